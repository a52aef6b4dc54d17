// Which small scenario do the browser tests play through? Two banks of a river, a bridge between them.
import { SCENARIO_FORMAT } from '../../src/core/scenario.ts';
import { ROADMAP_FORMAT } from '../../src/roadmap/roadmap.ts';

const stages = (...ids: readonly string[]) =>
  ids.map((id) => ({ id, name: `${id.charAt(0).toUpperCase()}${id.slice(1)}` }));

/** Every kind of thing that a step can say of itself stands somewhere here. */
export const bridge = {
  format: SCENARIO_FORMAT,
  id: 'bridge',
  name: { en: 'The bridge', ko: '다리' },
  summary: 'Two banks and what they could do.',
  start: '2019-03-01',
  parties: [
    { id: 'north', name: 'North bank', role: 'negotiator' },
    { id: 'south', name: 'South bank', role: 'negotiator' },
  ],
  tracks: [
    { id: 'talks', name: 'Talks', stages: stages('none', 'begun', 'deal'), initial: 'none' },
    { id: 'bridge', name: 'Bridge', stages: stages('closed', 'half', 'open'), initial: 'closed' },
    { id: 'money', name: 'Money', stages: stages('frozen', 'partial', 'free'), initial: 'frozen' },
  ],
  gauges: [{ id: 'trust', name: 'Trust', min: 0, max: 10, initial: 3 }],
  steps: [
    {
      id: 'talk',
      name: 'Talks begin',
      summary: 'Both sit down.',
      parties: ['north', 'south'],
      moves: [{ track: 'talks', from: 'none', to: 'begun' }],
      effects: { trust: 1 },
      takes: 'P1M',
      worth: { north: 1, south: -1 },
      rationale: 'Talks cost the south a little.',
      verification: { by: 'north', text: 'by handshake' },
      undo: 'P2W',
      law: ['River Act, section 2'],
      readings: { north: 'a beginning', south: 'a test' },
      sources: ['almanac'],
    },
    {
      id: 'aid',
      name: 'Aid is sent',
      parties: ['south'],
      moves: [{ track: 'money', from: 'frozen', to: 'partial' }],
      effects: { trust: 1 },
      takes: { low: 'P1M', typical: 'P2M', high: 'P6M' },
      undo: false,
    },
    {
      id: 'half',
      name: 'Half the bridge',
      parties: ['north'],
      moves: [{ track: 'bridge', from: 'closed', to: 'half' }],
      requires: {
        all: [
          { track: 'talks', reached: 'begun' },
          { gauge: 'trust', min: 5 },
          { track: 'money', is: ['frozen', 'partial'] },
        ],
      },
    },
    {
      id: 'deal',
      name: 'Deal signed',
      parties: ['north', 'south'],
      moves: [{ track: 'talks', from: 'begun', to: 'deal' }],
      requires: {
        any: [
          { track: 'bridge', reached: 'half' },
          { track: 'money', is: 'free' },
        ],
      },
    },
    {
      id: 'open',
      name: 'Bridge opens',
      parties: ['north', 'south'],
      moves: [{ track: 'bridge', from: 'half', to: 'open' }],
    },
  ],
  setbacks: [
    {
      id: 'walkout',
      name: 'Walkout',
      parties: ['north'],
      moves: [{ track: 'talks', from: ['begun', 'deal'], to: 'none' }],
      effects: { trust: -2 },
    },
  ],
  positions: [
    {
      id: 'talks-first',
      name: 'Talks before money',
      party: 'north',
      steps: ['aid'],
      requires: { track: 'talks', reached: 'begun' },
    },
  ],
  phases: [{ id: 'opening', name: 'Opening' }],
  sources: [{ id: 'almanac', title: 'River almanac', confidence: 'reported' }],
};

/** A roadmap over it: aid, talks, half the bridge; and a side line that begins with talks. */
export const twoRoads = {
  format: ROADMAP_FORMAT,
  id: 'two-roads',
  name: 'Two roads',
  scenario: bridge,
  binding: [],
  nodes: [
    { id: 'n1', parent: null, step: 'aid' },
    { id: 'n2', parent: 'n1', step: 'talk' },
    { id: 'n3', parent: 'n2', step: 'half' },
    { id: 'n4', parent: null, step: 'talk' },
    { id: 'n5', parent: 'n4', step: 'aid' },
  ],
  branches: [
    { id: 'b1', name: 'Money road', tip: 'n3' },
    { id: 'b2', name: 'Talking road', tip: 'n5' },
  ],
  main: 'b1',
};

/** The same with a day of its own, so that every format has something to write. */
export const dated = {
  ...twoRoads,
  scenario: { ...bridge, calendar: [{ id: 'flood', date: '2019-06-01', name: 'The river rises' }] },
};
