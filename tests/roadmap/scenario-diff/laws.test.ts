// Do differences between scenarios, and the merging of two sets of them, keep to their laws?
import { describe, expect, test } from 'vitest';
import type { Read } from '../../../src/core/problem.ts';
import type { Scenario } from '../../../src/core/scenario.ts';
import { applyDifferences, takeBack } from '../../../src/roadmap/scenario-diff/apply.ts';
import { scenarioDifferences } from '../../../src/roadmap/scenario-diff/differences.ts';
import { mergeScenarios } from '../../../src/roadmap/scenario-diff/merge.ts';
import { scenarioOf } from '../../makers.ts';
import { casesOf } from '../../share.ts';
import { shipped } from '../../shipped.ts';

/** Unrelated ones share many ids, since the pool of ids is small: everything differs that can. */
const pairs = casesOf(120).map((seed) => [scenarioOf(seed), scenarioOf(seed + 1000)] as const);

function valueOf(read: Read<Scenario>): Scenario {
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe('differences of random scenarios', () => {
  test('a scenario does not differ from itself', () => {
    for (const [one] of pairs) expect(scenarioDifferences(one, structuredClone(one))).toEqual([]);
  });

  test('the differences make the newer one of the older one, and back', () => {
    for (const [older, newer] of pairs) {
      const differences = scenarioDifferences(older, newer);
      expect(valueOf(applyDifferences(older, differences))).toEqual(newer);
      expect(valueOf(takeBack(newer, differences))).toEqual(older);
    }
  });

  test('what is taken back alone differs no more, and nothing else does that did not', () => {
    let tried = 0;
    for (const [older, newer] of pairs.slice(0, 10)) {
      const differences = scenarioDifferences(older, newer);
      for (const each of differences.filter(({ kind }) => kind === 'changed')) {
        const without = takeBack(newer, [each]);
        if (!without.ok) continue;
        tried += 1;
        const left = scenarioDifferences(older, without.value);
        expect(left).toEqual(differences.filter((other) => other !== each));
      }
    }
    expect(tried).toBeGreaterThan(0);
  });
});

describe('merging', () => {
  test('one side alone changed: it is as that side has it', () => {
    for (const [base, changed] of pairs) {
      expect(mergeScenarios({ base, ours: changed, theirs: base })).toEqual({
        scenario: { ok: true, value: changed },
        conflicts: [],
      });
      expect(mergeScenarios({ base, ours: base, theirs: changed })).toEqual({
        scenario: { ok: true, value: changed },
        conflicts: [],
      });
    }
  });

  test('both changed alike: there is no conflict', () => {
    for (const [base, changed] of pairs)
      expect(mergeScenarios({ base, ours: changed, theirs: structuredClone(changed) })).toEqual({
        scenario: { ok: true, value: changed },
        conflicts: [],
      });
  });

  test('each conflict is a part that both changed, and differently', () => {
    let found = 0;
    for (const [index, [base, ours]] of pairs.entries()) {
      const theirs = pairs.at(index - 1)?.[1] ?? base;
      for (const conflict of mergeScenarios({ base, ours, theirs }).conflicts) {
        found += 1;
        expect(conflict.ours).not.toEqual(conflict.base);
        expect(conflict.theirs).not.toEqual(conflict.base);
        expect(conflict.ours).not.toEqual(conflict.theirs);
      }
    }
    expect(found).toBeGreaterThan(0);
  });

  test('where all conflicts are decided for one side, ours and theirs can be exchanged', () => {
    for (const { scenario } of shipped) {
      const ours = { ...scenario, start: '2001-01-01', steps: scenario.steps.slice(1) };
      const theirs = { ...scenario, start: '2002-02-02', goals: scenario.goals.toReversed() };
      const one = mergeScenarios({ base: scenario, ours, theirs }, () => 'theirs');
      const other = mergeScenarios({ base: scenario, ours: theirs, theirs: ours });
      expect(one.scenario).toEqual(other.scenario);
      expect(one.conflicts.map(({ at }) => at)).toEqual([['start']]);
    }
  });
});
