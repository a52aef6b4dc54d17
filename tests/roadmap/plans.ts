// Which plans do the tests of dates and waits measure?
import { schedule } from '../../src/roadmap/schedule.ts';
import { type Told, along, tipOf, world } from './makers.ts';

const TRACKS = [
  { id: 'x', stages: ['x0', 'x1', 'x2'] },
  { id: 'y', stages: ['y0', 'y1', 'y2'] },
  { id: 'z', stages: ['z0', 'z1', 'z2'] },
];

/** Lists of a scenario beside the tracks and steps that all cases have. */
export type Sketch = Readonly<Record<string, readonly object[]>>;

export interface Case {
  readonly steps: readonly Told[];
  readonly sketch?: Sketch;
  readonly binding?: readonly string[];
}

/** The one move that leads to a stage. */
export const to = (stage: string) => [{ track: stage.charAt(0), to: stage }];

/** Steps that move one track each and take as many months as their names say. */
const STEPS = [
  { id: 'x1', moves: to('x1'), takes: 'P1M' },
  { id: 'x2', moves: to('x2'), takes: 'P2M' },
  { id: 'x0', moves: to('x0'), takes: 'P1M' },
  { id: 'y1', moves: to('y1'), takes: 'P3M' },
  { id: 'y2', moves: to('y2'), takes: 'P1M' },
];

/** The schedule of a case, from New Year 2019. */
export function plan({ steps, sketch = {}, binding = [] }: Case) {
  const { steps: more = [], ...rest } = sketch;
  const scenario = world({
    start: '2019-01-01',
    tracks: TRACKS,
    gauges: [{ id: 'g', min: 0, max: 10, initial: 5 }],
    steps: [...STEPS, ...more],
    ...rest,
  });
  const roadmap = along(scenario, { steps, binding });
  return schedule(roadmap, tipOf(roadmap));
}

/** When each step begins and ends by the typical estimates: `x1 2019-01-01/2019-02-01`. */
export const typicalIn = (planned: Case): readonly string[] =>
  plan(planned).tasks.map(
    ({ node, start, finish }) => `${node} ${start.typical}/${finish.typical}`,
  );
