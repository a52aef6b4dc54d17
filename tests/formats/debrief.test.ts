// In which forms does the log of a workshop leave, and is its table as safe as the others?
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { LogEntry } from '../../machines/sitting.ts';
import { debriefFiles } from '../../src/formats/debrief.ts';
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
