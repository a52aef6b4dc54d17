// Which random games do the tests of a way against setbacks play, in which setbacks often win?
import { chanceOf, scenarioWith } from '../../makers.ts';
import type { Case } from './naive-game.ts';

/** Two tracks that steps lead on and setbacks throw back, or to a stage from which few steps or none lead. */
export function fragile(seed: number): Case {
  const chance = chanceOf(seed);
  const stages = ['0', '1', '2', 'lost'];
  const tracks = ['a', 'b'];
  const move = (from: string, to: string, track = chance.pick(tracks)) => ({ track, from, to });
  const elsewhere = () => ({
    track: chance.pick(tracks),
    is: chance.some(stages, chance.whole(1, 3)),
  });
  const steps = [
    ...tracks.flatMap((track) => [move('0', '1', track), move('1', '2', track)]),
    move('0', '2'),
    ...(chance.likely(0.3) ? [move('lost', '0')] : []),
  ].map((each, index) => ({
    id: `step-${index}`,
    moves: [each],
    ...(chance.likely(0.4) ? { requires: elsewhere() } : {}),
  }));
  const setbacks = Array.from({ length: chance.whole(1, 4) }, (_, index) => ({
    id: `blow-${index}`,
    moves: [move(chance.pick(['0', '1']), chance.pick(['0', 'lost', 'lost']))],
    ...(chance.likely(0.7) ? { requires: elsewhere() } : {}),
  })).filter(({ moves: [each] }) => each?.from !== each?.to);
  const scenario = scenarioWith({
    tracks: tracks.map((id) => ({ id, stages })),
    steps,
    setbacks,
    goals: [{ id: 'there', when: { all: tracks.map((track) => ({ track, is: '2' })) } }],
  });
  return {
    scenario,
    goal: 'there',
    strikes: chance.whole(1, 2),
    binding: [],
    setbacks: setbacks.map(({ id }) => id),
  };
}
