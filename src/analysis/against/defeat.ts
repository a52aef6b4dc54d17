// Which setbacks, as few as possible, are enough for nature to keep the planner from the goal?
import type { Progress } from '../asking.ts';
import type { Game } from './game.ts';
import { NEVER, worstOf } from './worst.ts';

export interface Defeat {
  readonly ids: readonly string[];
  /** No smaller set is enough: all of them were tried. */
  readonly smallest: boolean;
}

/** The most sets to try. */
const MOST = 5000;

/**
 * A smallest set that no strategy survives. More setbacks never help the planner: so any that can be missed are left out one by
 * one, which gives a set of which none can be missed, and then all smaller ones are tried, the smallest first.
 */
export function* defeating(game: Game, strikes: number): Generator<Progress, Defeat, void> {
  let looked = 0;
  const wins = (set: readonly number[]) => {
    looked += 1;
    const allowed = new Set(set);
    return (worstOf(game, strikes, (move) => allowed.has(move))[strikes]?.[0] ?? NEVER) === NEVER;
  };
  const all = game.moves.flatMap(({ role }, move) => (role.kind === 'setback' ? [move] : []));
  let enough: readonly number[] = all;
  for (const move of all) {
    const less = enough.filter((each) => each !== move);
    if (wins(less)) enough = less;
    yield { looked };
  }
  const found = (set: readonly number[], smallest: boolean): Defeat => ({
    ids: set.map((move) => game.moves[move]?.id ?? ''),
    smallest,
  });
  for (let size = 0; size < enough.length; size += 1)
    for (const set of setsOf(all, size)) {
      if (looked >= MOST) return found(enough, false);
      if (wins(set)) return found(set, true);
      yield { looked };
    }
  return found(enough, true);
}

/** Every set of so many of some numbers. */
function* setsOf(all: readonly number[], size: number): Generator<readonly number[]> {
  if (size === 0) yield [];
  else
    for (const [at, first] of all.entries())
      for (const rest of setsOf(all.slice(at + 1), size - 1)) yield [first, ...rest];
}
