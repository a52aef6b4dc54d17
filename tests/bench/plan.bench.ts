// How long does the planner think, on the flagship and as scenarios grow?
import { readFileSync } from 'node:fs';
import { type Asking, answerOf } from '../../src/analysis/asking.ts';
import { alternatives } from '../../src/analysis/alternatives.ts';
import { landmarks } from '../../src/analysis/landmarks.ts';
import type { Criterion, PlanAnswer } from '../../src/analysis/plan/asked.ts';
import { plan } from '../../src/analysis/plan/plan.ts';
import { tradeoffs } from '../../src/analysis/plan/tradeoffs.ts';
import { unblock } from '../../src/analysis/unblock.ts';
import { yielding } from '../../src/analysis/yield.ts';
import { choices } from '../../src/core/choices.ts';
import { readScenario } from '../../src/core/read-scenario.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { start } from '../../src/core/situation.ts';
import { generate } from './generate.ts';
import type { Bench, Measured } from './table.ts';

const FILE = 'machines/scenarios/korea-after-hanoi.json';
const LIMIT = 20_000;
/** The first rounds warm the code up; the median of the rest counts. */
const WARM = 15;
const ROUNDS = 11;

const scenario = readFlagship();
const goals = scenario.goals.map(({ id }) => id);

/** Rows of the bench table: what was found stands beside the unit. */
export const planBenches: readonly Bench[] = [
  ...goals.map((goal) => planRow(`plan: ${goal}`, { goal, most: 30 })),
  planRow('plan by objections: first-projects', {
    goal: 'first-projects',
    by: 'objections',
    rounds: 1,
  }),
  ...goals.map((goal) =>
    planRow(`plan by time: ${goal}`, { goal, by: 'time', most: 2000, rounds: 1 }),
  ),
  ...goals.map((goal) =>
    planRow(`plan by balance: ${goal}`, { goal, by: 'balance', most: 2000, rounds: 1 }),
  ),
  ...goals.map(tradeoffsRow),
  ...goals.map(yieldRow),
  unblockRow(
    'unblock: blocked steps at the start, median',
    (sorted) => sorted[sorted.length >> 1] ?? 0,
  ),
  unblockRow('unblock: blocked steps at the start, slowest', (sorted) => sorted.at(-1) ?? 0),
  ...['first-projects', 'full-denuclearisation'].flatMap((goal) => [
    row(
      `alternatives: ${goal}`,
      () => timed(() => alternatives(scenario, { target: { goal }, limit: LIMIT })).ms,
    ),
    row(
      `landmarks: ${goal}`,
      () => timed(() => landmarks(scenario, { target: { goal }, limit: LIMIT })).ms,
    ),
  ]),
  ...[10, 15, 20, 30, 40].flatMap((tracks) => [1, 2, 3].map((seed) => growthRow(tracks, seed))),
];

function readFlagship(): Scenario {
  const read = readScenario(JSON.parse(readFileSync(FILE, 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
  return read.value;
}

interface PlanRow {
  readonly goal: string;
  readonly by?: Criterion;
  readonly most?: number;
  readonly rounds?: number;
}

function planRow(name: string, { goal, by, most, rounds = WARM + ROUNDS }: PlanRow): Bench {
  return measured(name, () => {
    const asked = { target: { goal }, limit: LIMIT, by };
    return shown(rounds, { most, asking: () => plan(scenario, asked) });
  });
}

/** A generated scenario of a size: how long a shortest route to its goal takes to find and prove. */
function growthRow(tracks: number, seed: number): Bench {
  return measured(`plan: generated, ${tracks} tracks, seed ${seed}`, () => {
    const generated = generate({ tracks, steps: tracks * 3, seed });
    const asked = { target: { goal: 'far' }, limit: LIMIT };
    return shown(3, { asking: () => plan(generated, asked) });
  });
}

function tradeoffsRow(goal: string): Bench {
  return measured(`plan by steps, time and balance at once: ${goal}`, () => {
    const asked = { target: { goal }, by: ['steps', 'time', 'balance'] as const, limit: LIMIT };
    const { ms, answer } = timed(() => tradeoffs(scenario, asked));
    const found =
      answer.kind === 'found'
        ? `${answer.routes.length} routes${answer.optimal ? '' : ', not proven'}`
        : 'no route';
    return { value: ms, unit: `ms (${found}, ${answer.looked} looked)` };
  });
}

function yieldRow(goal: string): Bench {
  const binding = scenario.positions.map(({ id }) => id);
  const asked = { target: { goal }, binding, limit: LIMIT };
  return measured(`yield: ${goal}, all positions binding`, () => {
    const runs = Array.from({ length: 3 }, () => timed(() => yielding(scenario, asked)));
    const { answer } = runs[0] ?? timed(() => yielding(scenario, asked));
    const found = answer.reason ?? `${answer.sets.length} sets`;
    const unit = `ms (${found}, ${answer.looked} looked${answer.proven ? '' : ', not proven'})`;
    return { value: medianOf(runs.map(({ ms }) => ms)), unit, target: { atMost: 1000 } };
  });
}

function unblockRow(name: string, chosen: (sorted: readonly number[]) => number): Bench {
  return row(name, () => {
    const blocked = choices(scenario, start(scenario)).filter(
      ({ setback, verdict }) => !setback && verdict.kind === 'blocked',
    );
    const times = blocked.map(
      ({ step }) => timed(() => unblock(scenario, { step: step.id, limit: LIMIT })).ms,
    );
    return chosen(times.toSorted((a, b) => a - b));
  });
}

interface Shown {
  readonly asking: () => Asking<PlanAnswer>;
  readonly most?: number | undefined;
}

function shown(rounds: number, { asking, most }: Shown): Measured {
  const runs = Array.from({ length: rounds }, () => timed(asking));
  const kept = runs.slice(rounds > WARM ? WARM : 0);
  const answer = kept[0]?.answer;
  const found =
    answer?.kind === 'found'
      ? `${answer.length} steps${answer.optimal ? '' : ', not proven'}`
      : 'no route';
  return {
    value: medianOf(kept.map(({ ms }) => ms)),
    unit: `ms (${found}, ${answer?.looked ?? 0} looked)`,
    ...(most === undefined ? {} : { target: { atMost: most } }),
  };
}

function row(name: string, value: () => number): Bench {
  return measured(name, () => ({ value: value(), unit: 'ms' }));
}

function measured(name: string, run: () => Measured): Bench {
  return { name, run: () => Promise.resolve(run()) };
}

function timed<Answer>(asking: () => Asking<Answer>): {
  readonly ms: number;
  readonly answer: Answer;
} {
  const begin = performance.now();
  const answer = answerOf(asking());
  return { ms: performance.now() - begin, answer };
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
