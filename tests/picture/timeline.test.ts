// Is a branch drawn in time so that it can be read: nothing on anything else, in order, and still where it was?
import { describe, expect, test } from 'vitest';
import { LEFT } from '../../src/picture/timeline/axis.ts';
import { lanesOf } from '../../src/picture/timeline/lanes.ts';
import type { Timeline } from '../../src/picture/timeline/shapes.ts';
import { schedule } from '../../src/roadmap/schedule.ts';
import { replay } from '../../src/roadmap/replay.ts';
import { take } from '../../src/roadmap/take.ts';
import { wordsEn } from '../words-en.ts';
import { along, empty, freeze, tipOf, world } from '../roadmap/makers.ts';
import { boxOf, clashes, drawnOf, hanoi, long, mainTip, textBox } from './timeline-makers.ts';

const cases = [
  ['the example by track', () => drawnOf(hanoi, mainTip)],
  ['the example by party', () => drawnOf(hanoi, mainTip, { grouping: 'party' })],
  ['the example from far away', () => drawnOf(hanoi, mainTip, { perDay: 0.02 })],
  ['the example from near', () => drawnOf(hanoi, mainTip, { perDay: 2.5 })],
  [
    'the example folded',
    () => drawnOf(hanoi, mainTip, { folded: ['calendar', 'commitments'], perDay: 0.1 }),
  ],
  ['300 steps at random', () => drawnOf(long(300).roadmap, long(300).tip)],
  [
    '300 steps by party from far away',
    () => drawnOf(long(300).roadmap, long(300).tip, { grouping: 'party', perDay: 0.05 }),
  ],
] as const satisfies readonly (readonly [string, () => Timeline])[];

describe.each(cases)('%s', (_, draw) => {
  const timeline = draw();
  const labels = [
    ...timeline.bars,
    ...timeline.phases,
    ...timeline.calendar,
    ...timeline.flags,
  ].flatMap(({ label }) => (label ? [textBox(label)] : []));

  test('no bar lies on another', () => {
    expect(clashes(timeline.bars.map(boxOf))).toEqual([]);
  });

  test('no echo lies on another, nor on a bar', () => {
    const echoes = timeline.echoes.map(({ node, x, width, y }) => ({
      left: x,
      right: x + width,
      top: y,
      bottom: y + 5,
      of: `echo ${node}`,
    }));
    expect(clashes([...echoes, ...timeline.bars.map(boxOf)])).toEqual([]);
  });

  test('no label lies on another', () => {
    expect(clashes(labels)).toEqual([]);
  });

  test('no label that stands beside its bar lies on another bar', () => {
    const beside = timeline.bars.flatMap(({ label }) =>
      label && !label.inside ? [textBox(label)] : [],
    );
    const bars = timeline.bars.map(boxOf);
    const hit = beside.flatMap((label) => bars.flatMap((bar) => clashes([label, bar])));
    expect(hit).toEqual([]);
  });

  test('a label within its bar does not stick out of it', () => {
    const out = timeline.bars.filter(
      ({ label, x, width }) => label?.inside && label.x + label.width > x + width,
    );
    expect(out).toEqual([]);
  });

  test('bars come in order of time and each stands within its lane', () => {
    const starts = timeline.bars.map(({ task }) => task.start.typical);
    expect(starts).toEqual(starts.toSorted());
    const lanes = new Map(timeline.lanes.map((lane) => [lane.id, lane]));
    for (const { lane: id, y, height } of timeline.bars) {
      const lane = lanes.get(id);
      expect(lane && lane.top <= y && y + height <= lane.top + lane.height).toBe(true);
    }
  });

  test('lanes follow each other without a gap', () => {
    timeline.lanes.forEach(({ top }, index) => {
      const before = timeline.lanes[index - 1];
      expect(top).toBe(before ? before.top + before.height : 0);
    });
  });

  test('every shape lies within the picture', () => {
    for (const { x, width, low, high } of timeline.bars) {
      expect(x).toBeGreaterThanOrEqual(LEFT);
      expect(Math.max(x + width, high)).toBeLessThanOrEqual(timeline.width);
      expect(low).toBeLessThanOrEqual(high);
    }
  });
});

