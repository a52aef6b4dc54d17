// Does a roadmap of five thousand steps stay quick, and how long does a picture of many steps take?
import { writeRoadmap } from '../../src/formats/json.ts';
import { mapOf } from '../../src/picture/map/map.ts';
import { timelineOf, timePlanOf } from '../../src/picture/timeline/timeline.ts';
import { branchesThrough } from '../../src/roadmap/branch-lines.ts';
import { annotate } from '../../src/roadmap/edit.ts';
import { runsAlong } from '../../src/roadmap/commitments.ts';
import { dealsAlong } from '../../src/roadmap/deals.ts';
import { createHistory, record, undo } from '../../src/roadmap/history.ts';
import { ledger } from '../../src/roadmap/ledger.ts';
import { promote } from '../../src/roadmap/promote.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { readingsAt } from '../../src/roadmap/readings.ts';
import { remove } from '../../src/roadmap/remove.ts';
import { replay, replayTree } from '../../src/roadmap/replay.ts';
import type { Roadmap, RoadmapNode } from '../../src/roadmap/roadmap.ts';
import { scheduleOf } from '../../src/roadmap/schedule.ts';
import { take } from '../../src/roadmap/take.ts';
import { indexOf, leaves, lineTo } from '../../src/roadmap/tree-index.ts';
import { chanceOf } from '../makers.ts';
import { grown } from '../picture/map-makers.ts';
import { long } from '../picture/timeline-makers.ts';
import { empty, freeze } from '../roadmap/makers.ts';
import { wordsEn } from '../words-en.ts';
import { longOf } from './pages.ts';
import { type Bench, perSecond, processorTime } from './table.ts';

const COUNT = 5000;

/** A tree with a branch for each leaf; the larger the reach, the bushier. */
function tree(reach: number): Roadmap {
  const chance = chanceOf(reach);
  const nodes: RoadmapNode[] = [];
  for (let index = 0; index < COUNT; index += 1) {
    const parent = nodes.at(-1 - chance.whole(0, reach))?.id ?? null;
    nodes.push({ id: `n${index}`, parent, step: chance.pick(freeze.steps).id });
  }
  const bare = { ...empty(), nodes };
  const branches = leaves(bare).map(({ id }) => ({ id: `b${id}`, name: id, tip: id }));
  const read = readRoadmap(JSON.parse(writeRoadmap({ ...bare, branches })));
  if (!read.ok) throw new Error('the tree that was grown is none');
  return read.value;
}

const MIDDLE = `n${COUNT / 2}`;

/** What is done to a tree, and the most milliseconds that it may take. A copy has nothing kept from the run before. */
const deeds: readonly (readonly [
  name: string,
  atMost: number,
  (roadmap: Roadmap) => () => unknown,
])[] = [
  ['a step is taken', 8, (open) => () => take({ ...open }, { at: MIDDLE, step: 'launch' })],
  ['a note', 8, (open) => () => indexOf(annotate(open, MIDDLE, { note: `${Math.random()}` }))],
  ['a step is removed', 8, (open) => () => remove({ ...open }, MIDDLE)],
  ['a line is promoted', 15, (open) => () => promote({ ...open }, MIDDLE, { toMain: true })],
  ['the line to a step', 5, (open) => () => lineTo({ ...open }, MIDDLE)],
  ['the branches through a step', 40, (open) => () => branchesThrough({ ...open }, MIDDLE)],
  ['replay', 150, (open) => () => replayTree({ ...open, binding: [...open.binding] })],
  ['its file is written', 300, (open) => () => writeRoadmap(open)],
  ['its file is read', 300, (open) => reading(open)],
  ['undo', 1, (open) => undoing(open)],
];

function reading(open: Roadmap): () => unknown {
  const text = writeRoadmap(open);
  return () => readRoadmap(JSON.parse(text));
}

function undoing(open: Roadmap): () => unknown {
  const history = record(
    createHistory<Roadmap, string>(open),
    'note',
    annotate(open, MIDDLE, { note: 'x' }),
  );
  return () => undo(history);
}

const trees = { 'a chain': 0, 'a bush': 8 };

export const roadmapBenches: readonly Bench[] = [
  ...Object.entries(trees).flatMap(([shape, reach]) =>
    deeds.map(([name, atMost, deed]) =>
      bench(`roadmap: ${shape} of ${COUNT} steps, ${name}`, atMost, () => deed(tree(reach))),
    ),
  ),
  {
    name: 'roadmap: a branch of 2,000 steps with deals, ledger, dates, promises and readings',
    run: async () => {
      const roadmap = longOf({ steps: 2000 });
      // Nothing is kept from the run before: neither what the steps do nor what the conditions mean.
      const value = processorTime(() => tellAll(structuredClone(roadmap)));
      return { value, unit: 'ms', target: { atMost: 100 } };
    },
  },
  bench('timeline: 300 steps are laid out', 100, () => {
    const { roadmap, tip } = long(300);
    const drawing = {
      words: wordsEn,
      grouping: 'track',
      perDay: 0.3,
      folded: [],
      names: 148,
    } as const;
    return () => timelineOf(timePlanOf({ ...roadmap }, tip), drawing);
  }),
  bench('map: 40 branches of 300 steps are laid out', 100, () => {
    const roadmap = grown({ branches: 40, steps: 300 });
    let pace = 24;
    return () => mapOf(roadmap, { words: wordsEn, by: 'step', height: 640, pace: (pace += 1) });
  }),
];

function tellAll(roadmap: Roadmap): unknown {
  const path = replay(roadmap, roadmap.branches[0]?.tip ?? null);
  const planned = scheduleOf(path, roadmap.binding);
  const runs = runsAlong(path, planned);
  const deals = dealsAlong(path, planned, runs);
  const readings = path.taken.map(({ after }) => readingsAt(roadmap.scenario, after));
  return [deals, ledger(path), readings];
}

/** `make` prepares what is measured; what it returns runs again and again. */
function bench(name: string, atMost: number, make: () => () => unknown): Bench {
  return {
    name,
    run: async () => {
      const work = make();
      return { value: 1000 / perSecond(() => void work()), unit: 'ms', target: { atMost } };
    },
  };
}
