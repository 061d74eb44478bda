"""The list of snapshots: names are unique, order is that of taking."""

import pytest

from app.document.snapshots import LONGEST, Snapshots
from models.recipe.file import RecipeFile, Snapshot
from models.recipe.settings import Recipe


def snapshot(name, alpha=0.5):
    return Snapshot(name, RecipeFile(recipe=Recipe(alpha=alpha)))


@pytest.fixture
def snapshots(qapp):
    made = Snapshots()
    made.count = 0

    def note():
        made.count += 1

    made.changed.connect(note)
    return made


def names(snapshots):
    return [each.name for each in snapshots.all]


def test_names_are_unique_and_short(snapshots):
    for name in ("a", "a", "a 2", "  b\n c ", "", "x" * 200):
        snapshots.add(snapshot(name))
    assert names(snapshots) == ["a", "a 2", "a 2 2", "b c", "2", "x" * LONGEST]


def test_renaming_keeps_the_place_and_what_it_holds(snapshots):
    first, second = snapshots.add(snapshot("a", 0.1)), snapshots.add(snapshot("b", 0.2))
    snapshots.rename(first, "b")
    assert names(snapshots) == ["b 2", "b"] and snapshots.all[0].file.recipe.alpha == 0.1
    snapshots.rename(second, "  ")
    assert names(snapshots) == ["b 2", "b"]
    snapshots.rename(first, "gone already")
    assert names(snapshots) == ["b 2", "b"]


def test_one_is_removed_and_put_back(snapshots):
    made = [snapshots.add(snapshot(name)) for name in "abc"]
    at = snapshots.remove(made[1])
    assert names(snapshots) == ["a", "c"]
    snapshots.add(made[1], at)
    assert names(snapshots) == ["a", "b", "c"]


def test_equal_ones_are_no_change(snapshots):
    snapshots.replace([snapshot("a"), snapshot("a")])
    assert names(snapshots) == ["a", "a 2"] and snapshots.count == 1
    snapshots.replace(snapshots.all)
    assert snapshots.count == 1
    snapshots.replace(())
    assert snapshots.count == 2
