// Which positions must yield for a target to come within reach?
import type { Scenario } from '../core/scenario.ts';
import type { Asking } from './asking.ts';
import { plan } from './plan/plan.ts';
import type { PlanAnswer, Rules, RouteFound, Target } from './plan/asked.ts';
import { type Existence, existing } from './plan/exists.ts';
import { counted } from './plan/route.ts';

export interface YieldAsked extends Rules {
  readonly target: Target;
  /** The most situations to look at for each set of positions tried. */
  readonly limit: number;
}

export interface YieldAnswer {
  /** Every smallest set: none of its positions could stay. Lightest first, then fewest positions, then as in the file. */
  readonly sets: readonly YieldSet[];
  /** Why there are none: a route exists as it is, or not even with all of them yielding. */
  readonly reason?: 'none-needed' | 'none-helps';
  /** That these are all, and that none is smaller, is proven. False: a limit was met. */
  readonly proven: boolean;
  readonly looked: number;
}

export interface YieldSet {
  readonly positions: readonly string[];
  readonly weight: number;
  /** A shortest route once they yield. */
  readonly steps: readonly string[];
  readonly length: number;
  readonly optimal: boolean;
}

/**
 * Finds the smallest sets of the binding positions that must yield. That fewer positions never hurt leaves two kinds
 * of sets: those that open a way, and those that block it. Each smallest set that opens has one of each smallest set
 * that blocks; candidates are read off the blocks known so far, and each that fails shows another block. (The duality
 * of Reiter, 1987, as MARCO uses it.)
 */
export function* yielding(scenario: Scenario, asked: YieldAsked): Asking<YieldAnswer> {
  const binding = asked.binding ?? [];
  const positions = scenario.positions.filter(({ id }) => binding.includes(id)).map(({ id }) => id);
  const trial: Trial = { scenario, asked, positions, looked: 0, proven: true };
  if (yield* isOpen(trial, new Set())) return answered(trial, [], 'none-needed');
  if (!(yield* isOpen(trial, new Set(positions)))) return answered(trial, [], 'none-helps');
  const found: Opened[] = [];
  const blocks: (readonly string[])[] = [];
  for (;;) {
    const candidate = nextCandidate(trial, found, blocks);
    if (!candidate) return answered(trial, found);
    const route = (yield* isOpen(trial, candidate)) ? yield* routeWithout(trial, candidate) : null;
    if (route) found.push({ positions: candidate, route });
    else blocks.push(yield* blockBeyond(trial, candidate));
  }
}

interface Trial {
  readonly scenario: Scenario;
  readonly asked: YieldAsked;
  readonly positions: readonly string[];
  looked: number;
  proven: boolean;
}

interface Opened {
  readonly positions: ReadonlySet<string>;
  readonly route: RouteFound;
}

/** Is there a route when some positions yield? Where the limit was met, it counts as none, and nothing is proven. */
function* isOpen(trial: Trial, yielded: ReadonlySet<string>): Asking<boolean> {
  const { scenario, asked, positions } = trial;
  const binding = positions.filter((id) => !yielded.has(id));
  const asking = existing(scenario, { ...asked, binding });
  const { answer, looked }: Existence = yield* counted(asking, trial.looked);
  trial.looked += looked;
  trial.proven &&= answer !== 'unknown';
  return answer === 'yes';
}

/** A shortest route when some positions yield. */
function* routeWithout(trial: Trial, yielded: ReadonlySet<string>): Asking<RouteFound | null> {
  const { scenario, asked, positions } = trial;
  const binding = positions.filter((id) => !yielded.has(id));
  const asking = plan(scenario, { ...asked, binding, by: 'steps' });
  const answer: PlanAnswer = yield* counted(asking, trial.looked);
  trial.looked += answer.looked;
  if (answer.kind === 'found') return answer;
  trial.proven = false;
  return null;
}

/** A smallest set of positions that blocks the way by itself, none of them among those that yield already. */
function* blockBeyond(trial: Trial, yielded: ReadonlySet<string>): Asking<readonly string[]> {
  const gone = new Set(yielded);
  for (const position of trial.positions) {
    if (gone.has(position)) continue;
    gone.add(position);
    // With this one gone too the way is still blocked: the block does not need it.
    if (yield* isOpen(trial, gone)) gone.delete(position);
  }
  return trial.positions.filter((position) => !gone.has(position));
}

/** The lightest set that has one of each known block and contains no set found before. */
function nextCandidate(
  { scenario, positions }: Trial,
  found: readonly Opened[],
  blocks: readonly (readonly string[])[],
): ReadonlySet<string> | null {
  const weights = new Map(scenario.positions.map(({ id, weight }) => [id, weight]));
  let best: { readonly set: ReadonlySet<string>; readonly rank: readonly number[] } | null = null;
  for (const set of hittingSets(blocks)) {
    if (found.some((known) => [...known.positions].every((position) => set.has(position))))
      continue;
    const rank = [
      [...set].reduce((sum, id) => sum + (weights.get(id) ?? 0), 0),
      set.size,
      ...[...set].map((id) => positions.indexOf(id)).toSorted((a, b) => a - b),
    ];
    if (!best || comesBefore(rank, best.rank)) best = { set, rank };
  }
  return best && best.set;
}

/** All smallest sets that have one of each block. */
function hittingSets(blocks: readonly (readonly string[])[]): readonly ReadonlySet<string>[] {
  let sets: readonly ReadonlySet<string>[] = [new Set<string>()];
  for (const block of blocks) {
    const hit = sets.filter((set) => block.some((id) => set.has(id)));
    const more = sets
      .filter((set) => !block.some((id) => set.has(id)))
      .flatMap((set) => block.map((id) => new Set([...set, id])));
    const kept = [...hit];
    for (const set of more.toSorted((a, b) => a.size - b.size))
      if (!kept.some((other) => [...other].every((id) => set.has(id)))) kept.push(set);
    sets = kept;
  }
  return sets;
}

function comesBefore(a: readonly number[], b: readonly number[]): boolean {
  for (const [index, value] of a.entries()) {
    const other = b[index];
    if (other === undefined) return false;
    if (value !== other) return value < other;
  }
  return a.length < b.length;
}

function answered(
  { scenario, positions, proven, looked }: Trial,
  found: readonly Opened[],
  reason?: YieldAnswer['reason'],
): YieldAnswer {
  const weightOf = (id: string) =>
    scenario.positions.find((position) => position.id === id)?.weight ?? 0;
  const sets = found
    .map(({ positions: yielded, route }) => {
      const ids = positions.filter((id) => yielded.has(id));
      const weight = ids.reduce((sum, id) => sum + weightOf(id), 0);
      const { steps, length, optimal } = route;
      return { positions: ids, weight, steps, length, optimal };
    })
    .toSorted((a, b) => a.weight - b.weight || a.positions.length - b.positions.length);
  return { sets, ...(reason ? { reason } : {}), proven, looked };
}
