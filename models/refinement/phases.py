"""The refinement of a recipe: what alpha asks for, what is painted, rerolled, taken from samples.

Four phases, one after another. A recipe that branches begins with those of its trunk, up to a
step.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import replace

import numpy as np

from models.events import Branched, Event, Progress, State, Stepped, wide
from models.grid import Flags
from models.recipe import Branch, Phase, Recipe, Rerolls
from models.refinement.branch import (
    BEGIN,
    after,
    begin_alpha,
    begin_paint,
    begin_reroll,
    begin_sample,
    chosen,
    locked,
    over,
    put_chosen,
    rerolled,
)
from models.refinement.cache import Memory, cut, patched, remembered, run_key
from models.refinement.loop import Networks, steps_of_phase
from models.refinement.noise import Stream, uniform
from models.refinement.plan import (
    SIGHT,
    Island,
    alpha_islands,
    alpha_steps,
    islands,
    kept_ratio,
    make_plan,
    paint_steps,
    reroll_steps,
    sample_steps,
)

Running = Generator[Progress | Stepped, None, State]
"""A phase: `Stepped` after each step, as numbered in the phase, and the state in the end."""


def refine(first: State, recipe: Recipe, networks: Networks) -> Generator[Event, None, State]:
    """Run all phases of a recipe, those of its trunk first.

    Args:
        first: S_l of a photo.
        recipe: Settings and paint.
        networks: Which know the photo, with what was found before.

    Yields:
        `Progress`, `Stepped` after each step, known before or not, and `Branched` where the trunk's
        part ends.

    Returns:
        The state in the end: its tokens, its film, and which tokens are still those of S_l.
    """
    state = yield from _begin(first, recipe, networks)
    if recipe.branch is not None:
        yield Branched(state)
    planned = _planned(state, recipe)
    for phase in Phase:
        run = PHASES[phase](state, recipe, networks)
        state = yield from _filmed(run, state, recipe, planned)
    return state


def alpha(state: State, recipe: Recipe, networks: Networks) -> Running:
    """The first phase, the paper's: everything that alpha does not keep.

    Every block of tokens follows the schedule on its own; where `State.block` is 0 the grid is one,
    as in the paper. Where kept tokens are sampled again, everything belongs to it.
    """
    begun = begin_alpha(state, recipe)
    keep, steps = begun.keep, alpha_steps(state, begun.keep, recipe)
    if not steps:
        return over(state, begun)
    recipe = recipe.with_(rerolls=None)
    blocks = alpha_islands(state, keep, recipe)
    run = steps_of_phase(begun, blocks, recipe, networks, steps=steps, keep_l=begun.keep_alpha)
    key = run_key(begun, Island(np.flatnonzero(~keep), keep.size, steps), recipe, begun.keep_alpha)
    ran = yield from remembered(networks.memory.runs[Phase.ALPHA], key, run)
    return over(state, after(begun, ran))


def paint(state: State, recipe: Recipe, networks: Networks) -> Running:
    """The second phase: what is painted or chosen, in the result of the first; the rest is frozen.

    Islands whose surroundings did not change are known already.
    """
    begun, found = begin_paint(state, recipe), islands(state, recipe)
    steps = paint_steps(recipe, found)
    if not steps:
        return over(state, begun)
    recipe = recipe.with_(rerolls=None)
    runs, reach = networks.memory.runs[Phase.PAINT], networks.reach
    sight = reach if reach <= 2 * SIGHT + 1 else max(begun.keep.shape)
    keys = [run_key(begun, each, recipe, begun.kept, sight=sight) for each in found]
    known = [(each, runs.get(key)) for each, key in zip(found, keys, strict=True)]
    if sight != reach and any(run is None for _, run in known):  # they see one another
        known = [(each, None) for each in found]
    new = [each for each, run in known if run is None]
    old = [(each, run) for each, run in known if run is not None]
    ran: list[Stepped] = []
    for event in steps_of_phase(begun, new, recipe, networks, steps=steps, keep_l=begun.kept):
        if isinstance(event, Stepped):
            ran.append(patched(event, old))
            yield ran[-1]
        else:
            yield event
    for (island, run), key in zip(known, keys, strict=True):
        if run is None:
            runs.put(key, cut(ran, island))
    return _with_choices(over(state, after(begun, ran)), recipe)


def reroll(state: State, recipe: Recipe, networks: Networks) -> Running:
    """The third phase: the rerolled tokens drawn again, with everything else frozen.

    Unlike in the paper's loop, what joins the kept tokens in each step is not a share of the whole:
    every token has its own moment, given by its own noise. So a reroll here changes nothing there,
    whichever came first.
    """
    begun, steps = begin_reroll(state, recipe), reroll_steps(state, recipe)
    if recipe.rerolls is None:
        return over(state, begun)
    begun = replace(begun, rerolls=recipe.rerolls.counts)
    if not steps:
        return over(state, begun)
    free = rerolled(state, recipe)
    island = Island(np.flatnonzero(free), free.size, steps)
    key = run_key(begun, island, recipe, begun.kept)
    run = _redraw(begun, island, recipe, networks)
    ran = yield from remembered(networks.memory.runs[Phase.REROLL], key, run)
    return _with_choices(over(state, after(begun, ran)), recipe)


def drawn_again(
    state: State, cells: Flags, count: int, recipe: Recipe, networks: Networks
) -> Running:
    """A finished refinement with some tokens rerolled once more, in the result of all before.

    Args:
        state: The refinement; it is over.
        cells: Which tokens, bool (Ht, Wt).
        count: How many rerolls are added to theirs, at least 1.
        recipe: That led there.
        networks: What is found is not remembered.
    """
    counts = state.rerolls.copy()
    counts[cells] = (counts[cells].astype(np.int64) + count - 1) % np.iinfo(np.uint8).max + 1
    again = recipe.with_(rerolls=Rerolls.of(counts))
    return reroll(state, again, replace(networks, memory=Memory()))


def _with_choices(state: State, recipe: Recipe) -> State:
    """A state at the end of a phase, with chosen codes in their places."""
    tokens = put_chosen(state.tokens, recipe)
    return state if tokens is state.tokens else replace(state, tokens=tokens)


def _redraw(
    state: State, island: Island, recipe: Recipe, networks: Networks
) -> Iterator[Progress | Stepped]:
    """Run the island's steps on its tokens."""
    predict = networks.predictor(state.tokens_l, state.kept, recipe)
    tokens = state.tokens
    rows, columns = (np.arange(length) for length in tokens.shape)
    moment = uniform(recipe.seed, 0, Stream.KEEP, rows, columns, rerolls=state.rerolls)
    frozen = np.ones(tokens.shape, np.bool_)
    frozen.ravel()[island.cells] = False
    for number, step in enumerate(island.executed, 1):
        keep = frozen | (moment < kept_ratio(recipe.schedule, step / recipe.steps))
        if not keep.all():
            drawn = yield from predict(step, tokens, keep, ~keep)
            tokens = np.where(keep, tokens, drawn)
        yield Stepped(
            step,
            number,
            len(island.executed),
            tokens,
            keep,
            confidence=None,
            phase=Phase.REROLL,
            keep_l=state.kept,
        )


