// Which moves can never follow which, since a gauge goes one way only?
import { pushesBy } from '../../core/effect.ts';
import { lookupOf } from '../../core/lookup.ts';
import type { Test } from '../mask-test.ts';
import type { Problem } from '../plan/problem.ts';

/** Can no route take `then` at some time after `first`, as far as gauges that go one way tell? */
export type Barred = (first: number, then: number) => boolean;

/** What a move has to do with a gauge that never falls (or, told with the sign turned, never rises). */
interface Passing {
  /** From so high on the gauge stands once the move has been taken. */
  readonly after: number;
  /** No higher may it stand for the move to be taken. */
  readonly most: number;
}

/** What the gauges of a problem that are pushed one way alone say about the order of its moves. */
export function barredIn(problem: Problem, tests: readonly Test[]): Barred {
  const { layout, moves } = problem;
  const { gauges } = lookupOf(layout.scenario);
  const pushes = moves.map(({ step }) => pushesBy(step, gauges));
  const passings = layout.fields.flatMap((field, index) => {
    if (field.kind === 'track') return [];
    const own = pushes.map((all) => all.find(({ gauge }) => gauge.id === field.id));
    const signs = new Set(own.flatMap((push) => (push ? [Math.sign(push.add)] : [])));
    if (signs.size !== 1) return [];
    const up = signs.has(1);
    const top = field.size - 1;
    return [
      own.map((push, move): Passing => {
        const range = rangeOf(tests[move], index, top);
        const { low, high } = up ? range : { low: top - range.high, high: top - range.low };
        const end = push
          ? up
            ? Math.min(push.to - field.low, top)
            : top - (push.to - field.low)
          : 0;
        const pushed = push ? Math.min(low + Math.abs(push.add), end) : low;
        return { after: Math.max(low, pushed), most: high };
      }),
    ];
  });
  return (first, then) =>
    passings.some((passing) => (passing[first]?.after ?? 0) > (passing[then]?.most ?? Infinity));
}

/** Within what a move finds a field: over all alternatives, so rather too much than too little. */
function rangeOf(test: Test | undefined, field: number, top: number) {
  const bounds = (test?.boxes ?? []).map((box) => box.find((bound) => bound.field === field));
  return {
    low: Math.min(...bounds.map((bound) => bound?.low ?? 0)),
    high: Math.max(...bounds.map((bound) => bound?.high ?? top)),
  };
}
