"""What `iter-studio restore` says: lines for people, objects for programs.

`--json` prints one object for a photo, a list of them for a folder. Keys are added, never renamed:

| key | is there | meaning |
|---|---|---|
| `input`, `output` | always | paths; `output` is null after a failure |
| `status` | always | "restored", "unchanged" (finished by an earlier run), "skipped", "failed" |
| `scale`, `alpha`, `steps`, `seed`, `temperature`, `schedule` | always | the recipe |
| `width`, `height` | restored | size of the result in pixels |
| `steps_run`, `tokens` | restored | executed steps; number of tokens |
| `kept`, `synthesised` | restored | share of the tokens; share of the area, 0 to 1 |
| `device`, `model` | restored | where it ran; name and digest of the weights |
| `tile` | restored | largest window in pixels of the result, asked for or chosen |
| `seconds` | restored | time per stage and in `total` |
| `error` | failed | object with `kind` and `message` |

What stops everything is printed as one object that holds nothing but `error`. Its `kind` is one of
"photo", "export", "model", "recipe", "device", "batch", "usage", "system".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.errors import StudioError, TakenError

if TYPE_CHECKING:
    from models.batch import Restored
    from models.recipe import ModelId


def described_error(error: StudioError) -> dict[str, str]:
    """An error as the object that `--json` prints."""
    if isinstance(error, TakenError):  # only the command line has this way out
        hint = "The option is --exists overwrite, unique or skip."
        return {"kind": "export", "message": f"{error.sentence} {hint}"}
    kind = type(error).__name__.removesuffix("Error").lower()
    return {"kind": "batch" if kind == "studio" else kind, "message": error.sentence}


def described(restored: Restored, model: ModelId) -> dict[str, object]:
    """One photo as the object that `--json` prints."""
    recipe, summary = restored.recipe, restored.summary
    content: dict[str, object] = {
        "input": str(restored.job.source),
        "output": None if restored.error else str(restored.job.target),
        "status": restored.state,
        "scale": recipe.scale,
        "alpha": recipe.alpha,
        "steps": recipe.steps,
        "seed": recipe.seed,
        "temperature": recipe.temperature,
        "schedule": recipe.schedule,
    }
    if restored.error is not None:
        content["error"] = described_error(restored.error)
    if summary is not None:
        content |= {
            "width": summary.size[1],
            "height": summary.size[0],
            "steps_run": summary.steps_run,
            "tokens": summary.tokens,
            "kept": round(summary.kept_share, 4),
            "synthesised": round(summary.generated_share, 4),
            "device": summary.device,
            "tile": summary.tile,
            "model": f"{model.name} ({model.digest})",
            "seconds": summary.seconds,
        }
    return content


def line(restored: Restored) -> str:
    """One photo in a line."""
    source, target, summary = restored.job.source, restored.job.target, restored.summary
    if restored.error is not None:
        return failure(restored)
    if restored.state == "unchanged":
        return f"{source.name}: finished before, {target}"
    if summary is None:
        return f"{source.name}: skipped, {target} is there already"
    return (
        f"{source.name} -> {target}  {summary.size[1]}x{summary.size[0]}, "
        f"{summary.kept_share:.0%} kept, {summary.steps_run} of {restored.recipe.steps} steps, "
        f"{summary.seconds['total']:.1f} s"
    )


def failure(restored: Restored) -> str:
    """Which photo failed, and why."""
    sentence = restored.error.sentence if restored.error else ""
    name = restored.job.source.name
    return sentence if name in sentence else f"{name}: {sentence}"
