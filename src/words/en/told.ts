// What does the command line tell in English about files, choices, branches and searches?
export const sentences = {
  'told.failed': 'Stepwise failed at this, which is its own mistake: {message}',

  'file.none': 'there is no such file',
  'file.no-folder': 'the folder that it would be in is not there',
  'file.folder': 'it is a folder, not a file',
  'file.forbidden': 'it may not be read or written by this user',
  'file.unreadable': 'it could not be read ({code})',
  'file.unwritable': 'it could not be written ({code})',
  'file.not-text':
    'it is not text in UTF-8. A scenario or roadmap is a JSON file; a table has to be saved as CSV in UTF-8 (in Excel: “CSV UTF-8”, in LibreOffice: the character set “Unicode (UTF-8)”)',
  'file.too-large': 'it is larger than {most, number} bytes, the most that is read',
  'file.written': 'Written: {file}',
  'file.written-branch': 'Written: {file}, with the branch “{branch}” alone',
  'file.stdin': 'standard input',

  'told.taken': 'Step {number, number}: {step}',
  'told.taken-assumed': 'Step {number, number}: {step}. It is blocked there, and taken as assumed.',
  'told.blocked-here':
    '“{step}” is blocked here: {reason}. With --assume it is taken all the same.',
  'told.branched': 'Branch “{name}” ({id})',
  'told.nodes-read':
    '{nodes, plural, one {# step} other {# steps}} on {branches, plural, one {# branch} other {# branches}}, {broken, plural, =0 {all hold} one {# does not hold} other {# do not hold}}',
  'rebase.loosened': 'No longer there, so no longer binding: {positions}',
  'rebase.not-written':
    'Nothing is written: with --drop the steps that are gone are left out, and what follows them moves up.',
  'told.as-it-was': 'Nothing has changed.',

  'check.problems': '{file}: {count, plural, one {# problem} other {# problems}}',
  'check.left-out':
    'Left out: whether every step can be taken and every stage be reached. This scenario has so many steps, tracks, stages or parts of conditions that it would take too long to ask.',
  'check.more': 'and {count, number} more',
  'check.scenario':
    '{name}: a scenario with {tracks, plural, one {# track} other {# tracks}}, {steps, plural, one {# step} other {# steps}} and {setbacks, plural, one {# setback} other {# setbacks}}',
  'check.roadmap':
    '{name}: a roadmap with {nodes, plural, one {# step taken} other {# steps taken}} on {branches, plural, one {# branch} other {# branches}}',
  'check.fine': 'No problems.',
  'check.notes': '{count, plural, one {One note} other {# notes}}',
  'check.blocked': '“{step}” no longer holds here: {reason}',

  'told.wide':
    'This scenario is wide: at most {limit, number} situations are looked at. With --limit more are.',
  'told.too-wide':
    'Left out: the whole answer. This scenario is so wide that it would take too long: {fields, plural, one {# track or gauge} other {# tracks and gauges}} with {stages, plural, one {# stage} other {# stages}}, {moves, plural, one {# step or setback} other {# steps and setbacks}}, conditions of {clauses, plural, one {# part} other {# parts}}.',
  'told.no-answer':
    'Left out: the whole answer. It took too long: this scenario is wide, with {fields, plural, one {# track or gauge} other {# tracks and gauges}}, {stages, plural, one {# stage} other {# stages}}, {moves, plural, one {# step or setback} other {# steps and setbacks}} and conditions of {clauses, plural, one {# part} other {# parts}}.',
  'told.further':
    'Where it is said how far to look (--limit), it is looked so far, however long that takes.',
  'told.still-answer': '“check”, “choices” and “replay” still answer.',
  'told.start': 'before the first step',
  'told.after': 'after step {number, number} of {length, number}, {step}',
  'told.binding': 'Binding: {positions}',
  'told.possible': 'Possible ({count, number})',
  'told.blocked': 'Blocked ({count, number})',
  'told.setbacks-possible': 'Setbacks, possible ({count, number})',
  'told.setbacks-blocked': 'Setbacks, blocked ({count, number})',
  'told.none': 'none',

  'told.no-steps': 'No step has been taken.',
  'told.dates': '{start} – {finish}',
  'told.change': '{name}: {before} → {after}',
  'told.end': 'Ends on {day}',
  'told.end-range': 'Ends on {day}, between {low} and {high}',
  'told.holds': 'Every step holds.',
  'told.broken': '{count, plural, one {# step no longer holds} other {# steps no longer hold}}',
  'told.mark-rests': 'rests on an assumption',
  'told.mark-follows': 'follows a step that no longer holds',
  'told.first-line': 'the first line',
  'told.objects': '{party}: {position}',

  'column.number': '#',
  'column.step': 'Step',
  'column.dates': 'Start – finish',
  'column.phase': 'Phase',
  'column.parties': 'Parties',
  'column.changes': 'Changes',
  'column.objections': 'Objections',
  'column.marks': 'Marks',
  'column.commitment': 'Commitment',
  'column.party': 'Party',
  'column.since': 'Since',
  'column.deadline': 'Deadline',
  'column.state': 'State',
  'column.given': 'Given',
  'column.received': 'Received',
  'column.balance': 'Balance',
  'column.lowest': 'Lowest',
  'column.irreversible': 'Irreversible',
  'column.goal': 'Goal',
  'column.shortest': 'Fewest steps',

  'commitments.title': 'Commitments',
  'column.deal': 'Deal',
  'column.gives': 'Who gives what, to whom',
  'column.day': 'Takes effect',
  'column.undo': 'Undoing takes',
  'column.exposed': 'Exposed',
  'column.at-end': 'At the end',
  'column.tempted': 'Gains by leaving',
  'column.worst-place': 'Most tempted',

  'told.mark-outcome': 'not chosen',
  'told.mark-record': 'on record',
  'told.mark-contradicts': 'the record contradicts the order: {step} finishes later',
  'told.mark-contradicts-start': 'the record is before its own start',
  'told.mark-passes': 'goes on as if {setbacks} had not followed',

  'ledger.title': 'Ledger: worth as the scenario assumes it',
  'goals.held': 'Goals that hold at the end: {goals}',

  'explore.counts':
    '{situations, plural, one {# situation} other {# situations}}, {transitions, plural, one {# transition} other {# transitions}}, {deadEnds, plural, one {# dead end} other {# dead ends}}',
  'explore.complete': 'Complete: these are all the situations that can be reached.',
  'explore.incomplete':
    'Not complete: the search stopped at {limit, number} situations. What is said holds for these.',
  'explore.time': '{seconds} s',
  'explore.never': 'Never possible ({count, number}): {steps}',
  'explore.never-seen': 'Possible in none of these ({count, number}): {steps}',
  'explore.all-possible': 'Every step is possible somewhere.',
  'explore.not-found': 'not found',
  'explore.looked': '{count, number} situations …',

  'column.reach': 'Within reach',
  'reach.counts': 'Situations: {situations}. Dead ends: {deadEnds}.',
  'reach.counts-at-least': 'Situations: at least {situations}. Dead ends: at least {deadEnds}.',
  'reach.at-most':
    'No more situations than {situations}: counted without gauges, which may hide much.',
  'reach.complete': 'Exact: all situations that can be reached were counted.',
  'reach.incomplete':
    'Not exact: it stopped before all was found. What is said is proven; more may be true.',
  'reach.yes': 'yes',
  'reach.no': 'no, never',
  'reach.only-by-setbacks': 'only by setbacks',
  'reach.unknown': 'not known',
  'reach.never-possible': 'Never possible ({count, number}): {items}',
  'reach.not-known': 'Not known whether ever possible ({count, number}): {items}',
  'reach.never-reached': 'Stages never reached ({count, number}): {items}',
  'reach.all': 'Every step is possible somewhere, and every stage is reached.',
  'reach.always-true': 'Conditions that always hold ({count, number}): {items}',
  'reach.never-true': 'Conditions that never hold ({count, number}): {items}',
  'when.drawn': '{count, number} draws …',
  'reach.looked': '{count, number} parts of the diagram …',
} as const;
