"""Branches of the document: go on from a step of the film with other settings and paint."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import QCoreApplication

from app.document.session import Session
from models.errors import RecipeError
from models.events import Stepped
from models.recipe.settings import Branch


def branch_from(session: Session, step: Stepped, *, name: str) -> None:
    """Keep the shown result up to a step; settings and paint hold from there on.

    Args:
        session: The document, with a result.
        step: One of the result's.
        name: What the step is called in the history.
    """
    made_by = session.result_recipe
    if made_by is None:
        raise ValueError("a branch needs a result")
    trunk = next(islice(made_by.lineage(), step.ancestor, None))
    text = _tr("Branch from {0}").format(name)
    try:
        recipe = session.recipe.with_(branch=Branch(trunk, step.phase, step.step))
    except RecipeError as error:
        session.fail(error)
    else:
        session.adopt(recipe, text=text)


def leave_branch(session: Session) -> None:
    """Go back to the settings and the paint of the trunk."""
    branch = session.settings.branch
    if branch is not None:
        session.adopt(branch.trunk, text=_tr("Leave the branch"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Branching", text)
