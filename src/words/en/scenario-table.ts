// What is said, in English, about tables that are scenarios?
export const scenarioTable = {
  'problem.csv': 'a quotation mark is opened in this row and never closed',
  'problem.no-rows': 'it has headings, but no row below them',
  'problem.no-heading': 'this cell stands in a column without a heading',
  'problem.no-column':
    'there is no column “{column}”: a column of your own has a heading that begins with #',
  'problem.column-twice': 'the column “{column}” is there twice',
  'problem.not-for-kind': 'a row of the kind {kind} has no {column}',
  'problem.text-twice':
    'a column without a language beside others is for “{language}”, and there is a column for “{language}” too',
  'problem.twice': '“{id}” is there twice',
  'problem.length':
    '{got} is no length of time, written like 4 months, or like 2 months / 4 months / 6 months',
  'problem.stage-order':
    'the order of the stages of “{track}” does not follow from its moves: add a row of the kind track for it, with its stages in order',
  'problem.stage-start':
    'the track “{track}” never stands anywhere but at “{stage}”: say where it moves from, like closed -> {stage}',
  'problem.syntax': 'there should be {wanted} here, and it is “{got}”',
  'problem.syntax-end': 'there should be {wanted} here, and the cell ends',
  'problem.at-character': '{problem} (character {character, number})',

  'new.table':
    'Your own process can begin in a spreadsheet: fill in the template, save it as CSV, open it here.',
  'new.template': 'Get the template',
  'table.unnamed': 'A scenario from a table',

  'wanted.name': 'the name of a track, gauge or milestone',
  'wanted.stage': 'the name of a stage',
  'wanted.relation': '=, !=, >= or < and a stage',
  'wanted.bound': 'a whole number',
  'wanted.closing': 'a closing bracket',
  'wanted.opening': 'an opening bracket',
  'wanted.joint': 'and, or, or the end',
  'wanted.count': 'a whole number, as in at least 2 of (…, …)',
  'wanted.move': 'a move like track: stage -> stage',
  'wanted.amount': 'a name and a number, like trust +2',
  'wanted.reading': 'a party, a colon and a text',
} as const satisfies Record<string, string>;
