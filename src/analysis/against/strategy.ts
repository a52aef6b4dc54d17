// What does the planner do, whatever strikes? A strategy as a list of places that refer to each other.
import type { Game } from './game.ts';
import { type Worst, choiceIn } from './worst.ts';

/** A place of a strategy by its number; null where the goal holds. */
export type Onward = number | null;

/** What to do at one place of the game, once nature does not strike there, and where to go on where it does. */
export interface StrategyPlace {
  /** The step to take; null where an outcome is let happen. */
  readonly step: string | null;
  readonly outcome: string | null;
  /** Where each step or setback leads that may happen by that: one for a step. */
  readonly leads: Readonly<Record<string, Onward>>;
  /** Where each setback leads that nature may strike with here. */
  readonly strikes: Readonly<Record<string, Onward>>;
  /** How many steps and outcomes it takes from here at the worst. */
  readonly worst: number;
}

export interface Strategy {
  /** Where it begins; null where the goal holds at once. */
  readonly first: Onward;
  readonly places: readonly StrategyPlace[];
}

/** The best strategy, as far as it can be needed: every place in it can come up. */
export function strategyOf(game: Game, worst: Worst): Strategy {
  const numbers = new Map<string, number>();
  const waiting: (readonly [situation: number, left: number])[] = [];
  const numberOf = (situation: number, left: number): Onward => {
    if (game.goal[situation]) return null;
    const key = `${situation} ${left}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, waiting.length);
    waiting.push([situation, left]);
    return waiting.length - 1;
  };
  const first = numberOf(0, worst.length - 1);
  const places: StrategyPlace[] = [];
  for (const [situation, left] of waiting) {
    const here = worst[left] as Int32Array;
    const choice = choiceIn(game, here, situation);
    if (!choice) throw new Error(`no way on in situation ${situation} of a game that is won`);
    const { outcome, brings } = choice;
    const namedBy = (pairs: readonly (readonly [number, number])[], strikesLeft: number) =>
      Object.fromEntries(
        pairs.map(([move, to]) => [game.moves[move]?.id ?? '', numberOf(to, strikesLeft)]),
      );
    places.push({
      step: outcome === null ? (game.moves[brings[0]?.[0] ?? -1]?.id ?? null) : null,
      outcome,
      leads: namedBy(brings, left),
      strikes: left === 0 ? {} : namedBy(setbacksIn(game, situation), left - 1),
      worst: here[situation] ?? 0,
    });
  }
  return { first, places };
}

function setbacksIn(
  { moves, edges }: Game,
  situation: number,
): readonly (readonly [move: number, to: number])[] {
  const pairs = [...(edges[situation] as Int32Array)];
  return pairs.flatMap((move, at) =>
    at % 2 === 0 && moves[move]?.role.kind === 'setback' ? [[move, pairs[at + 1] ?? 0]] : [],
  );
}
