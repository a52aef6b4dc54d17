// How many steps does the goal take at the worst, from every situation of a game, with so many strikes left?
import type { Game } from './game.ts';

/** Nature can keep the planner from the goal for good. */
export const NEVER = 0x7fffffff;

/** By strikes left and by situation: the most steps and outcomes, nature moving first; `NEVER` where there is no end. */
export type Worst = readonly Int32Array[];

/**
 * Works the game out backwards: with no strike left first, and then, for each strike more, the situations from which the goal
 * is one step off, two, three and so on. Setbacks that are not allowed never strike.
 */
export function worstOf(
  game: Game,
  strikes: number,
  allowed: (move: number) => boolean = () => true,
): Worst {
  const worst: Int32Array[] = [];
  for (let left = 0; left <= strikes; left += 1) {
    const here = game.goal.flatMap((goal, situation) =>
      !goal && (game.strikes[situation] ?? 0) <= strikes - left ? [situation] : [],
    );
    const risks = risksOf(game, { here, allowed, less: worst[left - 1] });
    worst.push(round(game, here, risks));
  }
  return worst;
}

interface Striking {
  readonly here: readonly number[];
  readonly allowed: (move: number) => boolean;
  /** The worst with one strike less; undefined where none is left. */
  readonly less: Int32Array | undefined;
}

/** What the worst strike leads to, situation by situation; 0 where none is possible. */
function risksOf({ moves, edges, goal }: Game, { here, allowed, less }: Striking): Int32Array {
  const risks = new Int32Array(goal.length);
  if (!less) return risks;
  for (const situation of here) {
    const pairs = edges[situation] as Int32Array;
    for (let at = 0; at < pairs.length; at += 2) {
      const move = pairs[at] as number;
      if (moves[move]?.role.kind !== 'setback' || !allowed(move)) continue;
      risks[situation] = Math.max(risks[situation] ?? 0, less[pairs[at + 1] as number] ?? NEVER);
    }
  }
  return risks;
}

/** Round by round: the planner reaches the goal within so many steps where one step leads to where it does within one less. */
function round(game: Game, here: readonly number[], risks: Int32Array): Int32Array {
  const worst = Int32Array.from(game.goal, (goal) => (goal ? 0 : NEVER));
  const last = risks.reduce((most, risk) => (risk < NEVER ? Math.max(most, risk) : most), 0);
  let open = here;
  for (let steps = 1; ; steps += 1) {
    const solved = open.filter((situation) => bestOf(game, worst, situation) < steps);
    for (const situation of solved) worst[situation] = Math.max(steps, risks[situation] ?? 0);
    if (solved.length === 0 && steps > last) return worst;
    if (solved.length > 0) {
      const done = new Set(solved);
      open = open.filter((situation) => !done.has(situation));
    }
  }
}

/** What the best choice leaves to be done at the worst: a step leads to one situation, an outcome to any that it may bring. */
function bestOf(game: Game, worst: Int32Array, situation: number): number {
  const choice = choiceIn(game, worst, situation);
  return choice?.rest ?? NEVER;
}

/** A step, or an outcome that is let happen, with what remains at the worst afterwards. */
export interface GameChoice {
  readonly rest: number;
  readonly outcome: string | null;
  /** The moves that may happen, one where it is a step, and where each leads. */
  readonly brings: readonly (readonly [move: number, to: number])[];
}

/** The best choice of the planner in a situation, the first of several; null where there is none at all. */
export function choiceIn(
  { moves, edges }: Game,
  worst: Int32Array,
  situation: number,
): GameChoice | null {
  const pairs = edges[situation] as Int32Array;
  const outcomes = new Map<string, [number, number][]>();
  let best: GameChoice | null = null;
  for (let at = 0; at < pairs.length; at += 2) {
    const move = pairs[at] as number;
    const to = pairs[at + 1] as number;
    const role = moves[move]?.role;
    if (role?.kind === 'outcome')
      outcomes.set(role.outcome, [...(outcomes.get(role.outcome) ?? []), [move, to]]);
    const rest = worst[to] ?? NEVER;
    if (role?.kind === 'step' && (!best || rest < best.rest))
      best = { rest, outcome: null, brings: [[move, to]] };
  }
  for (const [outcome, brings] of outcomes) {
    const rest = Math.max(...brings.map(([, to]) => worst[to] ?? NEVER));
    if (!best || rest < best.rest) best = { rest, outcome, brings };
  }
  return best;
}
