"""The training loop: minutes are the budget, runs resume exactly, the best weights are kept."""

from __future__ import annotations

import copy
import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
from torch import Tensor, nn

from models.engine import training_precision
from models.evaluation import Chance
from models.training.batches import Batches
from models.training.data import Pictures
from models.training.distributed import Team
from models.training.stages import Stage
from models.weights import save_model

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSettings:
    """The duration and the folder of a stage.

    Attributes:
        minutes: Budget of the whole run, resumed parts included.
        out: Folder for ``model.safetensors`` (best), ``state.pt``, ``log.jsonl`` and sheets.
        check_minutes: Time between validations.
        seed: Of crops and degradation.
        averaging: Decay of the exponential average of the weights.
    """

    minutes: float
    out: Path
    check_minutes: float = 4.0
    seed: int = 1
    averaging: float = 0.998


class Trainer:
    """Runs one stage on one device, or its part of it in a team."""

    def __init__(
        self,
        stage: Stage,
        pictures: Pictures,
        held_out: Pictures,
        run: RunSettings,
        say: Say,
        *,
        team: Team | None = None,
    ) -> None:
        self.stage = stage
        self.held_out = held_out
        self.run = run
        self.say = say
        self.team = team or Team()
        self.device = stage.model.device
        # Emulated bfloat16 is six times slower than float32 on a processor that lacks it.
        self.precision = training_precision(self.device)
        self.modules = nn.ModuleList(stage.learners)
        self.average = copy.deepcopy(self.modules).requires_grad_(False)
        stage.model.eval()
        self.modules.train().requires_grad_(True)
        self.optimizer = _optimizer(self.modules, stage.settings.learning_rate)
        self.critic_optimizer = (
            _optimizer(stage.critic, 2 * stage.settings.learning_rate) if stage.critic else None
        )
        seed = run.seed + 1000 * self.team.index  # other crops, other damage
        settings = stage.settings
        self.batches = Batches(
            pictures, batch=settings.batch, crop=settings.crop, ahead=settings.ahead,
            damaged=stage.damaged, seed=seed, mild=settings.mild, strong=settings.strong,
            worn=settings.worn, camera=settings.camera,
        )  # fmt: skip
        self.generator = Chance(self.device, seed)
        self.steps = 0
        self.elapsed = 0.0
        self.best = float("inf")

    def resume(self) -> bool:
        """Restore a run from its folder exactly; False if there is nothing to resume."""
        path = self.run.out / "state.pt"
        if not path.exists():
            return False
        saved = torch.load(path, map_location=self.device, weights_only=True)
        for part, state in saved["parts"].items():
            self._parts()[part].load_state_dict(state)
        own = self._generators_path
        generators = torch.load(own, weights_only=True) if own.exists() else saved
        self.batches.load_state_dict(generators["batches"])
        self.generator.restore([state.cpu() for state in generators["generator"]])
        self.steps, self.elapsed, self.best = saved["steps"], saved["elapsed"], saved["best"]
        return True

    def train(self) -> None:
        """Train until the budget is spent; validate, keep the best and save on the way."""
        self.run.out.mkdir(parents=True, exist_ok=True)
        budget = self.run.minutes * 60
        checked = self.elapsed
        started = time.monotonic() - self.elapsed
        shown: dict[str, Tensor] = {}
        last_said = 0.0
        while self.elapsed < budget:
            for name, value in self.step(self.elapsed / budget).items():
                shown[name] = value if name not in shown else 0.95 * shown[name] + 0.05 * value
            self.elapsed = self.team.agreed(time.monotonic() - started)
            if self.elapsed - last_said > 20:
                last_said = self.elapsed
                self._report("train", {name: value.item() for name, value in shown.items()})
            if self.elapsed - checked > 60 * self.run.check_minutes or self.elapsed >= budget:
                checked = self.elapsed
                if self.team.is_first:
                    self.check()
                self.save()

    def step(self, progress: float) -> dict[str, Tensor]:
        """One optimiser step at ``progress`` (0 to 1) of the run.

        Returns:
            The numbers to show, still on the device: reading one waits for a GPU.
        """
        settings = self.stage.settings
        rate = _rate(progress, self.steps)
        hq, photo = self.batches.take()
        with self._mixed():
            outcome = self.stage.step(hq, photo, self.generator, progress)
        _descend(
            self.optimizer, self.modules, outcome.loss, rate * settings.learning_rate, self.team
        )
        if self.critic_optimizer is not None and self.stage.critic is not None:
            with self._mixed():
                loss = self.stage.critic_loss()
            if loss is not None:
                rate_critic = 2 * rate * settings.learning_rate
                critic = self.stage.critic
                _descend(self.critic_optimizer, critic, loss, rate_critic, self.team)
                outcome.shown["critic"] = loss.detach()
        self.team.follow_first(self.stage.averages())
        self.steps += 1
        decay = min(self.run.averaging, self.steps / (self.steps + 10))
        averaged: list[Tensor] = list(self.average.parameters())
        current: list[Tensor] = list(self.modules.parameters())
        torch._foreach_lerp_(averaged, current, 1 - decay)
        # Running statistics belong to the weights beside them: averaged alike, or they disagree.
        for own, source in zip(self.average.buffers(), self.modules.buffers(), strict=True):
            own.lerp_(source, 1 - decay) if own.is_floating_point() else own.copy_(source)
        return outcome.shown

    @torch.no_grad()
    def check(self) -> dict[str, float]:
        """Score the averaged weights on held-out crops, save the best model and a sheet."""
        with _averaged(self.modules, self.average):
            scores = self._score()
            if scores["score"] < self.best:
                self.best = scores["score"]
                notes = {"stage": type(self.stage).__name__, "steps": str(self.steps)}
                path = self.run.out / "model.safetensors"
                save_model(self.stage.model, path, dtype=torch.float32, notes=notes)
            crops = self._held_out_crops()[:6]
            generator = torch.Generator(self.device).manual_seed(7)
            with self._mixed():
                rows = self.stage.sheet(crops, generator)
            write_sheet(self.run.out / "sheet.png", rows)
        self._report("check", scores)
        return scores

    def save(self) -> None:
        """Write everything that an exact resume needs; whole or not at all."""
        generators = {
            "batches": self.batches.state_dict(),
            "generator": self.generator.states,
        }
        if not self.team.is_first:
            _write(generators, self._generators_path)
            return
        saved = {
            "parts": {name: part.state_dict() for name, part in self._parts().items()},
            **generators,
            "steps": self.steps,
            "elapsed": self.elapsed,
            "best": self.best,
        }
        _write(saved, self.run.out / "state.pt")

    def _mixed(self) -> torch.autocast:
        """Networks in bfloat16 where the device multiplies it natively, else in float32."""
        enabled = self.precision == torch.bfloat16
        return torch.autocast(self.device.type, torch.bfloat16, enabled=enabled)

    @property
    def _generators_path(self) -> Path:
        """File of what only this process knows, if it is not the first."""
        return self.run.out / f"generators-{self.team.index}.pt"

    def _parts(self) -> dict[str, nn.Module | torch.optim.Optimizer]:
        parts: dict[str, nn.Module | torch.optim.Optimizer] = {
            "model": self.stage.model,
            "average": self.average,
            "state": self.stage.state,
            "optimizer": self.optimizer,
        }
        if self.stage.critic is not None and self.critic_optimizer is not None:
            parts["critic"] = self.stage.critic
            parts["critic_optimizer"] = self.critic_optimizer
        return parts

    def _held_out_crops(self) -> Tensor:
        crop = 256
        images = [
            image[:, (image.shape[1] - crop) // 2 :, (image.shape[2] - crop) // 2 :]
            for image in self.held_out.images
        ]
        batch = torch.stack([image[:, :crop, :crop] for image in images]).float() / 255
        return batch.contiguous(memory_format=torch.channels_last)

    def _score(self) -> dict[str, float]:
        totals: dict[str, list[float]] = {}
        generator = torch.Generator(self.device).manual_seed(7)
        crops = self._held_out_crops()
        with self._mixed():
            for start in range(0, len(crops), 20):
                part = crops[start : start + 20]
                for name, value in self.stage.score(part, generator).items():
                    totals.setdefault(name, []).append(value * len(part))
        return {name: sum(values) / len(crops) for name, values in totals.items()}

    def _report(self, kind: str, numbers: dict[str, float]) -> None:
        minutes = self.elapsed / 60
        batch = self.stage.settings.batch * self.team.count
        speed = self.steps * batch / max(self.elapsed, 1e-6)
        line = {"kind": kind, "step": self.steps, "minutes": round(minutes, 2), **numbers}
        if not self.team.is_first:
            return
        with (self.run.out / "log.jsonl").open("a") as file:
            file.write(json.dumps(line) + "\n")
        text = "  ".join(f"{name} {value:.4f}" for name, value in numbers.items())
        left = self.run.minutes - minutes
        self.say(f"{kind} step {self.steps}  {text}  {speed:.1f} crops/s  {left:.1f} min left")

    def describe(self) -> str:
        """Settings of the run as JSON, to be printed and saved with it."""
        run = {**asdict(self.run), "out": self.run.out.name}
        return json.dumps({"run": run, "stage": asdict(self.stage.settings)}, indent=2)


def _optimizer(module: nn.Module, rate: float) -> torch.optim.Optimizer:
    return torch.optim.AdamW(
        module.parameters(), rate, betas=(0.9, 0.99), weight_decay=1e-4, fused=True
    )


def _rate(progress: float, steps: int) -> float:
    """Warm up over 100 steps, then a cosine down to 3 %."""
    cosine = 0.03 + 0.97 * 0.5 * (1 + np.cos(np.pi * min(progress, 1.0)))
    return float(cosine * min(1.0, (steps + 1) / 100))


def _write(saved: dict[str, Any], path: Path) -> None:
    """Write whole or not at all."""
    part = path.with_suffix(".pt.part")
    torch.save(saved, part)
    part.replace(path)


def _descend(
    optimizer: torch.optim.Optimizer, module: nn.Module, loss: Tensor, rate: float, team: Team
) -> None:
    for group in optimizer.param_groups:
        group["lr"] = rate
    optimizer.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    team.average(each.grad for each in module.parameters() if each.grad is not None)
    length = nn.utils.clip_grad_norm_(module.parameters(), 1.0)
    # One step that overflows must not spoil an unattended run: it moves nothing. The fused
    # optimiser takes this from gradient scalers and does not make the processor wait for it.
    optimizer.found_inf = (~length.isfinite()).float()  # type: ignore[attr-defined]
    optimizer.step()


class _averaged:  # noqa: N801 (used as a statement)
    """Within the block ``modules`` hold the averaged weights."""

    def __init__(self, modules: nn.Module, average: nn.Module) -> None:
        self.modules = modules
        self.average = average

    def __enter__(self) -> None:
        self.kept = copy.deepcopy(self.modules.state_dict())
        self.modules.load_state_dict(self.average.state_dict())
        self.modules.eval()

    def __exit__(self, *_: object) -> None:
        self.modules.load_state_dict(self.kept)
        self.modules.train()


def write_sheet(path: Path, rows: list[Tensor]) -> None:
    """Write pictures (B, 3, H, W) in [0, 1], one batch a row, as one PNG."""
    stacked = torch.cat([torch.cat(list(row.float().cpu()), dim=2) for row in rows], dim=1)
    pixels = (stacked.clamp(0, 1) * 255).round().byte().permute(1, 2, 0).numpy()
    cv2.imwrite(str(path), np.ascontiguousarray(pixels[..., ::-1]))
