// Do the verbs hold on the scenario that ships, and on its example roadmap?
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ask, call } from './captured.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'machines', 'scenarios');
const scenario = readFileSync(join(FOLDER, 'korea-after-hanoi.json'), 'utf8');
const roadmap = readFileSync(join(FOLDER, 'korea-after-hanoi.roadmap.json'), 'utf8');
const world = { files: { scenario, roadmap } };
const { branches } = JSON.parse(roadmap) as { branches: readonly { id: string }[] };

test('both are without problems, and nothing in them is impossible or says nothing', async () => {
  for (const file of ['scenario', 'roadmap']) {
    const { ok, notes } = (await ask(`check ${file}`, world)) as {
      ok: boolean;
      notes: { code: string }[];
    };
    expect(ok).toBe(true);
    const codes = notes.map(({ code }) => code);
    for (const code of [
      'unreachable-stage',
      'never-possible',
      'never-true',
      'missing-source',
      'missing-rationale',
    ])
      expect(codes).not.toContain(code);
  }
});

test('at the start every step is possible or blocked with a reason that is said', async () => {
  const { possible, blocked } = (await ask('choices scenario', world)) as {
    possible: readonly string[];
    blocked: readonly {
      because: readonly { text: string; missing: readonly { text: string }[] }[];
    }[];
  };
  const { steps } = JSON.parse(scenario) as { steps: readonly unknown[] };
  expect(possible.length + blocked.length).toBe(steps.length);
  expect(possible.length).toBeGreaterThan(0);
  for (const { because } of blocked) {
    expect(because.length).toBeGreaterThan(0);
    for (const { text, missing } of because) {
      expect(text).not.toBe('');
      expect(text).not.toMatch(/undefined|\[object|[{}]/);
      expect(missing.length).toBeGreaterThan(0);
    }
  }
});

describe.each(branches.map(({ id }) => id))('branch %s', (branch) => {
  test('holds, and every step of it is possible or assumed where it is taken', async () => {
    const { code, out } = await call(`replay roadmap --branch ${branch}`, world);
    expect(code).toBe(0);
    expect(out).toContain('Every step holds.');
    const { steps } = (await ask(`replay roadmap --branch ${branch}`, world)) as {
      steps: readonly { step: string; assumed?: true; setback?: true }[];
    };
    for (const [index, { step, assumed, setback }] of steps.entries()) {
      // Every fifth will do: replay has judged them all.
      if (assumed || index % 5 !== 0) continue;
      const answer = (await ask(
        `choices roadmap --branch ${branch} --at ${index} --setbacks`,
        world,
      )) as {
        possible: readonly string[];
        setbacks: { possible: readonly string[] };
      };
      expect(setback ? answer.setbacks.possible : answer.possible, `${index} ${step}`).toContain(
        step,
      );
    }
  });
});

test('an exploration stops at its limit and says so', async () => {
  const found = await ask('explore roadmap --limit 50000', world);
  expect(found).toMatchObject({ situations: 50_000, complete: false });
  expect(Object.keys(found)).toEqual([
    'situations',
    'transitions',
    'deadEnds',
    'complete',
    'neverPossible',
    'goals',
    'ms',
  ]);
});

test('a resolved export tells every branch and opens again as the same roadmap', async () => {
  const resolved = (await call('export roadmap --as resolved', world)).out;
  const again = await call('export x --as json', { files: { x: resolved } });
  expect(again.out).toBe((await call('export roadmap --as json', world)).out);
  expect((JSON.parse(resolved) as { resolved: unknown[] }).resolved).toHaveLength(branches.length);
});
