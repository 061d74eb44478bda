"""Failures that were dealt with are reported: in the window, in batches, on the command line."""

from types import SimpleNamespace

import torch

from app.cli.progress import Bar
from app.diagnostics import report
from app.document.message import Message
from models.batch.jobs import Job
from models.events import Notice

SENTENCE = "The device “cuda:0” gave unusable numbers; the CPU takes over."


def rerun(qtbot, opened):
    opened.sidebar.variation.dice.click()
    session = opened.session
    qtbot.waitUntil(lambda: not session.is_stale and session.activity is None)


def test_a_notice_of_a_run_is_shown_and_kept_for_diagnostics(qtbot, opened, pipeline):
    pipeline.notice = SENTENCE
    rerun(qtbot, opened)
    assert opened.message_bar.isVisible()
    assert opened.message_bar.text.text() == SENTENCE
    assert not opened.session.message.is_error
    assert SENTENCE in report(opened.session)


def test_a_notice_waits_behind_what_needs_an_answer(qtbot, opened, pipeline):
    session = opened.session
    session.tell(Message("Something to decide.", label="Do it", step=lambda: None))
    pipeline.notice = SENTENCE
    rerun(qtbot, opened)
    assert session.message.sentence == "Something to decide."
    session.dismiss()
    assert session.message.sentence == SENTENCE
    session.dismiss()
    assert session.message is None and not opened.message_bar.isVisible()


def test_the_status_line_follows_the_networks_to_the_cpu(qtbot, opened, pipeline):
    config = SimpleNamespace(name="compact")
    model = SimpleNamespace(
        config=config, name=config.name, digest="0" * 16, device=torch.device("cuda:0")
    )
    opened.worker.loaded.emit(SimpleNamespace(model=model))
    assert "CUDA:0" in opened.status.state.text()
    model.device = torch.device("cpu")
    pipeline.notice = SENTENCE
    rerun(qtbot, opened)
    assert opened.status.state.text().endswith("CPU")


def test_a_notice_of_a_batch_is_shown(qtbot, opened):
    opened.batch.noticed.emit(Notice(SENTENCE))
    assert opened.message_bar.text.text() == SENTENCE


def test_the_command_line_says_it_on_standard_error(tmp_path, capsys):
    job = Job(tmp_path / "a.png", tmp_path / "b.png", tmp_path)
    Bar(1).watch(job, Notice(SENTENCE))
    output = capsys.readouterr()
    assert output.err == f"iter-studio: {SENTENCE}\n"
    assert output.out == ""


def test_a_notice_outlives_what_is_said_of_the_photo_and_the_photo_itself(
    qtbot, opened, photo_path, tmp_path
):
    session = opened.session
    session.heed(Notice("Older news of the same kind."))
    session.heed(Notice(SENTENCE))
    session.tell(Message("Written: here"))
    assert session.message.sentence == "Written: here"
    other = tmp_path / "other.png"
    other.write_bytes(photo_path.read_bytes())
    opened.files.open(other)
    qtbot.waitUntil(lambda: session.photo.path == other)
    assert session.message.sentence == SENTENCE
    session.dismiss()
    assert session.message is None
