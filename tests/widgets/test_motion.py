"""The vocabulary of motion: what changes travels, turns round on the way, ends, and then nothing runs."""

import pytest

# Frames come when `frame()` says so; `x.still` is the reader's wish for no motion.
CLOCK = """(async () => {
  let now = 0;
  let asked = [];
  performance.now = () => now;
  globalThis.requestAnimationFrame = (call) => asked.push(call);
  globalThis.cancelAnimationFrame = () => (asked = []);
  globalThis.matchMedia = () => ({ matches: Boolean(x && x.still) });
  const frame = (passed) => {
    now += passed;
    const calls = asked;
    asked = [];
    calls.forEach((call) => call(now));
    return calls.length;
  };
  const life = new AbortController();
  const { signal } = life;
  const seen = [];
  const see = (value) => seen.push(value);
  %s
})()"""


@pytest.fixture
def run(evaluate):
    """A function: what a piece of JavaScript returns, by a clock of its own."""
    return lambda script, x=None: evaluate("shared/motion.js", CLOCK % script, x)


def test_a_tween_leaves_at_once_arrives_softly_and_ends_on_its_goal(run):
    script = """
      m.tween({ from: 2, to: 4, duration: 100, step: see, signal });
      for (let i = 0; i < 5; i++) frame(25);
      return [seen, frame(25)];"""
    values, calls_after = run(script)
    steps = [after - before for before, after in zip(values, values[1:])]
    assert values[-1] == 4
    assert steps == sorted(steps, reverse=True)
    assert values[0] > 2 + 0.5  # more than a quarter of the way in the first quarter of the time
    assert calls_after == 0


def test_nothing_runs_at_rest_and_a_late_frame_does_not_jump(run):
    script = """
      m.tween({ to: 1, duration: 100, easing: m.ease.linear, step: see, signal });
      frame(10);
      frame(4000);
      const after = seen[seen.length - 1];
      while (frame(10));
      return [after, seen[seen.length - 1], seen.length < 20];"""
    after, end, ended = run(script)
    assert 0.5 < after < 0.7
    assert end == 1
    assert ended


def test_who_prefers_no_motion_is_at_the_end_at_once(run):
    script = """
      m.tween({ to: 7, step: see, signal });
      m.travelling(0, see, signal).to(8);
      m.swinging(0, see, signal).to(9);
      return [seen, frame(16)];"""
    assert run(script, {"still": True}) == [[7, 8, 9], 0]


def test_a_travelling_number_turns_round_on_the_way_without_a_jump(run):
    script = """
      const one = m.travelling(0, see, signal);
      const first = one.to(1, 100);
      frame(20);
      frame(20);
      const turn = one.at;
      one.to(0, 100);
      frame(1);
      const next = one.at;
      while (frame(20));
      return [turn, next, one.at, await first];"""
    turn, following, end, arrived = run(script)
    assert 0.2 < turn < 1
    assert abs(following - turn) < 0.1
    assert end == 0
    assert arrived is False


def test_a_spring_swings_beyond_its_goal_and_rests_on_it(run):
    script = """
      const one = m.swinging(0, see, signal);
      one.to(1);
      let frames = 0;
      while (frame(16)) frames++;
      return [Math.max(...seen), one.at, frames];"""
    highest, end, frames = run(script)
    assert highest > 1.02
    assert end == 1
    assert frames < 200


def test_a_view_that_goes_takes_its_motion_along(run):
    script = """
      m.tween({ to: 1, duration: 100, step: see, signal });
      m.swinging(0, see, signal).to(1);
      frame(10);
      const before = seen.length;
      life.abort();
      frame(10);
      m.tween({ to: 5, step: see, signal });
      frame(10);
      return seen.length - before;"""
    assert run(script) == 0


def test_motions_that_have_ended_leave_nothing_on_the_signal(run):
    script = """
      let listeners = 0;
      signal.addEventListener = () => listeners++;
      const there = m.travelling(0, see, signal);
      for (let k = 0; k < 5; k++) {
        there.to(k + 1, 10);
        frame(20);
      }
      return [seen.length, listeners];"""
    steps, listeners = run(script)
    assert steps >= 5
    assert listeners == 0
