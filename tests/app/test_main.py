import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import __main__ as start
from models.detection.faces import FACES_FLAG
from models.images.helper import HELPER_FLAG


@pytest.mark.parametrize("frozen", [True, False])
def test_child_processes_of_the_built_program_do_not_open_windows(monkeypatch, frozen):
    called = []
    monkeypatch.setattr("multiprocessing.freeze_support", lambda: called.append("child"))
    monkeypatch.setattr("app.cli.main.run", lambda: called.append("command line"))
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    monkeypatch.setattr(sys, "argv", ["iter-studio", "--help"])
    start.main()
    assert called == (["child"] if frozen else []) + ["command line"]


@pytest.mark.parametrize("flag", [*start.HELPERS])
def test_the_built_program_is_its_own_helper(monkeypatch, flag):
    served = []
    room, name = start.HELPERS[flag]
    monkeypatch.setattr(f"{room}.{name}", lambda: served.append(flag))
    monkeypatch.setattr("app.cli.main.run", lambda: served.append("command line"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "argv", ["iter-studio", flag])
    start.main()
    assert served == [flag]


def test_the_helpers_are_called_by_their_names():
    assert [*start.HELPERS] == [HELPER_FLAG, FACES_FLAG]


def test_the_built_program_tells_its_help_without_the_libraries_of_helpers():
    code = (
        "import sys; sys.frozen, sys.argv = True, ['iter-studio', '--help']; "
        "from app.__main__ import main; main()"
    )
    told = f"import atexit; atexit.register(lambda: print('LOADED', *sys.modules)); {code}"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; {told}"], capture_output=True, text=True, check=True
    )
    loaded = {*done.stdout.partition("LOADED")[2].split()}
    assert "app.cli.main" in loaded and not loaded & {"numpy", "cv2", "torch", "PySide6"}


@pytest.mark.parametrize("named", [False, True])
def test_without_arguments_or_with_a_photo_the_window_opens(monkeypatch, photo_path, named):
    opened = []
    monkeypatch.setattr(
        "app.window.application.run_window", lambda paths, truth: opened.append(paths) or 0
    )
    monkeypatch.delenv(start.COMPLETION, raising=False)
    monkeypatch.setattr(sys, "argv", ["iter-studio", *([str(photo_path)] if named else [])])
    with pytest.raises(SystemExit) as end:
        start.main()
    assert end.value.code == 0 and opened == [[photo_path] if named else []]


def test_a_photo_may_come_with_its_true_picture(monkeypatch, photo_path, tmp_path):
    opened, truth = [], tmp_path / "truth.png"
    monkeypatch.setattr(
        "app.window.application.run_window", lambda paths, truth: opened.append((paths, truth)) or 0
    )
    monkeypatch.setattr(sys, "argv", ["iter-studio", str(photo_path), "--reference", str(truth)])
    with pytest.raises(SystemExit):
        start.main()
    assert opened == [([photo_path], truth)]


def test_several_photos_open_together(monkeypatch, photo_path, tmp_path):
    opened, gone = [], tmp_path / "gone.png"
    monkeypatch.setattr(
        "app.window.application.run_window", lambda paths, truth: opened.append(paths) or 0
    )
    monkeypatch.setattr(sys, "argv", ["iter-studio", str(photo_path), str(gone)])
    with pytest.raises(SystemExit):
        start.main()
    assert opened == [[photo_path, gone]]


@pytest.mark.parametrize("arguments", [["restore"], ["no-such-photo.png"]])
def test_all_else_is_the_command_line_s(monkeypatch, arguments):
    called = []
    monkeypatch.setattr("app.cli.main.run", lambda: called.append(sys.argv[1:]))
    monkeypatch.setattr(sys, "argv", ["iter-studio", *arguments])
    start.main()
    assert called == [arguments]


@pytest.mark.parametrize("foreign", [True, False])
def test_a_foreign_package_in_the_place_of_ours_is_told(tmp_path, foreign):
    """Names such as “models” are common ones in shared environments."""
    if foreign:
        (tmp_path / "models").mkdir()
        (tmp_path / "models" / "__init__.py").write_text("")
    root = Path(start.__file__).parents[1]
    code = "import sys; sys.argv[1:] = ['--version']; from app.__main__ import main; main()"
    path = os.pathsep.join((str(tmp_path), str(root)))
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": path},
    )
    assert done.returncode == (1 if foreign else 0)
    assert done.stderr.count("\n") == foreign and "Traceback" not in done.stderr
    assert ("not ours" in done.stderr) is foreign


def test_a_language_may_stand_before_a_photo(monkeypatch, photo_path):
    opened = []
    monkeypatch.setattr(
        "app.window.application.run_window", lambda paths, truth: opened.append(paths) or 0
    )
    monkeypatch.setenv(start.VARIABLE, "en")  # restored after the test
    monkeypatch.setattr(sys, "argv", ["iter-studio", start.LANGUAGE, "de", str(photo_path)])
    with pytest.raises(SystemExit):
        start.main()
    assert opened == [[photo_path]] and os.environ[start.VARIABLE] == "de"