def sample(state: State, recipe: Recipe, networks: Networks) -> Running:
    """The last phase: where another seed is painted, tokens of the whole result of that seed.

    So exactly what a sample shows is taken from it, and nothing around it changes.
    """
    begun, steps = begin_sample(state, recipe), sample_steps(state, recipe)
    if not steps:
        return over(state, begun)
    first = State.first(state.tokens_l, state.confidence_l, block=state.block)
    tokens, kept, painted = begun.tokens, begun.kept, recipe.seed_offsets
    offsets = np.zeros_like(begun.seeds) if painted is None else painted.offsets
    moved = offsets != begun.seeds
    for offset in np.unique(offsets[moved]):
        other = yield from unshown(refine(first, recipe.with_seed_added(int(offset)), networks))
        here = moved & (offsets == offset)
        tokens = np.where(here, other.tokens, tokens)
        kept = np.where(here, other.kept, kept)
    keep = ~moved | kept
    taken = Stepped(steps[0], 1, 1, tokens, keep, confidence=None, phase=Phase.SAMPLE, keep_l=kept)
    yield taken
    return over(state, after(replace(begun, kept=kept, seeds=offsets), [taken]))


PHASES = {Phase.ALPHA: alpha, Phase.PAINT: paint, Phase.REROLL: reroll, Phase.SAMPLE: sample}


