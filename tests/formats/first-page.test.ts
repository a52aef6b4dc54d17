// Does page one carry the message of a branch: deals, dates, consents, weak points, decisions, from whose side?
import { describe, expect, test } from 'vitest';
import { type Stress, stress } from '../../src/analysis/stress/stress.ts';
import type { Block } from '../../src/formats/brief/blocks.ts';
import { briefOf } from '../../src/formats/brief/brief.ts';
import { type FirstPageOptions, firstPageOf } from '../../src/formats/first-page/first-page.ts';
import { debriefFiles } from '../../src/formats/debrief.ts';
import { writeHtml } from '../../src/formats/html/html.ts';
import { writeMarkdown } from '../../src/formats/markdown.ts';
import { tellBranch } from '../../src/formats/told.ts';
import type { Step } from '../../src/core/scenario.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { branchOf } from '../../src/roadmap/tree-index.ts';
import { shippedExample } from '../picture/map-makers.ts';
import { type Told, along } from '../roadmap/makers.ts';
import { wordsEn } from '../words-en.ts';
import { trade } from './trade.ts';

const STEPS: readonly Told[] = ['meet', 'swap', 'reopen', 'ban', 'oil'];

function pageOf(steps: readonly Told[] = STEPS, options: FirstPageOptions = {}) {
  const roadmap = along(trade, { steps });
  const [branch] = roadmap.branches;
  if (!branch) throw new Error('no branch');
  return firstPageOf(roadmap, tellBranch(roadmap, branch), options);
}

const idOf = (step: { readonly taken: { readonly step: { readonly id: string } } } | null) =>
  step?.taken.step.id ?? null;

function stressed(roadmap: Roadmap): Stress {
  const asking = stress(roadmap, { branches: ['b1'], limit: 500 });
  let step = asking.next();
  while (!step.done) step = asking.next();
  return step.value;
}

function firstBlocks(roadmap: Roadmap, options: FirstPageOptions = {}): readonly Block[] {
  return briefOf(roadmap, { words: wordsEn, ...options }).parts[0]?.blocks ?? [];
}

