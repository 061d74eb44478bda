from dataclasses import replace
from pathlib import Path

import pytest

from models.batch.journal import JOURNAL, PARTS, Entry, Journal, read_journal
from models.errors import BatchError
from models.images.atomic import file_digest
from tests.models.batch.folders import ENTRY


def test_entries_come_back(tmp_path):
    failed = Entry(photo="b.png", key="", error="“b.png” is empty.")
    with Journal(tmp_path) as journal:
        journal.add(ENTRY)
        journal.add(failed)
    assert read_journal(tmp_path) == [ENTRY, failed]


@pytest.mark.parametrize("cut", [1, 5, 40])
def test_a_cut_off_last_line_is_skipped(tmp_path, cut):
    with Journal(tmp_path) as journal:
        journal.add(ENTRY)
        journal.add(replace(ENTRY, key="torn"))
    path = tmp_path / JOURNAL
    path.write_bytes(path.read_bytes()[:-cut])
    with Journal(tmp_path) as journal:
        journal.add(replace(ENTRY, key="next"))
    keys = [entry.key for entry in read_journal(tmp_path)]
    # A line that lacks nothing but its end is whole.
    assert keys == (["k", "torn", "next"] if cut == 1 else ["k", "next"])


def test_strange_lines_are_passed_over(tmp_path):
    lines = ["", "[]", "null", "{}", '{"v": 2, "photo": "a", "key": "k"}', "[" * 9000, "\xff"]
    lines += ['{"v": 1, "photo": 3, "key": "k"}', '{"v": 1, "photo": "a", "key": "k", "new": "x"}']
    (tmp_path / JOURNAL).write_text("\n".join(lines), "latin-1")
    assert read_journal(tmp_path) == []


def test_a_result_counts_only_with_its_bytes(tmp_path):
    result = tmp_path / "a_iter_x4.png"
    result.write_bytes(b"pixels")
    with Journal(tmp_path) as journal:
        journal.add(replace(ENTRY, sha256=file_digest(result)))
        assert journal.finished("k") == result
        assert journal.finished("other") is None
        result.write_bytes(b"other pixels")
        assert journal.finished("k") is None
        result.unlink()
        assert journal.finished("k") is None


def test_two_batches_do_not_write_in_one_folder(tmp_path):
    with (
        Journal(tmp_path),
        pytest.raises(BatchError, match="Another batch is writing"),
    ):
        Journal(tmp_path)
    Journal(tmp_path).__exit__(None, None, None)


def test_leftovers_of_a_killed_batch_are_removed(tmp_path):
    (tmp_path / PARTS).mkdir()
    (tmp_path / PARTS / "x.png").touch()
    with Journal(tmp_path) as journal:
        assert list(journal.parts.iterdir()) == []
    assert list(tmp_path.iterdir()) == []  # nor does a journal without entries stay


def test_a_folder_that_cannot_be_written_is_reported(tmp_path):
    file = tmp_path / "file"
    file.touch()
    for folder in (file, file / "out", tmp_path / "missing" / "out", Path("/proc/out")):
        with pytest.raises(BatchError, match="cannot be written to"):
            Journal(folder)
