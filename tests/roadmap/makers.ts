// Which scenario, lines and trees do the tests of the roadmap share?
import * as fc from 'fast-check';
import { isPossible } from '../../src/core/choices.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { replay } from '../../src/roadmap/replay.ts';
import type { Branch, Roadmap, RoadmapNode } from '../../src/roadmap/roadmap.ts';
import {
  type Annotation,
  newRoadmap,
  annotate,
  renameBranch,
  removeBranch,
} from '../../src/roadmap/edit.ts';
import { tipsAt } from '../../src/roadmap/tree-index.ts';
import { promote, makeMain } from '../../src/roadmap/promote.ts';
import { remove } from '../../src/roadmap/remove.ts';
import { branchOff, take } from '../../src/roadmap/take.ts';
import { type Sketch, scenarioWith } from '../makers.ts';

/** Names the line to a node: the new branch is the last. */
export function addBranch(roadmap: Roadmap, named: Pick<Branch, 'tip' | 'name'>): Roadmap {
  return branchOff(roadmap, named).roadmap;
}

/** A small freeze-for-relief process that uses every part of the model. */
export const freeze: Scenario = scenarioWith({
  parties: [{ id: 'north' }, { id: 'south' }, { id: 'us' }, { id: 'council', role: 'authority' }],
  tracks: [
    { id: 'tests', stages: ['running', 'halted', 'banned'] },
    { id: 'drills', stages: ['full', 'reduced'] },
    { id: 'un', stages: ['full', 'exempt', 'suspended'] },
    { id: 'park', stages: ['closed', 'pilot', 'open'] },
  ],
  gauges: [{ id: 'trust', min: 0, max: 10, initial: 4 }],
  milestones: [
    {
      id: 'frozen',
      when: {
        all: [
          { track: 'tests', reached: 'halted' },
          { track: 'drills', is: 'reduced' },
        ],
      },
    },
  ],
  steps: [
    {
      id: 'dual-freeze',
      parties: ['north', 'us'],
      moves: [
        { track: 'tests', from: 'running', to: 'halted' },
        { track: 'drills', from: 'full', to: 'reduced' },
      ],
      effects: { trust: 2 },
      worth: { north: -2, us: 1, south: 3 },
      takes: 'P1M',
    },
    {
      id: 'exemption',
      parties: ['council'],
      moves: [{ track: 'un', from: 'full', to: 'exempt' }],
      requires: { milestone: 'frozen' },
      worth: { north: 1, us: -1 },
      takes: { low: 'P1M', typical: 'P2M', high: 'P6M' },
    },
    {
      id: 'pilot',
      parties: ['north', 'south'],
      moves: [{ track: 'park', from: 'closed', to: 'pilot' }],
      requires: {
        all: [
          { track: 'un', reached: 'exempt' },
          { gauge: 'trust', min: 5 },
        ],
      },
      worth: { north: 2, south: 2 },
      takes: 'P3M',
    },
    {
      id: 'test-ban',
      moves: [{ track: 'tests', from: 'halted', to: 'banned' }],
      worth: { north: -4, us: 3 },
      undo: false,
    },
    {
      id: 'suspend',
      moves: [{ track: 'un', from: ['full', 'exempt'], to: 'suspended' }],
      requires: {
        any: [
          { track: 'tests', is: 'banned' },
          { gauge: 'trust', min: 9 },
        ],
      },
    },
    { id: 'visit', moves: [], effects: { trust: 1 } },
  ],
  setbacks: [
    { id: 'launch', moves: [{ track: 'tests', to: 'running' }], effects: { trust: -3 } },
    { id: 'full-drills', moves: [{ track: 'drills', from: 'reduced', to: 'full' }] },
  ],
  positions: [
    {
      id: 'us-ban-first',
      party: 'us',
      steps: ['exemption', 'suspend'],
      requires: { track: 'tests', reached: 'banned' },
    },
  ],
  commitments: [
    { id: 'relief', parties: ['us'], after: 'dual-freeze', owes: 'exemption', within: 'P6M' },
  ],
  goals: [{ id: 'park-open', when: { track: 'park', reached: 'pilot' } }],
});

/** A step of a line: its id, or its id with what is said about the node. */
export type Told = string | ({ readonly step: string } & Annotation);

interface Line {
  readonly steps: readonly Told[];
  readonly binding?: readonly string[];
}

/**
 * A roadmap with one branch that takes these steps. A node is called like its step, and `visit 2`
 * where the step comes for the second time.
 */
export function along(scenario: Scenario, { steps, binding = [] }: Line): Roadmap {
  const counts = new Map<string, number>();
  const nodes: RoadmapNode[] = [];
  for (const told of steps) {
    const { step, ...said } = typeof told === 'string' ? { step: told } : told;
    const count = (counts.get(step) ?? 0) + 1;
    counts.set(step, count);
    const id = count === 1 ? step : `${step} ${count}`;
    nodes.push({ id, parent: nodes.at(-1)?.id ?? null, step, ...said });
  }
  const tip = nodes.at(-1)?.id;
  const branches = tip === undefined ? {} : { branches: [{ id: 'b1', name: 'Line', tip }] };
  return { ...empty(scenario), nodes, binding, ...branches };
}

