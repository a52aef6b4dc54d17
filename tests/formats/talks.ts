// Over which small negotiation do the forms for checkers and planners say all that they can say?
import type { Scenario } from '../../src/core/scenario.ts';
import { scenarioWith } from '../makers.ts';

/** Gauges, a milestone, both kinds of moves, a setback, a position and two goals; its name is for each form to escape. */
export const talksNamed = (name: string): Scenario =>
  scenarioWith({
    name,
    gauges: [{ id: 'trust', min: -2, max: 10, initial: 3 }],
    milestones: [{ id: 'begun', when: { track: 'talks', reached: 'begun' } }],
    steps: [
      {
        id: 'begin-talks',
        moves: [{ track: 'talks', from: 'none', to: 'begun' }],
        requires: { gauge: 'trust', min: 2 },
        effects: { trust: 1 },
      },
      {
        id: 'end-talks',
        moves: [{ track: 'talks', to: 'done' }],
        requires: { atLeast: 1, of: [{ milestone: 'begun' }, { not: { gauge: 'trust', max: 4 } }] },
      },
    ],
    setbacks: [{ id: 'quarrel', effects: { trust: -3 } }],
    positions: [
      {
        id: 'north-first',
        party: 'north',
        steps: ['end-talks'],
        requires: { track: 'talks', is: ['begun', 'done'] },
      },
    ],
    goals: [
      { id: 'agreed', when: { all: [{ track: 'talks', is: 'done' }] } },
      { id: 'trusted', when: { gauge: 'trust', min: 5 } },
    ],
  });
