// Does replay tell a branch, to people and to programs?
import { describe, expect, test } from 'vitest';
import { writeResolved } from '../../src/formats/resolved.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { fileOf } from '../makers.ts';
import { FILES, ROADMAP, ask, call } from './captured.ts';

const world = { files: FILES };
const read = readRoadmap(ROADMAP);
if (!read.ok) throw new Error('the roadmap of these tests is none');
const roadmap = read.value;

describe('replay', () => {
  test('tells a branch as a table, its end, its commitments, its ledger and its goals', async () => {
    const { code, out } = await call('replay roadmap.json', world);
    expect(code).toBe(0);
    expect(out).toBe(
      `Two roads · In order

#  Step          Start – finish                Phase  Parties       Changes
1  Freeze        1 March 2019 – 1 May 2019     Halt   North         Tests: Active → Halted; Trust: 2/10 → 4/10
2  Survey        1 March 2019 – 1 May 2019            North, South  Industrial park: Closed → Surveyed
3  Pilot begins  1 May 2019 – 1 November 2019  Open   South         Industrial park: Surveyed → Pilot

Ends on 1 November 2019, between 1 October 2019 and 1 December 2019
Every step holds.

Commitments
Commitment     Party  Since       Deadline    State
Pilot in time  South  1 May 2019  1 May 2020  kept on 1 November 2019 by Pilot begins

Ledger: worth as the scenario assumes it
Party  Given  Received  Balance  Lowest  Irreversible
North     −2        +3       +1      −2             0
South     −1        +1        0       0            −1

Goals that hold at the end: Pilot running
`,
    );
  });

  test('names from right to left leave the arrow its direction, on a narrow terminal too', async () => {
    const scenario = fileOf({
      parties: [{ id: 'north', name: 'North' }],
      tracks: [
        {
          id: 'x',
          name: 'المعبر',
          stages: [
            { id: 'shut', name: 'مغلق' },
            { id: 'open', name: 'مفتوح تماما.' },
          ],
        },
      ],
      steps: [{ id: 's', name: 'S', moves: [{ track: 'x', to: 'open' }] }],
    });
    const x = {
      format: ROADMAP.format,
      id: 'r',
      name: 'R',
      scenario,
      nodes: [{ id: 'n1', parent: null, step: 's' }],
      branches: [{ id: 'b1', name: 'B', tip: 'n1' }],
    };
    const files = { x };
    const { out } = await call('replay x', { files });
    expect(out).toContain('\u2068المعبر\u2069: \u2068مغلق\u2069 → \u2068مفتوح تماما.\u2069');
    const narrow = await call('replay x', { files, columns: 50 });
    expect(narrow.out).toContain('\u2068المعبر\u2069');
    expect(narrow.out).not.toMatch(/\u{fffd}|\u2068[^\u2069]*\n|\n[^\u2068\n]*\u2069/u);
  });

  test('says which steps no longer hold, and ends with 1', async () => {
    const { code, out } = await call('replay roadmap.json --branch b2', world);
    expect(code).toBe(1);
    expect(out).toMatch(/^1 {2}Survey .* South: Freeze first$/m);
    expect(out).toMatch(/^2 {2}Pilot begins .* no longer holds$/m);
    expect(out).toContain(
      '1 step no longer holds\n  step 2, Pilot begins: Trust now 2/10; needs at least 4/10 · Not yet: Calm\n',
    );
    expect(await ask('replay roadmap.json --branch b2', world)).toMatchObject({
      branch: 'b2',
      holds: false,
      broken: [{ number: 2, node: 'n5', step: 'pilot', because: [{ kind: 'requires' }] }],
    });
  });

  test('marks what is assumed and what rests on it', async () => {
    const nodes = [
      { id: 'n1', parent: null, step: 'pilot', assumed: true },
      { id: 'n2', parent: 'n1', step: 'freeze' },
    ];
    const branches = [{ id: 'b1', name: 'Leap', tip: 'n2' }];
    const { code, out } = await call('replay x', { files: { x: { ...ROADMAP, nodes, branches } } });
    expect(code).toBe(0);
    expect(out).toMatch(/^1 {2}Pilot begins .* assumed$/m);
    expect(out).toMatch(/^2 {2}Freeze .* rests on an assumption$/m);
  });

  test('in JSON is the branch as the resolved export has it', async () => {
    const { holds, broken, promises, ...told } = await ask('replay roadmap.json', world);
    expect({ holds, broken }).toEqual({ holds: true, broken: [] });
    expect(promises).toEqual(told['commitments']);
    const { resolved } = JSON.parse(writeResolved(roadmap)) as { resolved: readonly unknown[] };
    expect(told).toEqual(resolved[0]);
  });

  test('in JSON every node has its dates, what it waits for, its ledger, its deal and the readings', async () => {
    const told = await ask('replay roadmap.json', world);
    expect(told).toMatchObject({
      outOfOrder: [],
      deals: [{ kind: 'promise', node: 'n1', status: 'kept', promise: { exposed: ['north'] } }],
      promises: [
        {
          commitment: 'pilot-in-time',
          parties: ['south'],
          from: 'n1',
          start: '2019-05-01',
          deadline: '2020-05-01',
          status: 'kept',
          extensions: 0,
          extendedBy: [],
          keptBy: 'n3',
        },
      ],
      readings: [],
      steps: [
        { node: 'n1', waitsFor: [], ledger: { north: { given: -2, received: 0, balance: -2 } } },
        { node: 'n2', waitsFor: [] },
        { node: 'n3', readings: [], deal: { together: [] } },
      ],
    });
  });

  test('a record that contradicts the order is told with the step that finishes later', async () => {
    const nodes = [
      { id: 'n1', parent: null, step: 'freeze', on: '2019-06-01' },
      { id: 'n2', parent: 'n1', step: 'survey', on: '2019-05-01' },
    ];
    const branches = [{ id: 'b1', name: 'Record', tip: 'n2' }];
    const files = { x: { ...ROADMAP, nodes, branches } };
    const { out } = await call('replay x', { files });
    expect(out).toMatch(/^1 {2}Freeze .* on record$/m);
    expect(out).toContain('the record contradicts the order: Freeze finishes later');
    expect(await ask('replay x', { files })).toMatchObject({
      outOfOrder: ['n2'],
      steps: [{ on: '2019-06-01' }, { on: '2019-05-01', contradicts: 'n1' }],
    });
  });

  test('a roadmap without steps or branches is told too', async () => {
    const empty = { ...ROADMAP, nodes: [], branches: [], main: undefined };
    const { code, out } = await call('replay x', { files: { x: empty } });
    expect(code).toBe(0);
    expect(out).toContain('Two roads · the first line\n\nNo step has been taken.\n');
    expect(await ask('replay x', { files: { x: empty } })).toMatchObject({
      branch: null,
      steps: [],
      holds: true,
    });
    const unnamed = { ...ROADMAP, branches: [], main: undefined };
    expect(await ask('replay x', { files: { x: unnamed } })).toMatchObject({
      branch: null,
      steps: [{ node: 'n1' }, { node: 'n2' }, { node: 'n3' }],
    });
  });
});