/** Where a line ends. */
export function tipOf(roadmap: Roadmap): string {
  const tip = roadmap.branches[0]?.tip;
  if (tip === undefined) throw new Error('the roadmap has no branch');
  return tip;
}

export function empty(scenario: Scenario = freeze): Roadmap {
  return newRoadmap(scenario, { id: 'plan', name: 'Plan' });
}

/**
 * A tree of the shape that a text draws: each line a node, two spaces for each level, `*` and a
 * branch's id where one ends. Nodes are called by what is written; their steps are visits unless
 * they are called like a step.
 */
export function drawn(picture: string, main?: string): Roadmap {
  const line: string[] = [];
  const nodes: RoadmapNode[] = [];
  const branches: Roadmap['branches'][number][] = [];
  const rows = picture.split('\n').filter((row) => row.trim() !== '');
  const indents = rows.map((row) => row.search(/\S/));
  const least = Math.min(...indents);
  rows.forEach((row, index) => {
    const depth = ((indents[index] ?? 0) - least) / 2;
    const [id = '', ...tips] = row.trim().split(/\s*\*\s*/);
    const known = freeze.steps.some((step) => step.id === id);
    nodes.push({ id, parent: line[depth - 1] ?? null, step: known ? id : 'visit' });
    line.splice(depth, line.length, id);
    for (const tip of tips) branches.push({ id: tip, name: tip, tip: id });
  });
  const byId = branches.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { ...empty(), nodes, branches: byId, ...(main === undefined ? {} : { main }) };
}

/** The inverse of `drawn`. */
export function drawingOf(roadmap: Roadmap): string {
  const depths = new Map<string | null, number>([[null, -1]]);
  const rows = roadmap.nodes.map(({ id, parent }) => {
    const depth = (depths.get(parent) ?? -1) + 1;
    depths.set(id, depth);
    const tips = tipsAt(roadmap, id).map((branch) => ` *${branch.id}`);
    return `${'  '.repeat(depth)}${id}${tips.join('')}`;
  });
  return rows.join('\n');
}

/** One random edit: what, where and which, as numbers that any roadmap can make sense of. */
export type Edit = readonly [what: number, where: number, which: number];

export function edits(most = 60): fc.Arbitrary<readonly Edit[]> {
  return fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: most });
}

/** The roadmaps from an empty one through each edit, the last one being the tree that grew. */
export function growth(list: readonly Edit[], scenario: Scenario = freeze): readonly Roadmap[] {
  const states = [empty(scenario)];
  for (const edit of list) {
    const before = states.at(-1);
    if (before) states.push(edited(before, edit));
  }
  return states;
}

/** Mostly takes steps, so that trees grow; now and then does everything else that can be done. */
export function edited(roadmap: Roadmap, [what, where, which]: Edit): Roadmap {
  const node = at(roadmap.nodes, where)?.id;
  const branch = at(roadmap.branches, which)?.id;
  const kind = what % 20;
  if (kind < 12 || node === undefined || branch === undefined)
    return taken(roadmap, [kind, where, which]);
  if (kind === 12) return promote(roadmap, node);
  if (kind === 13) return promote(roadmap, node, { toMain: true });
  if (kind === 14) return annotate(roadmap, node, { note: `note ${which % 3}`, phase: 'Halt' });
  if (kind === 15) return annotate(roadmap, node, { note: undefined, takes: 'P1M' });
  if (kind === 16) return addBranch(roadmap, { tip: node, name: 'Named' });
  if (kind === 17) return makeMain(roadmap, branch);
  if (kind === 18) return renameBranch(roadmap, branch, `Name ${which % 3}`);
  return which % 2 === 0 ? remove(roadmap, node) : removeBranch(roadmap, branch);
}

function taken(roadmap: Roadmap, [kind, where, which]: Edit): Roadmap {
  const place = kind === 0 ? null : (at(roadmap.nodes, where)?.id ?? null);
  const { taken, start } = replay(roadmap, place);
  const situation = taken.at(-1)?.after ?? start;
  const all = [...roadmap.scenario.steps, ...roadmap.scenario.setbacks];
  const possible = all.filter((step) => isPossible(roadmap.scenario, situation, { step }));
  const step = at(kind % 3 === 0 ? all : possible, which);
  if (!step) return roadmap;
  const branch = at(roadmap.branches, which)?.id;
  return take(roadmap, {
    at: place,
    step: step.id,
    name: `Line ${which % 5}`,
    ...(branch === undefined || kind % 2 === 0 ? {} : { branch }),
    ...(kind === 11 ? { newBranch: true } : {}),
    ...(possible.includes(step) ? {} : { assumed: true }),
  }).roadmap;
}

function at<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)];
}

/** A scenario of one sketch whose first two parties are there, for tables of small cases. */
export function world(sketch: Sketch): Scenario {
  return scenarioWith(sketch);
}