describe('lanes', () => {
  const { taken } = replay(hanoi, mainTip);

  test.each(['track', 'party'] as const)(
    'by %s each step stands once in full and as an echo in every other lane it concerns',
    (grouping) => {
      const { bars, echoes } = drawnOf(hanoi, mainTip, { grouping });
      for (const { node, step } of taken) {
        const own = bars.filter((bar) => bar.node === node.id).map(({ lane }) => lane);
        const others = echoes.filter((echo) => echo.node === node.id).map(({ lane }) => lane);
        expect([...own, ...others].toSorted()).toEqual(lanesOf(step, grouping).toSorted());
        expect(own).toHaveLength(1);
      }
    },
  );

  test('only lanes in which something stands are drawn, in the order of the scenario', () => {
    const ids = drawnOf(hanoi, mainTip).lanes.flatMap(({ id, of }) => (of === 'track' ? [id] : []));
    const moved = new Set(taken.flatMap(({ step }) => step.moves.map(({ track }) => track)));
    expect(ids).toEqual(hanoi.scenario.tracks.flatMap(({ id }) => (moved.has(id) ? [id] : [])));
  });
});

describe('a small change moves little', () => {
  test('a step added at the end moves no bar along the axis and none to another row', () => {
    const line = hanoi.nodes.slice(0, 40);
    for (const grouping of ['track', 'party'] as const)
      line.slice(10).forEach(({ id, parent }) => {
        const [before, after] = [
          drawnOf(hanoi, parent, { grouping }),
          drawnOf(hanoi, id, { grouping }),
        ];
        expect(placesOf(after).filter((place) => place.node !== id)).toEqual(placesOf(before));
      });
  });

  test('looking nearer keeps the order of everything', () => {
    const order = (timeline: Timeline) => timeline.bars.map(({ node }) => node);
    expect(order(drawnOf(hanoi, mainTip, { perDay: 2 }))).toEqual(
      order(drawnOf(hanoi, mainTip, { perDay: 0.1 })),
    );
  });
});

function placesOf({ bars, lanes }: Timeline) {
  const tops = new Map(lanes.map(({ id, top }) => [id, top]));
  return bars
    .toSorted((a, b) => a.number - b.number)
    .map(({ node, lane, x, y }) => ({ node, lane, x, row: y - (tops.get(lane) ?? 0) }));
}

describe('edges', () => {
  test('an empty roadmap has an axis of a year at least and no bar', () => {
    const timeline = drawnOf(empty(), null);
    expect(timeline.bars).toEqual([]);
    expect(timeline.lanes.filter(({ of }) => of === 'track')).toEqual([]);
    expect(timeline.ticks.length).toBeGreaterThan(0);
    expect(timeline.width).toBeGreaterThan(365 * 0.3);
  });

  test('one step stands at its start and has nothing to wait for', () => {
    const roadmap = along(freeze, { steps: ['dual-freeze'] });
    const { bars, links } = drawnOf(roadmap, tipOf(roadmap), { perDay: 1 });
    expect(bars.map(({ x, width, critical }) => ({ x, width, critical }))).toEqual([
      { x: LEFT, width: 31, critical: true },
    ]);
    expect(links).toEqual([]);
  });

  test('a step that happens at once has no width and stands on its day', () => {
    const roadmap = along(freeze, { steps: ['dual-freeze', 'test-ban'] });
    const { bars } = drawnOf(roadmap, tipOf(roadmap), { perDay: 1 });
    expect(bars.at(-1)).toMatchObject({ node: 'test-ban', width: 0, x: LEFT + 31 });
  });

  test('dates thousands of years away are held to the edge of the axis', () => {
    const scenario = world({
      steps: [{ id: 'long', moves: [{ track: 'talks', to: 'begun' }], takes: 'P7000Y' }],
      commitments: [{ id: 'never', parties: ['north'], owes: 'long', by: '9998-01-01' }],
    });
    const roadmap = along(scenario, { steps: ['long'] });
    const { bars, flags, width } = drawnOf(roadmap, tipOf(roadmap), { perDay: 4 });
    const [bar] = bars;
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThan(width);
    expect(flags[0]?.x).toBeLessThan(width);
    expect(width).toBeLessThan(300_000);
  });

  test('today is drawn only where it falls into the time of the branch', () => {
    expect(drawnOf(hanoi, mainTip, { today: '2026-01-01' }).today).toBeGreaterThan(LEFT);
    expect(drawnOf(hanoi, mainTip, { today: '2001-01-01' }).today).toBeNull();
    expect(drawnOf(hanoi, mainTip, { today: '2199-01-01' }).today).toBeNull();
    expect(drawnOf(hanoi, mainTip).today).toBeNull();
  });

  test('an assumed step, a setback and one that no longer holds are told apart', () => {
    const roadmap = along(freeze, {
      steps: ['dual-freeze', { step: 'suspend', assumed: true }, 'launch', 'pilot'],
    });
    const kinds = drawnOf(roadmap, tipOf(roadmap)).bars.map(({ node, kind }) => [node, kind]);
    expect(Object.fromEntries(kinds)).toEqual({
      'dual-freeze': 'step',
      suspend: 'assumed',
      launch: 'setback',
      pilot: 'broken',
    });
  });
});

