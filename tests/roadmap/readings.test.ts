// Who regards a goal or a milestone as met?
import { expect, test } from 'vitest';
import { start } from '../../src/core/situation.ts';
import { readingsAt } from '../../src/roadmap/readings.ts';
import { replay } from '../../src/roadmap/replay.ts';
import { along, world } from './makers.ts';

const at = (stage: string) => ({ track: 'arms', reached: stage });
const scenario = world({
  parties: [{ id: 'north' }, { id: 'south' }, { id: 'us' }],
  tracks: [{ id: 'arms', stages: ['all', 'some', 'none'] }],
  steps: [{ id: 'cut', moves: [{ track: 'arms', from: 'all', to: 'some' }] }],
  milestones: [
    { id: 'fewer', when: at('some') },
    { id: 'enough', when: at('none'), readBy: { north: at('some') } },
  ],
  goals: [{ id: 'free', when: at('some'), readBy: { us: at('none'), north: at('all') } }],
});

test('each party by its own reading, the others by the common one; what all read alike is left out', () => {
  const plain = (stage: ReturnType<typeof start>) =>
    readingsAt(scenario, stage).map(({ of, subject, holds, met, unmet }) => [
      of,
      subject.id,
      holds,
      met,
      unmet,
    ]);
  expect(plain(start(scenario))).toEqual([
    ['goal', 'free', false, ['north'], ['south', 'us']],
    ['milestone', 'enough', false, [], ['north', 'south', 'us']],
  ]);
  const [cut] = replay(along(scenario, { steps: ['cut'] }), 'cut').taken;
  expect(cut && plain(cut.after)).toEqual([
    ['goal', 'free', true, ['north', 'south'], ['us']],
    ['milestone', 'enough', false, ['north'], ['south', 'us']],
  ]);
});
