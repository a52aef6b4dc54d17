// In which forms does the log of a workshop leave, and is its table as safe as the others?
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { LogEntry } from '../../machines/sitting.ts';
import { debriefFiles } from '../../src/formats/debrief.ts';
import { firstPageBlocks } from '../../src/formats/first-page/say.ts';
import { blocksAsMarkdown } from '../../src/formats/markdown-blocks.ts';
import { tellBranch } from '../../src/formats/told.ts';
import { wordsEn } from '../words-en.ts';
import { exampleRoadmap } from '../example.ts';

const [first] = exampleRoadmap.nodes;
const entry: LogEntry = {
  at: '2026-11-30T10:00:00.000Z',
  kind: 'took',
  step: first?.step ?? '',
  number: 1,
  branch: null,
  by: 'Ann, "A"',
};

function textOf(id: string, log: readonly LogEntry[]): string {
  const file = debriefFiles.find((each) => each.id === id);
  return file?.write({ roadmap: exampleRoadmap, log, words: wordsEn, options: null }).text ?? '';
}

test('each turn is a row, with who chose', () => {
  const rows = parse<object>(textOf('csv', [entry]), { bom: true, columns: true });
  expect(rows).toMatchObject([{ at: entry.at, kind: 'took', number: '1', by: entry.by }]);
});

test.each(['=1+1', ' =1+1', '\n@a', '＝1+1', '-1'])('a name that might run is text: %j', (by) => {
  const rows = parse<object>(textOf('csv', [{ ...entry, by }]), { bom: true, columns: true });
  expect(rows).toMatchObject([{ by: `'${by}` }]);
});

test('the log is data, and the page tells every turn', () => {
  expect(JSON.parse(textOf('json', [entry]))).toMatchObject({
    format: 'stepwise/workshop-log@1',
    log: [entry],
  });
  expect(textOf('page', [entry])).toContain('(Ann, "A")');
});

test('the page says who chose, what was planned, what was prepared and where it was done', () => {
  const [, second] = exampleRoadmap.nodes;
  const setback = exampleRoadmap.scenario.setbacks[0]?.id ?? '';
  const log: readonly LogEntry[] = [
    { ...entry, by: 'Ann', planned: entry.step },
    { ...entry, by: '', planned: second?.step ?? '' },
    { ...entry, by: '', planned: null, outside: 'desk' },
    { ...entry, kind: 'inject', by: '', step: setback, planned: entry.step, prepared: true },
  ];
  const rows = textOf('page', log)
    .split('\n')
    .filter((line) => /^- \S+ (Took|Inject)/.test(line))
    .map((line) => line.replace(/^.*\(/, '('));
  const { steps } = exampleRoadmap.scenario;
  const planned = steps.find(({ id }) => id === second?.step)?.name;
  expect(rows).toEqual([
    '(Ann; as planned)',
    `(planned was ${wordsEn.text(planned)})`,
    '(at the desk)',
    '(prepared)',
  ]);
});

test('the page ends with the first page of the brief about the branch where the room stood last', () => {
  const branch = exampleRoadmap.branches.find(({ id }) => id !== exampleRoadmap.main);
  const page = textOf('page', [{ ...entry, branch: branch?.id ?? null }]);
  const heading = wordsEn.say('first.heading', { branch: wordsEn.text(branch?.name) });
  const titles = page.split('\n').filter((line) => line.startsWith('## '));
  expect(titles.at(-1)).toBe(`## ${heading}`);
  const told = branch && tellBranch(exampleRoadmap, branch);
  const brief = told && firstPageBlocks(exampleRoadmap, told, { words: wordsEn });
  expect(page.trimEnd().endsWith(blocksAsMarkdown(brief ?? []).at(-1) ?? 'nothing')).toBe(true);
});
