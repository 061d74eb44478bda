"""Several processes train one model: the same weights everywhere, from different crops."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from models.errors import ModelError
from models.training.distributed import Team, find_team

MEMBER = """
import json, sys
from pathlib import Path
import torch
torch.set_num_threads(1)
sys.path.insert(0, sys.argv[1])
from tests.tiny import tiny_config
from models.networks.model import Model
from models.training.data import Pictures
from models.training.loop import RunSettings, Trainer
from models.training.stages import StageSettings, TokenizerStage
from models.training.distributed import find_team

team = find_team()
torch.manual_seed(3)
model = Model(tiny_config()).eval().requires_grad_(False)
stage = TokenizerStage(model, StageSettings(batch=2, crop=64), perceptual=None)
image = torch.randint(0, 256, (3, 330, 330), dtype=torch.uint8)
pictures = Pictures([image], device=team.device("cpu"))
run = RunSettings(minutes=1, out=Path(sys.argv[2]))
trainer = Trainer(stage, pictures, pictures, run, lambda line: None, team=team)
losses = [trainer.step(0.5)["l1"].item() for _ in range(3)]
trainer.save()
clock = team.agreed(10.0 + team.index)
moved = {name: value.double().sum().item() for name, value in model.named_parameters()}
print(json.dumps({"index": team.index, "losses": losses, "sums": moved, "clock": clock}))
"""


def test_one_process_shares_nothing(monkeypatch):
    monkeypatch.delenv("WORLD_SIZE", raising=False)
    team = find_team()
    tensor = torch.ones(3)
    team.average([tensor])
    team.follow_first([tensor])
    assert (team.index, team.count, team.is_first, team.agreed(4.5)) == (0, 1, True, 4.5)
    assert torch.equal(tensor, torch.ones(3))
    assert team.device("cpu") == torch.device("cpu")


def test_without_the_package_one_sentence_says_how_to_get_it(monkeypatch):
    monkeypatch.setenv("WORLD_SIZE", "2")
    monkeypatch.setitem(sys.modules, "accelerate", None)
    with pytest.raises(ModelError, match="pip install accelerate"):
        find_team()


def test_two_processes_keep_the_same_weights(tmp_path):
    pytest.importorskip("accelerate")
    root = Path(__file__).parents[3]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {
        **os.environ, "WORLD_SIZE": "2", "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port),
        "ACCELERATE_USE_CPU": "true", "GLOO_SOCKET_IFNAME": "lo",
    }  # fmt: skip
    members = [
        subprocess.Popen(
            [sys.executable, "-c", MEMBER, str(root), str(tmp_path)],
            env={**environment, "RANK": str(rank), "LOCAL_RANK": str(rank)},
            cwd=root,
            stdout=subprocess.PIPE,
            text=True,
        )
        for rank in range(2)
    ]
    first, second = (json.loads(each.communicate(timeout=120)[0]) for each in members)
    assert (first["index"], second["index"]) == (0, 1)
    assert first["losses"] != second["losses"]  # other crops
    assert first["sums"] == second["sums"]  # the same weights
    assert first["clock"] == second["clock"] == 10.0
    assert (tmp_path / "state.pt").exists()
    assert (tmp_path / "generators-1.pt").exists()
    assert Team().is_first
