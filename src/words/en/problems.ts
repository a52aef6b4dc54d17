// What is said, in English, about each thing that can be wrong with a file?
export const sentences = {
  'problem.the-file': 'the file',
  'problem.at-line': 'line {line}, column {column}',
  'problem.json': 'this is not valid JSON from here on',
  'problem.empty': 'it is empty',
  'problem.too-large': 'it has {size, number} characters, and at most {most, number} are read',
  'problem.too-large-within':
    'with all its milestones this has {size, number} clauses, and at most {most, number} are read',
  'problem.too-deep': 'this is nested too deep: at most {most, number} levels are read',
  'problem.too-many-values':
    'there are more than {most, number} values in it, which is more than any plan needs and more than is read',
  'problem.too-much-taken':
    '{nodes, plural, one {# step is} other {# steps are}} taken in a scenario of {fields, number} tracks and gauges. That is too much to be worked out: one number times the other may be {most, number} at the most',
  'problem.too-many-items':
    'there are more than {most, number} items in this list or object, and no more are read',
  'problem.too-wrong':
    'so much is wrong in here that it is not told piece by piece: hardly anything in it has the right form',
  'problem.reader-broke':
    'it could not be read here: the memory of this browser was not enough for it',
  'problem.more': 'there {count, plural, one {is # more problem} other {are # more problems}}',
  'problem.more-unread':
    'after so many problems, {count, plural, one {# more item was} other {# more items were}} not looked at',
  'problem.key-twice':
    'the key "{key}" stands in this object already: only one of the two can be meant, so delete the other',
  'problem.number-size': 'this number is larger than any number that can be read',
  'problem.surrogate':
    'this text has half of a sign in it, which no file can hold: type the sign again',
  'problem.forbidden-key': 'the key "{key}" is not allowed anywhere in a file',
  'problem.format': 'this should be "stepwise/scenario@2" or "stepwise/roadmap@2", and it is {got}',
  'problem.format-missing':
    'this is missing: it should be "stepwise/scenario@2" or "stepwise/roadmap@2"',
  'problem.format-wanted': 'the file is {got}, and {wanted} is needed here',
  'problem.newer':
    'this was made by a newer Stepwise: it is "{got}", and this one reads up to "{known}". Update Stepwise to open it',
  'problem.unknown-key': 'there is no key "{key}" here',
  'problem.missing': 'this is missing',
  'problem.type': 'this should be {expected}, and it is {got}',
  'problem.shape': 'this does not have the right form',
  'problem.one-of': '{got} is none of the values that may stand here: {allowed}',
  'problem.condition':
    'this is no condition: a condition is all, any, not, atLeast with of, track with is or reached, gauge with min or max, or milestone',
  'problem.too-small':
    'this is too small or too short: {least, plural, one {at least # is} other {at least # are}} needed',
  'problem.too-long': 'this is too large or too long: {most, number} is the most',
  'problem.id':
    '{got} is no id: an id has small letters, digits and hyphens, and begins with a letter or digit',
  'problem.day': '{got} is no day of the calendar, written like 2019-03-01',
  'problem.duration': '{got} is no length of time, written like P2M, P1Y6M or P10D',
  'problem.duration-order':
    'the three estimates are out of order: low {low}, typical {typical}, high {high}',
  'problem.url': '{got} is no web address that begins with http:// or https://',
  'problem.language': '"{key}" is no language tag such as en or ko',
  'problem.duplicate': 'the id "{id}" stands at {first} already',
  'problem.no-party': 'no party "{id}"',
  'problem.no-party-in-step': 'no party "{id}" in this step',
  'problem.no-track': 'no track "{id}"',
  'problem.no-stage': 'no stage "{id}" on the track "{track}"',
  'problem.no-gauge': 'no gauge "{id}"',
  'problem.no-milestone': 'no milestone "{id}"',
  'problem.no-step': 'no step or setback "{id}"',
  'problem.no-setback': 'no setback "{id}"',
  'problem.no-position': 'no position "{id}"',
  'problem.no-source': 'no source "{id}"',
  'problem.no-node': 'no node "{id}"',
  'problem.no-branch': 'no branch "{id}"',
  'problem.no-clock': 'a commitment needs a clock: within, by, or both',
  'problem.no-deadline': 'there is no deadline to be extended: within, by, or both are needed',
  'problem.owes-nothing':
    'a commitment owes something or forbids something, and this one does neither',
  'problem.owes-and-forbids': 'a commitment owes something or forbids something, and not both',
  'problem.few-members': 'an outcome has two members or more: exactly one of them happens',
  'problem.member-twice':
    '"{id}" stands at {first} already: a step or setback belongs to one outcome, and once',
  'problem.ceiling': 'the effect ends at {to}, outside the bounds of the gauge, {min} and {max}',
  'problem.initial': 'the track "{track}" begins at "{id}", which is none of its stages',
  'problem.bounds': 'the bounds are the wrong way round: min {min}, max {max}',
  'problem.outside': 'the gauge begins at {initial}, outside its bounds {min} and {max}',
  'problem.moved-twice': 'the track "{track}" is moved twice by one step',
  'problem.stays': 'the track "{track}" is moved from "{stage}" to where it is already',
  'problem.cycle': 'this leads back to itself: {ring}',

  'kind.object': 'an object',
  'kind.array': 'a list',
  'kind.string': 'a text',
  'kind.number': 'a number',
  'kind.whole-number': 'a whole number',
  'kind.boolean': 'true or false',
  'kind.null': 'null',
  'kind.undefined': 'nothing',
  'kind.scenario': 'a scenario ("stepwise/scenario@2")',
  'kind.roadmap': 'a roadmap ("stepwise/roadmap@2")',

  'problem.is-project':
    'this is a Microsoft Project file: save it there as CSV, call its columns name, parties, moves and requires, and open that',
  'problem.is-statechart':
    'this is a statechart of another program, which says neither who acts nor what is aimed at: Stepwise opens its own scenarios and roadmaps, and tables of steps',
  'problem.is-page':
    'this is a web page. A page that Stepwise made is for reading: open the roadmap it was made from, a file that ends in .json',
  'problem.is-xml':
    'this is XML, and Stepwise opens JSON and tables: save it as CSV where it comes from, with the columns name, parties, moves and requires',
  'problem.is-text':
    'this is neither JSON nor a table: it begins with “{got}”. Stepwise opens scenarios and roadmaps, files that end in .json, and tables of steps that are saved as CSV',
  'problem.is-calendar':
    'this is a calendar. A calendar that Stepwise made is for calendars: open the roadmap it was made from, a file that ends in .json',
  'problem.table-title':
    'the headings of this table stand in row {row}: delete the rows above it, so that the headings come first',
  'problem.table-headings':
    'this is a table, but no table of steps: its headings are {got}. The headings are in English: name, and at least one of moves, requires, kind and when; texts in other languages stand in columns such as name.ko',
  'problem.look-alike':
    '“{name}” and the name at {first} look alike, but one has letters of another script in it: write both with the same letters',
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
  'problem.said-otherwise':
    'row {first} says otherwise of the same step: leave this cell blank, or say the same',
  'problem.no-move': 'this step does not move “{id}”',
  'problem.length':
    '{got} is no length of time, written like 4 months, or like 2 months / 4 months / 6 months',
  'problem.stage-order':
    'the order of the stages of “{track}” does not follow from its moves: add a row of the kind track for it, with its stages in order',
  'problem.stage-start':
    'the track “{track}” never stands anywhere but at “{stage}”: say where it moves from, like closed -> {stage}',
  'problem.syntax': 'there should be {wanted} here, and it is “{got}”',
  'problem.syntax-end': 'there should be {wanted} here, and the cell ends',
  'problem.at-character': '{problem} (character {character, number})',

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
  'wanted.party': 'the name of a party',
  'wanted.of-move': 'the track of a move, a colon and what is said about the move',
  'wanted.extension': 'a step, a colon and a length of time',
  'wanted.reader': 'a party, a colon and a condition',
} as const;
