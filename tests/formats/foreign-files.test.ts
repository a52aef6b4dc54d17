// Are files of other programs, tables with other headings and look-alike names refused as what they are?
import { expect, test } from 'vitest';
import { readDocument } from '../../src/formats/read-document.ts';
import { durationOf } from '../../src/formats/scenario-table/lengths.ts';
import { sayProblem } from '../../src/words/problems.ts';
import { wordsEn } from '../words-en.ts';

const read = (text: string) => readDocument(text, { name: 'T', today: '2026-01-01' });
const problemsIn = (text: string) => {
  const found = read(text);
  return found.ok ? [] : found.problems;
};

const PROJECT = '<Project xmlns="http://schemas.microsoft.com/project"><Name>X</Name></Project>';
const foreign: readonly [what: string, text: string, problem: string][] = [
  ['XML', '<?xml version="1.0"?>\n<plan/>', 'is-xml'],
  ['a Project file', `<?xml version="1.0" encoding="UTF-8"?>\r\n${PROJECT}`, 'is-project'],
  ['SCXML', '<scxml version="1.0" initial="a"/>', 'is-statechart'],
  ['a machine of XState', '{"id":"m","initial":"a","states":{"a":{}}}', 'is-statechart'],
  ['a page', '\uFEFF<!doctype html><title>x</title>', 'is-page'],
  ['a calendar', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', 'is-calendar'],
  ['a Gantt tool', 'Task Name,Start,Finish\nA,2026-03-01,2026-04-01\n', 'table-headings row 1'],
  ['Korean headings', '이름,당사자,이동\n휴전,북한,총: 사격 -> 침묵\n', 'table-headings row 1'],
  ['semicolons', '"Nom";"Début"\n"Cessez-le-feu";"2026"\n', 'table-headings row 1'],
  ['a title above', 'Port 2026,,,\n,,,\nname,parties,moves,requires\nA,B,C: d -> e,\n', 'table-title row 3'],
  ['a poem', 'Roses are red', 'is-text'],
  ['Mermaid', 'flowchart TD\n  a --> b\n', 'is-text'],
  ['a merge that is not done', '<<<<<<< HEAD\n{}\n=======\n', 'is-text'],
  ['a number', '12', 'type'],
  ['JSON that breaks off', '{"format":', 'json line 1, column 11'],
]; // prettier-ignore

test.each(foreign)('%s', (_, text, problem) => {
  const [first, ...others] = problemsIn(text);
  expect(`${first?.code} ${first?.at}`.trim()).toBe(problem);
  expect(others).toEqual([]);
  expect(first && sayProblem(wordsEn, first)).not.toContain('undefined');
});

/** The names of the parties of a table in which each step is done by one of these. */
function partiesOf(...names: readonly string[]): unknown {
  const rows = names.map((name, index) => `S${index},${name},T${index}: a -> b`);
  const found = read(['name,parties,moves', ...rows, ''].join('\n'));
  if (!found.ok || found.value.kind !== 'scenario') return problemsOf(found);
  return found.value.scenario.parties.map(({ name }) => name);
}

function problemsOf(found: ReturnType<typeof read>): readonly string[] {
  return found.ok ? [] : found.problems.map(({ at, code }) => `${code} ${at}`);
}

test('signs that nobody sees, or that are typed in several ways, make no twins', () => {
  expect(partiesOf('North', 'North\u200B', 'No\u00ADrth', '\u2060north', '\u200ENORTH')).toEqual([
    'North',
  ]);
  expect(partiesOf('Côte d’Ivoire', "Co\u0302te d'Ivoire", 'côte d\u02BCivoire')).toHaveLength(1);
  expect(partiesOf('North–South', 'North-South', 'North\u2011South')).toHaveLength(1);
});

test('names with letters of two scripts that look alike are told with both places', () => {
  expect(partiesOf('North', 'N\u043Erth')).toEqual(['look-alike row 3/parties']);
  expect(problemsIn('name,parties,moves\nА,x,T: a -> b\nA,x,T: b -> c\n')[0]).toMatchObject({
    code: 'look-alike',
    at: 'row 3/name',
    data: { first: 'row 2/name' },
  });
  // Names of one script may look as they like.
  expect(partiesOf('Москва', 'Минск')).toEqual(['Москва', 'Минск']);
});

test('separators of other scripts separate', () => {
  expect(partiesOf('北；南', '北、南')).toEqual(['北', '南']);
  expect(partiesOf('شمال؛ جنوب', 'شمال، جنوب')).toHaveLength(1 + 1);
  const found = read('name,parties,moves\nA,x,枪：响 → 静\n');
  expect(found.ok && found.value.kind === 'scenario' && found.value.scenario.tracks).toMatchObject([
    { name: '枪' },
  ]);
});

test.each(['30 min', '45 minutes', '3 miles', '2 dozen', '1.5 months', '3 wagons', '1 yard'])(
  '%s is no length of time',
  (text) => expect(durationOf(text)).toBeNull(),
);
