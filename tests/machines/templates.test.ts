// Is each template a scenario that a planner can go on with: sound, in two languages, with goals that can be reached?
import { describe, expect, test } from 'vitest';
import { loadTemplate, templateIds } from '../../machines/templates.ts';
import { answerOf } from '../../src/analysis/asking.ts';
import { lint } from '../../src/analysis/lint/lint.ts';
import { plan } from '../../src/analysis/plan/plan.ts';
import { call } from '../cli/captured.ts';
import { templates } from '../shipped.ts';

test('the templates are those that the app offers, each under its id', async () => {
  expect(templateIds).toEqual(['blank', 'accession', 'ceasefire', 'sanctions']);
  const loaded = await Promise.all(templateIds.map(loadTemplate));
  expect(loaded.map(({ id }) => id)).toEqual(templateIds);
  await expect(loadTemplate('nothing')).rejects.toThrow('the template "nothing" is broken');
});

describe.each(templates)('$id', ({ id, scenario }) => {
  test('nothing in it looks odd, and every number is an assumption', () => {
    expect(lint(scenario)).toEqual([]);
    expect(scenario.sources.map(({ confidence }) => confidence)).toEqual(['assumed']);
    for (const step of [...scenario.steps, ...scenario.setbacks])
      expect(step.sources).toEqual(['assumed']);
  });

  test('every name and summary is in English and Korean', () => {
    const texts: unknown[] = [];
    JSON.stringify(scenario, (key: string, value: unknown) => {
      if (['name', 'summary', 'rationale', 'title'].includes(key)) texts.push(value);
      return value;
    });
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) expect(Object.keys(Object(text))).toEqual(['en', 'ko']);
  });

  test('each goal can be reached', () => {
    for (const goal of scenario.goals)
      expect(answerOf(plan(scenario, { target: { goal: goal.id }, limit: 20_000 }))).toMatchObject({
        kind: 'found',
      });
  });

  test('the command line begins a roadmap from it', async () => {
    const { code, out } = await call(`new --template ${id}`);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id, nodes: [], scenario: { id } });
  });
});
