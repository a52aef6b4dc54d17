// How fast do the rules, the statechart and the files answer on the flagship?
import { readFileSync } from 'node:fs';
import { processOf, snapshotAt, stepEvent } from '../../machines/process.ts';
import { followerOf } from '../follower.ts';
import { choices } from '../../src/core/choices.ts';
import { play, start } from '../../src/core/situation.ts';
import { writeResolved } from '../../src/formats/resolved.ts';
import { runsAlong } from '../../src/roadmap/commitments.ts';
import { dealsAlong } from '../../src/roadmap/deals.ts';
import { ledger } from '../../src/roadmap/ledger.ts';
import { replay, replayTree } from '../../src/roadmap/replay.ts';
import { scheduleOf } from '../../src/roadmap/schedule.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { chanceOf } from '../chance.ts';
import { longRoadmap } from './long-roadmap.ts';
import { type Bench, perSecond } from './table.ts';

const example = readRoadmap(
  JSON.parse(readFileSync('machines/scenarios/korea-after-hanoi.roadmap.json', 'utf8')),
);
if (!example.ok) throw new Error('the example roadmap is broken');
const flagshipRoadmap = example.value;
const flagship = flagshipRoadmap.scenario;

export const coreBenches: readonly Bench[] = [
  {
    name: 'core: choices in one situation of the flagship',
    run: async () => {
      const first = start(flagship);
      return {
        value: 1000 / perSecond(() => choices(flagship, first)),
        unit: 'ms',
        target: { atMost: 0.2 },
      };
    },
  },
  {
    name: 'core: play and choices, situation by situation',
    run: async () => {
      const step = firstPossible();
      let situation = start(flagship);
      return {
        value: perSecond(() => {
          situation = play(flagship, situation, step);
          choices(flagship, situation);
        }),
        unit: 'per s',
      };
    },
  },
  {
    name: 'statechart: transition of the machine',
    run: async () => {
      const process = processOf(flagship);
      const follow = followerOf(process);
      const first = snapshotAt(process, start(flagship));
      const event = stepEvent(firstPossible().id);
      return { value: perSecond(() => follow(first, event)), unit: 'per s' };
    },
  },
  {
    name: 'roadmap: replay of the example, all branches',
    run: async () => ({
      // A copy has nothing kept from the run before.
      value: 1000 / perSecond(() => replayTree({ ...flagshipRoadmap, binding: [] })),
      unit: 'ms',
    }),
  },
  {
    name: 'roadmap: dates, ledger, promises and deals of 2,000 steps',
    run: async () => {
      const long = longRoadmap(flagship, { steps: 2000 }, chanceOf(7));
      const tip = long.nodes.at(-1)?.id ?? null;
      return {
        value:
          1000 /
          perSecond(() => {
            const path = replay(long, tip);
            const planned = scheduleOf(path, long.binding);
            ledger(path);
            dealsAlong(path, planned, runsAlong(path, planned));
          }),
        unit: 'ms',
        target: { atMost: 100 },
      };
    },
  },
  {
    name: 'formats: the example worked out',
    run: async () => ({
      value: 1000 / perSecond(() => writeResolved(flagshipRoadmap)),
      unit: 'ms',
    }),
  },
];

function firstPossible() {
  const found = choices(flagship, start(flagship)).find(
    ({ verdict }) => verdict.kind === 'possible',
  );
  if (!found) throw new Error('nothing is possible at the start of the flagship');
  return found.step;
}
