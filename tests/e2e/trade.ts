// Which small scenario do the browser tests of deals play through? A halt for relief, with promises of every kind.
import { SCENARIO_FORMAT } from '../../src/core/scenario.ts';
import { ROADMAP_FORMAT } from '../../src/roadmap/roadmap.ts';

const stages = (...names: readonly string[]) =>
  names.map((name) => ({ id: name.toLowerCase().replaceAll(' ', '-'), name }));

/** An exchange, promises that are kept, late, broken, extended and void, a gift for nothing, a vote, two readings. */
export const trade = {
  format: SCENARIO_FORMAT,
  id: 'trade',
  name: 'Halt for relief',
  summary: 'A halt of tests against relief from sanctions.',
  start: '2019-01-01',
  parties: [
    { id: 'north', name: 'North', role: 'negotiator' },
    { id: 'rok', name: 'South', role: 'negotiator' },
    { id: 'us', name: 'Washington', role: 'negotiator' },
    { id: 'council', name: 'Council', role: 'authority' },
    { id: 'agency', name: 'Agency', role: 'verifier' },
  ],
  tracks: [
    {
      id: 'tests',
      name: 'Tests',
      stages: stages('Running', 'Halted', 'Banned'),
      initial: 'running',
    },
    {
      id: 'un',
      name: 'UN sanctions',
      stages: stages('Full', 'Textiles', 'Seafood'),
      initial: 'full',
    },
    { id: 'site', name: 'Test site', stages: stages('Open', 'Closed'), initial: 'open' },
    { id: 'aid', name: 'Aid', stages: stages('None', 'Food', 'Fuel'), initial: 'none' },
    { id: 'vote', name: 'Vote', stages: stages('Due', 'Yes', 'No'), initial: 'due' },
    { id: 'talks', name: 'Talks', stages: stages('None', 'Begun'), initial: 'none' },
  ],
  gauges: [{ id: 'trust', name: 'Trust', min: 0, max: 10, initial: 3 }],
  steps: [
    {
      id: 'halt',
      name: 'Tests are halted',
      parties: ['north'],
      moves: [{ track: 'tests', from: 'running', to: 'halted', worth: { north: -2, us: 1 } }],
      undo: 'P1M',
      takes: 'P1M',
    },
    {
      id: 'ban-for-textiles',
      name: 'Test ban for textiles',
      parties: ['north', 'council'],
      moves: [
        {
          track: 'tests',
          from: 'halted',
          to: 'banned',
          by: 'north',
          worth: { north: -3, us: 2, rok: 2 },
          undo: 'P6M',
        },
        {
          track: 'un',
          from: 'full',
          to: 'textiles',
          by: 'council',
          worth: { north: 4, us: -1 },
          undo: 'P1M',
        },
      ],
      takes: { low: 'P2M', typical: 'P4M', high: 'P6M' },
      verification: { by: 'agency', text: 'on site' },
      readings: { us: 'a first step', north: 'a payment' },
    },
    {
      id: 'close',
      name: 'Test site is closed',
      parties: ['north'],
      moves: [{ track: 'site', from: 'open', to: 'closed', worth: { north: -2, us: 3 } }],
      undo: false,
      takes: 'P2M',
      verification: { by: 'agency' },
    },
    {
      id: 'food',
      name: 'Food aid',
      parties: ['rok'],
      moves: [{ track: 'aid', from: 'none', to: 'food', worth: { rok: -1, north: 2 } }],
      takes: 'P1M',
    },
    {
      id: 'fuel',
      name: 'Fuel aid',
      parties: ['rok'],
      moves: [{ track: 'aid', from: 'food', to: 'fuel', worth: { rok: -2, north: 3 } }],
      takes: 'P3M',
    },
    {
      id: 'seafood',
      name: 'Seafood is freed',
      parties: ['council'],
      moves: [{ track: 'un', from: 'textiles', to: 'seafood', worth: { north: 2 } }],
      takes: 'P5M',
    },
    { id: 'more-time', name: 'More time for the Council', parties: ['council'], takes: 'P1W' },
    {
      id: 'talk',
      name: 'Talks begin',
      parties: ['north', 'us'],
      moves: [{ track: 'talks', from: 'none', to: 'begun' }],
      takes: 'P1M',
    },
    {
      id: 'vote-yes',
      name: 'The vote says yes',
      moves: [{ track: 'vote', from: 'due', to: 'yes' }],
    },
  ],
  setbacks: [
    { id: 'vote-no', name: 'The vote says no', moves: [{ track: 'vote', from: 'due', to: 'no' }] },
    {
      id: 'test',
      name: 'A test',
      parties: ['north'],
      moves: [{ track: 'tests', from: ['halted', 'banned'], to: 'running' }],
    },
  ],
  outcomes: [{ id: 'vote', name: 'The vote', of: ['vote-yes', 'vote-no'] }],
  positions: [
    {
      id: 'talks-first',
      party: 'us',
      name: 'No relief before talks',
      steps: ['seafood'],
      requires: { track: 'talks', reached: 'begun' },
    },
  ],
  commitments: [
    {
      id: 'food-for-halt',
      name: 'Food for the halt',
      parties: ['rok'],
      after: 'halt',
      owes: 'food',
      within: 'P3M',
    },
    {
      id: 'seafood-for-site',
      name: 'Seafood for the site',
      parties: ['council', 'us'],
      after: 'close',
      owes: 'seafood',
      within: 'P2M',
      extendedBy: [{ step: 'more-time', by: 'P1M' }],
    },
    {
      id: 'fuel-for-ban',
      name: 'Fuel for the ban',
      parties: ['rok'],
      after: 'ban-for-textiles',
      owes: 'fuel',
      within: 'P1M',
      otherwise: 'test',
    },
    {
      id: 'no-test',
      name: 'No test while relief lasts',
      parties: ['north'],
      after: 'ban-for-textiles',
      forbids: ['test'],
      within: 'P1Y',
    },
  ],
  milestones: [],
  goals: [
    {
      id: 'quiet',
      name: 'Quiet',
      when: { track: 'tests', reached: 'banned' },
      readBy: { us: { track: 'site', is: 'closed' } },
    },
  ],
  phases: [
    { id: 'halting', name: 'Halt' },
    { id: 'trading', name: 'Trade' },
  ],
};

/** A branch over it: one promise kept, one late and extended, one broken, one open; a gift for nothing. */
export const traded = {
  format: ROADMAP_FORMAT,
  id: 'traded',
  name: 'Halt for relief, traded',
  scenario: trade,
  binding: [],
  nodes: [
    { id: 'n1', parent: null, step: 'halt', phase: 'halting' },
    { id: 'n2', parent: 'n1', step: 'food' },
    { id: 'n3', parent: 'n2', step: 'ban-for-textiles', phase: 'trading' },
    { id: 'n4', parent: 'n3', step: 'close' },
    { id: 'n5', parent: 'n4', step: 'more-time' },
    { id: 'n6', parent: 'n5', step: 'seafood' },
    { id: 'n7', parent: null, step: 'talk' },
    { id: 'n8', parent: 'n7', step: 'food' },
  ],
  branches: [
    { id: 'b1', name: 'Traded', tip: 'n6' },
    { id: 'b2', name: 'Talks and food', tip: 'n8' },
  ],
  main: 'b1',
};
