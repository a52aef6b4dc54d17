// What does the text of a table become in a test: a scenario, or sentences about what is wrong?
import { readTable } from '../../src/formats/scenario-table/read-table.ts';
import { sayProblem } from '../../src/words/problems.ts';
import { wordsEn } from '../words-en.ts';

const DEFAULTS = { name: 'My table', today: '2026-01-01' };

export function scenarioIn(text: string) {
  const read = readTable(text, DEFAULTS);
  if (!read.ok) throw new Error(read.problems.map((each) => sayProblem(wordsEn, each)).join('\n'));
  return read.value.scenario;
}

export function problemsIn(text: string): readonly string[] {
  const read = readTable(text, DEFAULTS);
  return read.ok ? [] : read.problems.map((problem) => sayProblem(wordsEn, problem));
}
