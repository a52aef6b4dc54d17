// Is a project of the flagship blocked by every layer that blocks it in law, and free only when all of them are gone?
import { describe, expect, test } from 'vitest';
import { verdictOn } from '../src/core/choices.ts';
import { mentionsIn } from '../src/core/conditions/kinds.ts';
import { holds } from '../src/core/conditions/holds.ts';
import { missing } from '../src/core/conditions/why.ts';
import { lookupOf, stepOf } from '../src/core/lookup.ts';
import { type Situation, start } from '../src/core/situation.ts';
import { wordsOf } from '../src/core/text.ts';
import { shipped } from './shipped.ts';

const scenario = shipped.find(({ id }) => id === 'korea-after-hanoi')?.scenario ?? gone();
const lookup = lookupOf(scenario);

function gone(): never {
  throw new Error('the scenario of Korea after Hanoi does not ship');
}

/** The start with some tracks elsewhere. */
function standing(stages: Readonly<Record<string, string>>): Situation {
  const first = start(scenario);
  return { ...first, stages: { ...first.stages, ...stages } };
}

function reached(milestone: string, situation: Situation): boolean {
  return holds(lookup, situation, { milestone });
}

/** A layer in law, what opens it alone, and how its name cites the law. */
type Layer = readonly [milestone: string, opens: Readonly<Record<string, string>>, law: string];

const KAESONG: readonly Layer[] = [
  ['kaesong-finance', { 'un-finance': 'project-channel' }, '2321 OP31, OP32'],
  ['kaesong-ventures', { 'un-kaesong': 'pilot' }, '2375 OP18'],
  ['kaesong-textiles', { 'un-exports': 'textiles-seafood' }, '2375 OP16'],
  ['kaesong-machinery', { 'un-imports': 'suspended' }, '2397 OP7'],
  ['kaesong-fuel', { 'un-imports': 'suspended' }, '2397 OP5'],
  ['kaesong-cash', { 'kaesong-wages': 'in-kind' }, '2094 OP11'],
  ['kaesong-us', { 'us-measures': 'licences' }, 'EO 13810'],
  ['kaesong-seoul', { 'rok-kaesong': 'lifted' }, '2016'],
];

const RAILWAY: readonly Layer[] = [
  ['rail-goods', { 'un-rail': 'works' }, '2397 OP7'],
  ['rail-fuel', { 'un-rail': 'works' }, '2397 OP5'],
  ['rail-ventures', { 'un-rail': 'works' }, '2375 OP18'],
  ['rail-credit', { 'un-finance': 'project-channel' }, '2321 OP32'],
  ['rail-us', { 'us-measures': 'licences' }, 'EO 13810'],
  ['rail-gate', { 'un-command-gate': 'standing' }, 'UN Command'],
];

const projects = [
  ['kaesong-pilot', KAESONG, { kaesong: 'inspected', 'un-kaesong': 'pilot' }],
  ['rail-works', RAILWAY, { railways: 'design' }],
] as const;

