// What does the reader find wrong with a file, in short?
import { expect, test } from 'vitest';
import { readScenario } from '../../src/core/read-scenario.ts';
import { fileOf, type Sketch } from '../makers.ts';

/** The problems in short, in order: `no-track steps/0/moves/0/track`. */
export function problemsIn(file: unknown): readonly string[] {
  const read = readScenario(file);
  return read.ok ? [] : read.problems.map(({ code, at }) => `${code} ${at}`);
}

export const step = (rest: Sketch): Sketch => ({ steps: [{ id: 's', ...rest }] });
export const move = (rest: Sketch): Sketch =>
  step({ moves: [{ track: 'talks', to: 'done', ...rest }] });
export const needs = (requires: unknown): Sketch => step({ requires });
export const commitment = (rest: Sketch): Sketch => ({
  steps: [{ id: 's' }],
  commitments: [{ id: 'c', parties: ['north'], owes: 's', within: 'P1M', ...rest }],
});
export const position = (rest: Sketch): Sketch => ({
  steps: [{ id: 's' }],
  positions: [{ id: 'p', party: 'north', steps: ['s'], requires: { all: [] }, ...rest }],
});

export type Case = readonly [story: string, sketch: Sketch, problems: readonly string[]];

export function refuses(cases: readonly Case[]): void {
  test.each(cases)('%s', (_, sketch, problems) => {
    expect(problemsIn(fileOf(sketch))).toEqual(problems);
  });
}
