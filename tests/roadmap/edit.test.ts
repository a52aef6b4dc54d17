// Do notes, names, dates and branches change, and nothing else?
import { describe as group, expect, test } from 'vitest';
import {
  annotate,
  describe,
  moveBranch,
  newRoadmap,
  renameBranch,
  renameRoadmap,
  setBinding,
} from '../../src/roadmap/edit.ts';
import { drawn, freeze } from './makers.ts';

const roadmap = drawn('a\n  b *b1\n  c *b2', 'b1');

test('a new roadmap has no step and no branch', () => {
  expect(newRoadmap(freeze, { id: 'p', name: 'P', created: '2025-03-01T12:00:00Z' })).toEqual({
    format: 'stepwise/roadmap@2',
    id: 'p',
    name: 'P',
    created: '2025-03-01T12:00:00Z',
    scenario: freeze,
    binding: [],
    nodes: [],
    branches: [],
  });
});

group('annotating', () => {
  test('says something about one node and leaves all others the very same', () => {
    const noted = annotate(roadmap, 'b', { note: 'Later', takes: 'P2M', start: '2019-06-01' });
    expect(noted.nodes[1]).toEqual({
      id: 'b',
      parent: 'a',
      step: 'visit',
      note: 'Later',
      takes: 'P2M',
      start: '2019-06-01',
    });
    expect(noted.nodes[0]).toBe(roadmap.nodes[0]);
    expect(noted.branches).toBe(roadmap.branches);
  });

  test('undefined takes the entry away', () => {
    const noted = annotate(roadmap, 'b', { note: 'Later', phase: 'Halt' });
    expect(annotate(noted, 'b', { note: undefined, phase: undefined })).toEqual(roadmap);
    expect(annotate(noted, 'b', { note: undefined }).nodes[1]).not.toHaveProperty('note');
  });

  test.each([
    ['the same note', { note: 'Later' }],
    ['an equal text in two languages', { phase: { en: 'Halt', ko: '중단' } }],
    ['nothing', {}],
    ['taking away what is not there', { start: undefined }],
  ])('%s gives the very same roadmap back', (_, patch) => {
    const noted = annotate(roadmap, 'b', { note: 'Later', phase: { en: 'Halt', ko: '중단' } });
    expect(annotate(noted, 'b', patch)).toBe(noted);
  });
});

group('naming', () => {
  test('renames the roadmap', () => {
    expect(renameRoadmap(roadmap, 'Other')).toEqual({ ...roadmap, name: 'Other' });
    expect(renameRoadmap(roadmap, roadmap.name)).toBe(roadmap);
  });

  test('sums it up and dates it', () => {
    const told = describe(roadmap, { summary: 'Short', modified: '2025-03-02' });
    expect(told).toMatchObject({ summary: 'Short', modified: '2025-03-02' });
    expect(describe(told, { summary: undefined })).not.toHaveProperty('summary');
  });

  test('says what it is for, what comes of it, by whom and for whom', () => {
    const said = {
      purpose: 'Why',
      conclusion: { en: 'So', ko: '결론' },
      author: 'A',
      marking: 'M',
    };
    const told = describe(roadmap, said);
    expect(told).toEqual({ ...roadmap, ...said });
    expect(describe(told, { conclusion: { en: 'So', ko: '결론' } })).toBe(told);
    expect(describe(told, { purpose: undefined, conclusion: undefined })).toEqual({
      ...roadmap,
      author: 'A',
      marking: 'M',
    });
  });

  test('renames a branch', () => {
    expect(renameBranch(roadmap, 'b2', 'Two').branches).toEqual([
      roadmap.branches[0],
      { id: 'b2', name: 'Two', tip: 'c' },
    ]);
    expect(renameBranch(roadmap, 'b2', 'b2')).toBe(roadmap);
  });
});

group('branches', () => {
  test.each([
    ['b1', 1, ['b2', 'b1']],
    ['b2', 0, ['b2', 'b1']],
    ['b1', 9, ['b2', 'b1']],
    ['b2', -1, ['b2', 'b1']],
    ['b1', 0, ['b1', 'b2']],
  ])('%s moved to place %i', (id, to, after) => {
    expect(moveBranch(roadmap, id, to).branches.map((branch) => branch.id)).toEqual(after);
  });

  test('a branch moved to where it stands gives the very same roadmap back', () => {
    expect(moveBranch(roadmap, 'b2', 5)).toBe(roadmap);
  });
});

test('binding positions are set, each once', () => {
  const bound = setBinding(roadmap, ['us-ban-first', 'us-ban-first']);
  expect(bound.binding).toEqual(['us-ban-first']);
  expect(setBinding(bound, ['us-ban-first'])).toBe(bound);
});
