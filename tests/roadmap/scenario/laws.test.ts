// Do edits of a scenario keep to their laws, on random scenarios with random trees over them?
import { describe, expect, test } from 'vitest';
import type { ListName } from '../../../src/core/draft.ts';
import { createHistory, record, undo } from '../../../src/roadmap/history.ts';
import { readRoadmap } from '../../../src/roadmap/read-roadmap.ts';
import { replayTree } from '../../../src/roadmap/replay.ts';
import type { Roadmap } from '../../../src/roadmap/roadmap.ts';
import { LISTS } from '../../../src/roadmap/scenario/edited.ts';
import type { Named } from '../../../src/roadmap/scenario/mentions.ts';
import { putItems, renameItem } from '../../../src/roadmap/scenario/put.ts';
import { namedAt, takeOut } from '../../../src/roadmap/scenario/take-out.ts';
import { usesOf } from '../../../src/roadmap/scenario/used-by.ts';
import { writeRoadmap } from '../../../src/formats/json.ts';
import { newRoadmap } from '../../../src/roadmap/edit.ts';
import { take } from '../../../src/roadmap/take.ts';
import { scenarioOf } from '../../makers.ts';
import { casesOf } from '../../share.ts';

/** A tree over the scenario of a seed that takes each of its steps, some of them twice, and binds each position. */
function grown(seed: number): Roadmap {
  const scenario = scenarioOf(seed);
  const { phases, positions } = scenario;
  const first = { ...newRoadmap(scenario, { id: 'r', name: 'R' }) };
  const steps = [...scenario.steps, ...scenario.setbacks].map(({ id }) => id);
  const tree = steps.reduce<Roadmap>((made, step, index) => {
    const at = made.nodes.length % 3 === 2 ? (made.nodes[index >> 1]?.id ?? null) : null;
    const end = made.nodes.at(-1)?.id ?? null;
    return take(made, { at: at ?? end, step }).roadmap;
  }, first);
  const phase = phases[0]?.id;
  const nodes = tree.nodes.map((node, index) =>
    index === 0 && phase !== undefined ? { ...node, phase } : node,
  );
  return { ...tree, nodes, binding: positions.map(({ id }) => id) };
}

const roadmaps = casesOf(12).map(grown);
/** Those on which everything is called otherwise, one after the other: each is read four times. */
const renamedOn = roadmaps.slice(0, 2);

interface Spot {
  readonly list: ListName;
  readonly index: number;
}

function spotsOf({ scenario }: Roadmap): readonly Spot[] {
  return LISTS.flatMap((list) => scenario[list].map((_, index) => ({ list, index })));
}

function namesOf(roadmap: Roadmap): readonly Named[] {
  const stages = roadmap.scenario.tracks.flatMap(({ id: track, stages: all }) =>
    all.map(({ id }): Named => ({ kind: 'stage', track, id })),
  );
  return [...spotsOf(roadmap).flatMap((spot) => namedAt(roadmap.scenario, spot)), ...stages];
}

/** What the roadmap says once it has been through a file. */
function throughFile(roadmap: Roadmap) {
  return readRoadmap(JSON.parse(writeRoadmap(roadmap)) as unknown);
}

describe('putting', () => {
  test('the item that stands there already is no edit', () => {
    for (const roadmap of roadmaps)
      for (const { list, index } of spotsOf(roadmap)) {
        const item = roadmap.scenario[list][index];
        expect(putItems(roadmap, [{ list, item, at: index }])).toEqual({
          ok: true,
          value: roadmap,
        });
        const put = putItems(roadmap, [{ list, item, at: index }]);
        expect(put.ok && put.value).toBe(roadmap);
      }
  });

  test('a step comes last, all others stay the very same objects, and undo takes it back', () => {
    for (const roadmap of roadmaps) {
      const item = { ...roadmap.scenario.steps[0], id: 'one-of-ours' };
      const put = putItems(roadmap, [{ list: 'steps', item }]);
      if (!put.ok) throw new Error(JSON.stringify(put.problems));
      const { scenario } = put.value;
      expect(scenario.steps.slice(0, -1)).toEqual(roadmap.scenario.steps);
      expect(
        scenario.steps.every(
          (step, index) => roadmap.scenario.steps[index] === step || step.id === 'one-of-ours',
        ),
      ).toBe(true);
      for (const list of LISTS)
        if (list !== 'steps') expect(scenario[list]).toBe(roadmap.scenario[list]);
      expect(throughFile(put.value)).toEqual({ ok: true, value: put.value });
      expect(undo(record(createHistory(roadmap), 'put', put.value)).present).toBe(roadmap);
    }
  });

  test('what a new step does not touch is replayed as before', () => {
    for (const roadmap of roadmaps) {
      const item = { ...roadmap.scenario.steps[0], id: 'one-of-ours' };
      const put = putItems(roadmap, [{ list: 'steps', item }]);
      if (!put.ok) throw new Error(JSON.stringify(put.problems));
      expect([...replayTree(put.value)]).toEqual([...replayTree(roadmap)]);
    }
  });
});

