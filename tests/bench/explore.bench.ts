// How many situations a second does the exploration find, beside other ways to find them?
import { transition } from 'xstate';
import { readFileSync } from 'node:fs';
import { processOf, situationOf, snapshotAt, stepEvent } from '../../machines/process.ts';
import { explore } from '../../src/analysis/explore.ts';
import { lint } from '../../src/analysis/lint/lint.ts';
import { readScenario } from '../../src/core/read-scenario.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { keyOf, start } from '../../src/core/situation.ts';
import { writePromela } from '../../src/formats/promela.ts';
import { exploreNaively } from '../analysis/naive.ts';
import { countWithSpin, spinLacks } from '../spin.ts';
import { generate } from './generate.ts';
import { type Bench, type Measured, perSecond } from './table.ts';

const FLAGSHIP = 'machines/scenarios/korea-after-hanoi.json';
const ROUNDS = 5;

/** 1,138,365 situations and 7,766,249 transitions. */
const negotiation = once(() => generate({ tracks: 15, steps: 47, seed: 1 }));
const flagship = once(() => read(readFileSync(FLAGSHIP, 'utf8')));

const packed = once(() => speeds(negotiation(), Infinity));
const onXState = once(() => timed(() => exploreOnXState(negotiation(), 4000)));
const onCore = once(() => timed(() => exploreNaively(negotiation(), { limit: 20_000 }).situations));
const onSpin = once(async () => {
  const { situations, seconds } = await countWithSpin(writePromela(negotiation()), {
    runs: ROUNDS,
  });
  return situations / seconds;
});

const withoutSpin = spinLacks();
if (withoutSpin !== null) console.log(`Without the rows that need spin: ${withoutSpin}.`);

/** Rows of the bench table. The baselines are measured in the same run, on the same scenario of 15 tracks; with spin
 * the fastest rounds are compared, since its verifier runs by itself and may meet another load. */
export const exploreBenches: readonly Bench[] = [
  row('explore: 15 tracks', () => ({ value: median(packed()), unit: 'sit/s' })),
  row('explore: 15 tracks, core alone', () => ({ value: onCore(), unit: 'sit/s' })),
  row('explore: 15 tracks, XState transition()', () => ({ value: onXState(), unit: 'sit/s' })),
  row('explore: times XState', () => ({
    value: median(packed()) / onXState(),
    unit: 'x',
    target: { atLeast: 1500 },
  })),
  ...(withoutSpin === null
    ? [
        row('explore: 15 tracks, spin', async () => ({ value: await onSpin(), unit: 'sit/s' })),
        row('explore: times spin', async () => ({
          value: Math.max(...packed()) / (await onSpin()),
          unit: 'x',
          target: { atLeast: 1 },
        })),
      ]
    : []),
  row('explore: memory, 15 tracks', () => bytes(negotiation(), Infinity)),
  row('explore: memory, flagship to 1 M', () => bytes(flagship(), 1_000_000)),
  row('explore: flagship to 1 M', () => ({
    value: median(speeds(flagship(), 1_000_000)),
    unit: 'sit/s',
  })),
  row('lint: flagship', () => ({
    value: 1000 / perSecond(() => void lint(flagship())),
    unit: 'ms',
    target: { atMost: 1000 },
  })),
  ...[10, 15, 20, 30, 40].map((tracks) =>
    row(`explore: growth, ${tracks} tracks to 5 M`, () => {
      const scenario = generate({ tracks, steps: Math.round(tracks * 3.1), seed: 1 });
      const { ms, situations } = explore(scenario, { now });
      return { value: ms, unit: `ms, ${situations.toLocaleString('en')}` };
    }),
  ),
];

function row(name: string, measure: () => Measured | Promise<Measured>): Bench {
  return { name, run: async () => measure() };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function now(): number {
  return performance.now();
}

/** Situations a second in each of some rounds; a first round warms up and is left out. */
function speeds(scenario: Scenario, limit: number): readonly number[] {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    globalThis.gc?.();
    const { situations, ms } = explore(scenario, { limit, now });
    return (situations * 1000) / ms;
  });
  return rounds.slice(1).sort((a, b) => a - b);
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function bytes(scenario: Scenario, limit: number): Measured {
  const found = explore(scenario, { limit });
  return { value: found.bytes / found.situations, unit: 'B/sit', target: { atMost: 64 } };
}

/** What a function counts, for each second it takes. */
function timed(count: () => number): number {
  const begin = now();
  return (count() * 1000) / (now() - begin);
}

/** Breadth first with the pure transition function of XState, for so many situations. */
function exploreOnXState(scenario: Scenario, most: number): number {
  const process = processOf(scenario);
  const events = scenario.steps.map(({ id }) => stepEvent(id));
  const first = snapshotAt(process, start(scenario));
  const seen = new Set([keyOf(situationOf(first))]);
  const waiting = [first];
  for (let at = 0; at < waiting.length && at < most; at += 1) {
    const here = waiting[at];
    if (!here) break;
    for (const event of events) {
      const [next] = transition(process, here, event);
      const key = keyOf(situationOf(next));
      if (seen.has(key)) continue;
      seen.add(key);
      waiting.push(next);
    }
  }
  return Math.min(most, waiting.length);
}

function read(text: string): Scenario {
  const found = readScenario(JSON.parse(text));
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}