def _begin(first: State, recipe: Recipe, networks: Networks) -> Generator[Event, None, State]:
    """The state that a recipe goes on from; its trunk runs where it branches."""
    if recipe.branch is None:
        return first
    known = networks.memory.states.get(recipe.branch)
    if known is not None:
        yield from known.film
        return known
    state = yield from _trunk(first, recipe.branch, networks)
    networks.memory.states.put(recipe.branch, state)
    return state


def _trunk(first: State, branch: Branch, networks: Networks) -> Generator[Event, None, State]:
    """The state after the last step that is the trunk's."""
    trunk = branch.trunk
    state = yield from _begin(first, trunk, networks)
    planned = _planned(state, trunk)
    whole = [phase for phase in Phase if phase < branch.phase]
    if branch.step == trunk.steps - 1:
        whole.append(branch.phase)
    for phase in whole:
        run = PHASES[phase](state, trunk, networks)
        state = yield from _filmed(run, state, trunk, planned)
    if branch.phase not in whole:
        part = _part(state, branch, networks)
        state = yield from _filmed(part, state, trunk, planned)
    film = (
        replace(frame, ancestor=frame.ancestor + 1, executed=number, planned=len(state.film))
        for number, frame in enumerate(state.film, 1)
    )
    return replace(state, film=tuple(film))


def _part(state: State, branch: Branch, networks: Networks) -> Running:
    """A phase of a trunk up to the step where it is left; those after it are not computed."""
    trunk, phase, until = branch.trunk, branch.phase, branch.step
    wanted = sum(1 for step in _steps(state, trunk)[phase] if step <= until)
    ran: list[Stepped] = []
    with closing(PHASES[phase](state, trunk, networks)) as run:
        while len(ran) < wanted:
            event = next(run)
            if isinstance(event, Stepped):
                ran.append(event)
            yield event
    return replace(after(BEGIN[phase](state, trunk), ran), step=until)


def _filmed(
    run: Running, before: State, recipe: Recipe, planned: int
) -> Generator[Event, None, State]:
    """Pass a phase on, its steps as they are shown: numbered on, with tokens as they stay.

    Locked tokens stay from the first phase on. Chosen ones show from the second on, as drawn there.
    """
    film, tokens_l = list(before.film), before.tokens_l
    stays, picked = (which(recipe, tokens_l.shape) for which in (locked, chosen))
    with closing(run):
        while True:
            try:
                event = next(run)
            except StopIteration as done:
                return replace(done.value, film=tuple(film))
            if isinstance(event, Stepped):
                event = replace(event, executed=len(film) + 1, planned=planned, keep_next=None)
                if event.phase is Phase.ALPHA and stays.any():
                    tokens = np.where(stays, tokens_l, event.tokens)
                    event = replace(event, tokens=tokens, keep=event.keep | stays)
                if event.phase is not Phase.ALPHA and picked.any():
                    tokens = put_chosen(wide(event.tokens), recipe)
                    keep = event.keep & ~picked if event.phase is Phase.PAINT else event.keep
                    event = replace(event, tokens=tokens, keep=keep)
                film.append(event)
            yield event


def _steps(state: State, recipe: Recipe) -> dict[Phase, tuple[int, ...]]:
    """Indices of the steps that a recipe runs in each phase."""
    plan = make_plan(state, recipe)
    return {
        Phase.ALPHA: plan.executed,
        Phase.PAINT: plan.by_hand,
        Phase.REROLL: reroll_steps(state, recipe),
        Phase.SAMPLE: sample_steps(state, recipe),
    }


def _planned(state: State, recipe: Recipe) -> int:
    """The length that the film of a recipe will have."""
    return len(state.film) + sum(len(steps) for steps in _steps(state, recipe).values())


def unshown(running: Generator[Event, None, State]) -> Generator[Progress, None, State]:
    """Run without showing the steps."""
    with closing(running):
        while True:
            try:
                event = next(running)
            except StopIteration as done:
                return done.value
            if isinstance(event, Progress):
                yield event