describe('what waits for what', () => {
  const { links } = drawnOf(hanoi, mainTip);
  const waited = links.filter(({ kind }) => kind === 'waits');
  const { tasks } = schedule(hanoi, mainTip);

  test('an arrow stands for a wait of the schedule', () => {
    const waits = new Map(tasks.map(({ node, waitsFor }) => [node, waitsFor]));
    expect(waited.filter(({ from, to }) => !waits.get(to)?.includes(from))).toEqual([]);
  });

  test('a step that was ready and waits its turn has an arrow from the one before it', () => {
    const turns = links.filter(({ kind }) => kind === 'turn').map(({ from, to }) => [from, to]);
    const wanted = tasks
      .filter(({ setBy }) => !setBy.some(({ kind }) => kind === 'waits'))
      .flatMap(({ node, setBy }) =>
        setBy.flatMap(({ kind, nodes }) =>
          kind === 'turn' ? nodes.map((from) => [from, node]) : [],
        ),
      );
    expect(turns.length).toBeGreaterThan(0);
    expect(turns).toEqual(wanted);
  });

  test('no arrow says what two others say already, and together they say everything', () => {
    const before = new Map<string, Set<string>>();
    for (const { node, waitsFor } of tasks) {
      const direct = waited.filter(({ to }) => to === node).map(({ from }) => from);
      const implied = new Set(direct.flatMap((from) => [...(before.get(from) ?? [])]));
      expect(direct.filter((from) => implied.has(from))).toEqual([]);
      const all = new Set([...direct, ...implied]);
      expect(waitsFor.filter((from) => !all.has(from))).toEqual([]);
      before.set(node, all);
    }
  });

  test('critical arrows join critical steps; the others came on a day that was set', () => {
    const critical = new Set(tasks.filter(({ critical }) => critical).map(({ node }) => node));
    const led = links.filter((link) => link.critical);
    for (const { from, to } of led) expect(critical.has(from) && critical.has(to)).toBe(true);
    const reached = new Set(led.flatMap(({ from, to }) => [from, to]));
    for (const { node, critical: isCritical, setBy } of tasks)
      if (isCritical && !reached.has(node))
        expect(setBy.some(({ kind }) => kind !== 'waits' && kind !== 'turn')).toBe(true);
  });

  test('arrows run at right angles', () => {
    for (const { path } of links) {
      const points = [...path.matchAll(/[ML]([\d.-]+),([\d.-]+)|Q[\d.,-]+ ([\d.-]+),([\d.-]+)/g)];
      const ends = points.map(([whole, x, y, qx, qy]) => ({
        bend: whole.startsWith('Q'),
        x: Number(x ?? qx),
        y: Number(y ?? qy),
      }));
      ends.forEach((end, index) => {
        const last = ends[index - 1];
        if (last && !end.bend) expect(end.x === last.x || end.y === last.y).toBe(true);
      });
    }
  });
});

describe('deadlines', () => {
  test('every run of a commitment is a flag at its deadline, with its status as a word', () => {
    const roadmap = along(freeze, {
      steps: [{ step: 'dual-freeze' }, { step: 'exemption', start: '2021-01-01' }],
    });
    const { flags } = drawnOf(roadmap, tipOf(roadmap), { perDay: 1 });
    expect(flags.map(({ status, x, label }) => [status, x, label?.text.slice(0, 5)])).toEqual([
      ['late', LEFT + 31 + 183, 'Late:'],
    ]);
  });

  test('one that is neither kept nor past its day is open, one past its day is broken', () => {
    const statuses = (steps: Parameters<typeof along>[1]['steps']) => {
      const roadmap = along(freeze, { steps });
      return drawnOf(roadmap, tipOf(roadmap)).flags.map(({ status }) => status);
    };
    expect(statuses(['dual-freeze'])).toEqual(['open']);
    expect(statuses(['dual-freeze', { step: 'visit', start: '2022-01-01' }])).toEqual(['broken']);
  });
});

test('the words of the interface come from the caller', () => {
  const { roadmap, at } = take(empty(), { at: null, step: 'dual-freeze', name: 'Line' });
  const words = { ...wordsEn, text: () => 'NAME' };
  expect(drawnOf(roadmap, at, { words }).bars[0]?.name).toBe('NAME');
});
