// Which small trade do the tests of the first page read?
import { world } from '../roadmap/makers.ts';

/** A trade of seven steps: worths of 2, 9, 4, 6, 3, 1 and 7, the last one a setback. */
export const trade = world({
  start: '2020-01-01',
  parties: [
    { id: 'north' },
    { id: 'south' },
    { id: 'us' },
    { id: 'council', role: 'authority' },
    { id: 'iaea', role: 'verifier' },
  ],
  tracks: [
    { id: 'tests', stages: ['running', 'halted', 'banned'] },
    { id: 'un', stages: ['full', 'textiles', 'none'] },
    { id: 'park', stages: ['closed', 'open'] },
    { id: 'fuel', stages: ['none', 'some'] },
  ],
  gauges: [{ id: 'trust', min: 0, max: 10, initial: 4 }],
  steps: [
    { id: 'meet', parties: ['north', 'south'], moves: [], worth: { south: 2 } },
    {
      id: 'swap',
      parties: ['north', 'council'],
      moves: [
        { track: 'tests', to: 'halted', by: 'north', worth: { north: -3, us: 2 }, undo: 'P6M' },
        { track: 'un', to: 'textiles', by: 'council', worth: { north: 3, us: -1 }, undo: 'P1M' },
      ],
      takes: 'P2M',
      verification: { by: 'iaea' },
    },
    {
      id: 'reopen',
      parties: ['south'],
      moves: [{ track: 'park', to: 'open', worth: { south: -2, north: 2 } }],
      takes: 'P1M',
    },
    {
      id: 'ban',
      parties: ['north'],
      moves: [{ track: 'tests', from: 'halted', to: 'banned', worth: { north: -6 }, undo: false }],
      takes: 'P6M',
    },
    {
      id: 'oil',
      parties: ['us', 'south'],
      moves: [{ track: 'fuel', to: 'some', by: 'us', worth: { us: -1, north: 2 } }],
      takes: 'P1M',
    },
  ],
  setbacks: [
    { id: 'launch', moves: [{ track: 'tests', from: 'halted', to: 'running' }] },
    { id: 'walkout', moves: [{ track: 'fuel', to: 'none', from: 'some' }] },
  ],
  positions: [
    {
      id: 'us-first',
      party: 'us',
      name: 'Ban first',
      steps: ['swap'],
      requires: { track: 'tests', reached: 'banned' },
    },
  ],
  commitments: [
    {
      id: 'oil-for-ban',
      parties: ['us'],
      after: 'ban',
      owes: 'oil',
      within: 'P3M',
      otherwise: 'launch',
    },
  ],
  goals: [
    { id: 'banned', when: { track: 'tests', reached: 'banned' } },
    { id: 'fuelled', when: { track: 'fuel', is: 'some' } },
    { id: 'lifted', when: { track: 'un', reached: 'none' } },
  ],
});
