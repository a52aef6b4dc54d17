// Is the difference between branches said in plain words?
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/roadmap/compare/compare.ts';
import { tablesOf } from '../../src/roadmap/compare/tables.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { type Difference, sayDifference } from '../../src/words/compare.ts';
import { wordsEn } from '../words-en.ts';
import { branching } from '../roadmap/branching.ts';

type Lines = readonly (readonly string[])[];

function between(lines: Lines, change: (roadmap: Roadmap) => Roadmap = (same) => same): Difference {
  const roadmap = change(branching(lines));
  const ids = lines.map((_, index) => `b${index + 1}`);
  return sayDifference(wordsEn, tablesOf(roadmap, compare(roadmap, ids)));
}

describe('where they part and end', () => {
  test.each<[string, Lines, string]>([
    [
      'one line',
      [['visit'], ['visit']],
      'Line 1 (A) and Line 2 (B) are one line: nothing differs. Line 1 (A) and Line 2 (B) end together, in Mar 2019.',
    ],
    [
      'one goes on',
      [['dual-freeze'], ['dual-freeze', 'visit']],
      'Line 2 (B) goes on where Line 1 (A) ends, for one more step. Line 1 (A) and Line 2 (B) end together, in Apr 2019.',
    ],
    [
      'nothing in common',
      [['visit'], ['dual-freeze']],
      'Line 1 (A) and Line 2 (B) part at the very start. After that they have no step in common. Line 1 (A) ends first, in Mar 2019, 1 month before Line 2 (B), in Apr 2019.',
    ],
    [
      'another order',
      [
        ['dual-freeze', 'visit', 'test-ban', 'exemption'],
        ['dual-freeze', 'test-ban', 'exemption', 'visit'],
      ],
      'Line 1 (A) and Line 2 (B) share the first step and part after “dual-freeze”. After that they have 3 steps in common, 1 of them in another order. Line 1 (A) and Line 2 (B) end together, in Jun 2019 (May 2019 to Oct 2019).',
    ],
    [
      'ranges that overlap',
      [
        ['dual-freeze', 'exemption', 'pilot'],
        ['dual-freeze', 'visit', 'exemption'],
      ],
      'Line 1 (A) and Line 2 (B) share the first step and part after “dual-freeze”. After that they have one step in common, in the same order. Line 2 (B) ends first, in Jun 2019 (May 2019 to Oct 2019), 3 months before Line 1 (A), in Sept 2019 (Aug 2019 to Jan 2020). Their ranges overlap: either may come first.',
    ],
    [
      'ranges apart',
      [['dual-freeze', 'exemption'], ['visit']],
      'Line 1 (A) and Line 2 (B) part at the very start. After that they have no step in common. Line 2 (B) ends first, in Mar 2019, 3 months before Line 1 (A), in Jun 2019 (May 2019 to Oct 2019). Even at its slowest it ends before the other can.',
    ],
    [
      'two in turn',
      [
        ['visit', 'dual-freeze'],
        ['dual-freeze', 'visit'],
      ],
      'Line 1 (A) and Line 2 (B) part at the very start. After that they have 2 steps in common, 1 of them in another order. Line 1 (A) and Line 2 (B) end together, in Apr 2019.',
    ],
    [
      'three lines',
      [
        ['visit', 'dual-freeze'],
        ['dual-freeze', 'visit'],
        ['dual-freeze', 'exemption', 'visit'],
      ],
      'Line 1 (A), Line 2 (B) and Line 3 (C) part at the very start. After that they have 2 steps in common, 1 of them in another order. Line 1 (A) ends first, in Apr 2019, and Line 3 (C) last, in Jun 2019 (May 2019 to Oct 2019), 2 months later.',
    ],
  ])('%s', (_, lines, lead) => {
    expect(between(lines).lead.join(' ')).toBe(lead);
  });
});

describe('what they differ in', () => {
  const sentences = ({ points }: Difference) =>
    Object.fromEntries(points.map(({ label, text }) => [label, text]));

  test('who carries the risk, what only one takes, reaches and leaves', () => {
    const told = sentences(
      between([
        ['dual-freeze', 'exemption', 'pilot'],
        ['dual-freeze', 'test-ban', 'suspend', 'visit'],
      ]),
    );
    expect(told).toMatchObject({
      Risk: 'On Line 1 (A) north carries it: its balance falls to −2 at step 1, “dual-freeze”. On Line 2 (B) north carries it: its balance falls to −6 at step 2, “test-ban”. Of what it gives there, 4 cannot be undone.',
      'Only in one':
        'Only Line 1 (A) takes exemption and pilot. Only Line 2 (B) takes test-ban, suspend and visit.',
      Goals:
        'Of one goal Line 1 (A) reaches 1 and Line 2 (B) reaches none. Only on Line 1 (A): park-open.',
      'Not reached':
        'Line 1 (A) ends with 2 steps possible. Line 2 (B) ends with 2 steps possible and without park-open.',
      Objections: 'Line 1 (A) meets 1 objection from us. Line 2 (B) meets no objection.',
    });
    expect(told).not.toHaveProperty('What they rest on');
  });

  test('a line without a loss is said to be without', () => {
    expect(sentences(between([['visit'], ['dual-freeze']]))['Risk']).toBe(
      'On Line 2 (B) north carries it: its balance falls to −2 at step 1, “dual-freeze”. On Line 1 (A) no party falls below where it began.',
    );
  });

  test('assumptions, steps that no longer hold and broken promises are not passed over', () => {
    const told = sentences(
      between(
        [
          ['dual-freeze', 'visit'],
          ['pilot', 'suspend', 'visit'],
        ],
        (roadmap) => ({
          ...roadmap,
          nodes: roadmap.nodes.map((node) =>
            node.step === 'pilot'
              ? { ...node, assumed: true }
              : node.step === 'visit'
                ? { ...node, takes: 'P9M' }
                : node,
          ),
        }),
      ),
    );
    expect(told).toMatchObject({
      'What they rest on':
        'Line 2 (B) rests on 1 assumed step. On Line 2 (B) 1 step no longer holds. Every step of Line 1 (A) was possible when it was taken.',
      Promises: 'Line 1 (A) breaks relief.',
    });
  });

  test('many names are cut short and counted', () => {
    const only = sentences(between([['visit'], ['dual-freeze', 'exemption', 'pilot', 'test-ban']]))[
      'Only in one'
    ];
    expect(only).toBe(
      'Only Line 1 (A) takes visit. Only Line 2 (B) takes dual-freeze, exemption and 2 more.',
    );
  });

  test('one branch alone differs from nothing', () => {
    expect(between([['visit']])).toEqual({ lead: [], points: [] });
  });
});