/** Every sentence or name that a block says. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('the weightiest deals', () => {
  test('are weighed by all worths without their signs, and stand in the order of the branch', () => {
    const { deals, all } = pageOf().deals;
    expect(deals.map(({ step, weight }) => [idOf(step), weight])).toEqual([
      ['swap', 9],
      ['reopen', 4],
      ['ban', 6],
    ]);
    expect(all).toBe(3);
  });

  test.each(['rok', 'dprk', 'us', 'russia', 'iaea'])(
    'written for %s are its own first, filled up with the heaviest others, and name what is left out',
    (party) => {
      const example = shippedExample();
      const told = tellBranch(example, branchOf(example, example.main ?? ''));
      const { deals, others, ours } = firstPageOf(example, told, { we: [party] }).deals;
      const isOwn = ({ step, told: made }: (typeof deals)[number]) =>
        made.some(
          ({ gives, promise }) =>
            gives.some((gift) => gift.party === party) ||
            (gives.some((gift) => gift.party === null) &&
              step.taken.step.parties.includes(party)) ||
            promise?.parties.includes(party),
        );
      expect(deals).toHaveLength(5);
      expect(deals.filter(isOwn)).toHaveLength(Math.min(5, ours));
      expect(others.filter(isOwn)).toEqual([]);
      const lightest = Math.min(
        ...deals.filter((deal) => !isOwn(deal)).map(({ weight }) => weight),
      );
      expect(Math.max(...others.map(({ weight }) => weight))).toBeLessThanOrEqual(lightest);
      expect(party === 'rok' ? ours : 6).toBe(6);
    },
  );

  test('say who can block: authorities that are parties, and who has a position on the step', () => {
    const [swap, reopen] = pageOf().deals.deals;
    expect([swap?.blockers, swap?.objecting]).toEqual([['us', 'council'], ['us']]);
    expect(reopen?.blockers).toEqual([]);
  });

  test.each([
    [
      ['south'],
      'north: tests → halted / council: un → textiles | nothing | iaea | us (objects), council | theirs 6 months, 1 month',
    ],
    [
      ['council'],
      'north: tests → halted | council: un → textiles | iaea | us (objects), council | theirs 6 months / ours 1 month',
    ],
    [
      ['nobody'],
      'council: un → textiles | north: tests → halted | iaea | us (objects), council | theirs 1 month / ours 6 months',
    ],
  ])('written for %j', (we, row) => {
    const table = firstBlocks(along(trade, { steps: STEPS }), { we }).find(
      (block) => block.kind === 'table',
    );
    const [swap] = table?.groups ?? [];
    const cells = swap?.rows[0]?.map((lines) => lines.flatMap(textsIn).join(' / '));
    expect(swap?.title).toBe('swap');
    expect(cells?.join(' | ')).toBe(`${row} | Mar 2020`);
  });
});

test('three dates: what first brings us something, what first cannot be undone, the end', () => {
  const page = pageOf(STEPS, { we: ['south'] });
  expect([idOf(page.benefit), idOf(page.lasting)]).toEqual(['meet', 'ban']);
  expect(idOf(pageOf(STEPS, { we: ['us'] }).benefit)).toBe('swap');
  expect(idOf(pageOf(['meet', 'reopen'], { we: ['us'] }).benefit)).toBe(null);
});

test('the goal is the one that comes to hold last', () => {
  expect(pageOf().goal?.id).toBe('fuelled');
  expect(pageOf(['meet']).goal).toBe(null);
});

test('who must say yes: negotiators and authorities that are needed, ourselves aside', () => {
  expect(pageOf(STEPS, { we: ['south'] }).consents).toEqual([
    { party: 'north', steps: 3, first: '2020-01-01' },
    { party: 'us', steps: 1, first: '2020-09-01' },
    { party: 'council', steps: 1, first: '2020-03-01' },
  ]);
});

describe('the weakest points', () => {
  test('come from the stress test, each with its early sign', () => {
    const roadmap = along(trade, { steps: STEPS });
    const { weak } = pageOf(STEPS, { stress: stressed(roadmap) });
    expect(weak.kind).toBe('stressed');
    const [first] = weak.points;
    expect(first).toMatchObject({
      setback: { id: 'launch' },
      sign: { kind: 'promise', day: '2020-12-01' },
    });
  });

  const always = { gauge: 'trust', min: 3 } as const;
  test.each<[string, Partial<Step>, boolean, string]>([
    ['a vote that decides it', {}, true, 'outcome'],
    ['what has to come true', { requires: { gauge: 'trust', max: 3 } }, false, 'condition'],
    ['why it can come', { requires: always, rationale: 'As in 2016.' }, false, 'reason'],
    ['nothing', { requires: always }, false, 'none'],
  ])('show first by %s', (...[, said, voted, kind]) => {
    const vote = { id: 'vote', name: 'Vote', of: ['launch', 'ban'], sources: [] };
    const scenario = {
      ...trade,
      commitments: [],
      outcomes: voted ? [vote] : [],
      setbacks: trade.setbacks.map((setback) => ({ ...setback, ...said })),
    };
    const roadmap = along(scenario, { steps: STEPS });
    const hit = {
      kind: 'collapses',
      moves: [],
      pushes: [],
      later: 0,
      holding: 0,
      broken: null,
    } as const;
    const found = { ...stressed(roadmap), setbacks: ['launch'] };
    const branches = found.branches.map((each) => ({ ...each, rows: [[hit]] }));
    const told = tellBranch(roadmap, branchOf(roadmap, 'b1'));
    const { weak } = firstPageOf(roadmap, told, { stress: { ...found, branches } });
    expect(weak.points).toMatchObject([{ sign: { kind } }]);
  });

  test('by simple facts where it was not run: unsound steps, unkept promises, objections', () => {
    const steps: Told[] = [{ step: 'ban', assumed: true }, 'oil', 'swap'];
    expect(pageOf(steps).weak).toMatchObject({
      kind: 'plain',
      points: [{ kind: 'unsound', step: { number: 1 } }],
    });
    expect(pageOf().weak).toMatchObject({
      kind: 'plain',
      points: [{ kind: 'objected', step: { number: 2 } }],
    });
  });
});

test.each<[readonly Told[], string, readonly string[]]>([
  [STEPS, 'start', ['meet', 'swap', 'reopen', 'oil', 'ban']],
  [['meet', { step: 'swap', on: '2020-05-01' }, 'reopen', 'ban', 'oil'], 'record', ['ban']],
])('to decide within 90 days: %j', (steps, since, decided) => {
  const { soon } = pageOf(steps);
  expect(soon.since).toBe(since);
  expect(soon.items.map((item) => (item.kind === 'step' ? idOf(item.step) : item.kind))).toEqual(
    decided,
  );
});

test('purpose and conclusion are the author’s; where one is missing a line invites it', () => {
  const roadmap = along(trade, { steps: STEPS });
  const bare = textsIn(firstBlocks(roadmap)).join('\n');
  expect(bare).toContain('No purpose is written yet');
  const told = textsIn(firstBlocks({ ...roadmap, purpose: 'To trade.' })).join('\n');
  expect(told).toContain('To trade.');
  expect(told).not.toContain('No purpose is written yet');
  expect(told).toContain('No conclusion is written yet');
});

test('the marking of the roadmap stands on the brief unless another is given', () => {
  const roadmap = { ...along(trade, { steps: STEPS }), marking: 'Restricted' };
  expect(briefOf(roadmap, { words: wordsEn }).marking).toBe('Restricted');
  expect(briefOf(roadmap, { words: wordsEn, marking: '' }).marking).toBe('');
});

test('no sentence of the brief of the example is said twice', () => {
  const { parts } = briefOf(shippedExample(), { words: wordsEn });
  const own = parts.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind !== 'table');
  const sentences = textsIn(own).filter((text) => /^[A-Z].{30,}[.]$/s.test(text));
  expect(sentences.length).toBeGreaterThan(10);
  expect(sentences.filter((text, index) => sentences.indexOf(text) !== index)).toEqual([]);
});

test('Markdown, the one-file page and the debrief have the same first page', () => {
  const roadmap = { ...along(trade, { steps: STEPS }), conclusion: 'It can be done.' };
  const page = debriefFiles.find(({ id }) => id === 'page');
  const files = [
    writeMarkdown(roadmap, wordsEn),
    writeHtml(roadmap, wordsEn),
    page?.write({ roadmap, log: [], words: wordsEn, options: null }).text ?? '',
  ];
  for (const text of files) {
    expect(text).toContain('On one page: Line');
    expect(text).toContain('It can be done.');
    expect(text).toContain('north: tests → halted');
    expect(text).toContain('us (objects), council');
  }
});