describe('renaming', () => {
  test('leaves no mention of the old name, keeps the tree, and back again is the same roadmap', () => {
    for (const roadmap of renamedOn)
      for (const named of namesOf(roadmap)) {
        const uses = usesOf(roadmap, named);
        const to = renameItem(roadmap, named, 'quite-another');
        if (!to.ok) throw new Error(`${JSON.stringify(named)} ${JSON.stringify(to.problems)}`);
        const renamed: Named = { ...named, id: 'quite-another' };
        expect(usesOf(to.value, named)).toEqual([]);
        expect(usesOf(to.value, renamed)).toHaveLength(uses.length);
        expect(to.value.nodes.map(({ id }) => id)).toEqual(roadmap.nodes.map(({ id }) => id));
        expect(throughFile(to.value).ok).toBe(true);
        expect(renameItem(to.value, renamed, named.id)).toEqual({ ok: true, value: roadmap });
      }
  });

  test('a name that is taken, or is none, is refused with its place', () => {
    const [roadmap] = roadmaps;
    if (!roadmap) throw new Error('no roadmap');
    const [one, other] = roadmap.scenario.steps;
    const named: Named = { kind: 'item', list: 'steps', id: other?.id ?? '' };
    const codes = (to: string) => {
      const read = renameItem(roadmap, named, to);
      return read.ok ? [] : read.problems.map(({ at, code }) => `${at} ${code}`);
    };
    expect(codes(one?.id ?? '')).toEqual(expect.arrayContaining(['steps/1/id duplicate']));
    expect(codes('Not An Id')).toContain('steps/1/id id');
  });
});

describe('taking out', () => {
  test('leaves a sound roadmap that mentions it nowhere; only the last stage of a track cannot go', () => {
    for (const roadmap of roadmaps)
      for (const spot of [
        ...spotsOf(roadmap),
        ...namesOf(roadmap).filter(({ kind }) => kind === 'stage'),
      ]) {
        const names = 'kind' in spot ? [spot] : namedAt(roadmap.scenario, spot);
        const out = takeOut(roadmap, spot);
        if (!out.roadmap.ok) {
          const [named] = names;
          const track = roadmap.scenario.tracks.find(
            ({ id }) => named?.kind === 'stage' && id === named.track,
          );
          expect(track?.stages, JSON.stringify(out.roadmap.problems)).toHaveLength(1);
          continue;
        }
        const { value } = out.roadmap;
        // A phase that is suggested no more is still called what it was, which may be its id.
        const left = names.flatMap((named) => usesOf(value, named));
        expect(left.filter((at) => !at.endsWith('/phase'))).toEqual([]);
        expect(throughFile(value)).toEqual({ ok: true, value });
        expect(value.nodes).toHaveLength(roadmap.nodes.length - out.nodes);
        const ids = new Set(value.nodes.map(({ id }) => id));
        const lost = roadmap.nodes.filter(({ id }) => !ids.has(id));
        const steps = new Set(
          [...value.scenario.steps, ...value.scenario.setbacks].map(({ id }) => id),
        );
        expect(lost.every(({ step }) => !steps.has(step))).toBe(true);
        if (names.every((named) => usesOf(roadmap, named).length === 0)) {
          expect(out.along).toEqual([]);
          expect(value.nodes).toBe(roadmap.nodes);
        }
      }
  });
});