describe.each(projects)('%s', (id, layers, ready) => {
  const step = stepOf(scenario, id);
  const all = Object.assign({}, ready, ...layers.map(([, opens]) => opens)) as Record<
    string,
    string
  >;

  test('is blocked at the start by every layer, each named with its law', () => {
    const verdict = verdictOn(scenario, start(scenario), { step });
    if (verdict.kind === 'possible') throw new Error(`${id} is possible at the start`);
    const reasons = verdict.because.flatMap((reason) =>
      reason.kind === 'requires' ? reason.why.parts : [],
    );
    const failing = reasons.filter((part) => !part.holds).map(({ condition }) => condition);
    for (const [milestone, , law] of layers) {
      expect(failing).toContainEqual({ milestone });
      expect(wordsOf(lookup.milestones.get(milestone)?.name)).toContain(law);
    }
  });

  test('is possible once all layers are open', () => {
    expect(verdictOn(scenario, standing(all), { step })).toEqual({ kind: 'possible' });
  });

  test.each(layers)('%s opens by its own lever, and alone it frees nothing', (milestone, opens) => {
    expect(reached(milestone, start(scenario))).toBe(false);
    expect(reached(milestone, standing(opens))).toBe(true);
    expect(verdictOn(scenario, standing({ ...ready, ...opens }), { step }).kind).toBe('blocked');
  });

  test.each(layers)('%s blocks it whatever else is open', (milestone) => {
    const when = lookup.milestones.get(milestone)?.when;
    if (!when) throw new Error(`no milestone "${milestone}"`);
    const first = start(scenario).stages;
    const levers = mentionsIn(when, '').filter(({ kind }) => kind === 'track');
    const shut = Object.fromEntries(levers.map(({ id: track }) => [track, first[track] ?? '']));
    const verdict = verdictOn(scenario, standing({ ...all, ...shut }), { step });
    if (verdict.kind === 'possible') throw new Error(`${id} is possible without ${milestone}`);
    const reasons = verdict.because.flatMap((reason) =>
      reason.kind === 'requires' ? reason.why.parts : [],
    );
    const failing = reasons.filter((part) => !part.holds).map(({ condition }) => condition);
    expect(failing).toContainEqual({ milestone });
  });
});

test('Kaesong is in effect only when every layer is gone, banks dare, and the pilot runs', () => {
  const open = Object.assign(
    { kaesong: 'pilot', 'un-kaesong': 'pilot' },
    ...KAESONG.map(([, opens]) => opens),
  ) as Record<string, string>;
  expect(reached('kaesong-in-effect', standing(open))).toBe(false);
  expect(reached('kaesong-in-effect', standing({ ...open, banks: 'channel' }))).toBe(true);
});

test('textile exports are free in effect only when the UN and the US layer are gone and a bank will pay', () => {
  const layers = { 'un-exports': 'textiles-seafood', 'us-measures': 'suspended', banks: 'channel' };
  expect(reached('textiles-in-effect', standing(layers))).toBe(true);
  for (const [track, stage] of Object.entries(start(scenario).stages)) {
    if (!(track in layers)) continue;
    expect(reached('textiles-in-effect', standing({ ...layers, [track]: stage }))).toBe(false);
  }
});

test('what is lacking for the Kaesong pilot can be said clause by clause', () => {
  const verdict = verdictOn(scenario, start(scenario), { step: stepOf(scenario, 'kaesong-pilot') });
  if (verdict.kind === 'possible') throw new Error('the pilot is possible at the start');
  const lacking = verdict.because.flatMap((reason) =>
    reason.kind === 'move' ? [] : missing(reason.why),
  );
  expect(lacking.length).toBeGreaterThanOrEqual(5);
  expect(lacking.every(({ parts, holds: fine }) => parts.length === 0 && !fine)).toBe(true);
});

test('the scenario has at least what was asked of it', () => {
  const { tracks, steps, setbacks, positions, commitments, goals, parties, gauges } = scenario;
  const counts = { tracks, steps, setbacks, positions, commitments, goals };
  const floors = { tracks: 20, steps: 60, setbacks: 12, positions: 10, commitments: 15, goals: 8 };
  for (const [name, list] of Object.entries(counts))
    expect(list.length, name).toBeGreaterThanOrEqual(floors[name as keyof typeof floors]);
  for (const step of [...steps, ...setbacks]) {
    expect(step.parties.length, step.id).toBeGreaterThan(0);
    expect(step.sources.length, step.id).toBeGreaterThan(0);
    const priced = [step, ...step.moves].some(({ worth }) => Object.keys(worth).length > 0);
    if (priced) expect(step.rationale, step.id).toBeDefined();
  }
  for (const { id, name } of [
    ...parties,
    ...tracks,
    ...gauges,
    ...steps,
    ...setbacks,
    ...positions,
    ...goals,
  ])
    expect(typeof name === 'string' ? [] : Object.keys(name), id).toEqual(['en', 'ko']);
});
