// What does the page for the minister say, in English?
export const sentences = {
  'first.heading': 'On one page: {branch}',
  'first.grounds': 'The grounds',
  'first.purpose': 'Purpose',
  'first.no-purpose':
    'No purpose is written yet: one sentence on what this roadmap is for would stand here.',
  'first.conclusion': 'Conclusion',
  'first.no-conclusion':
    'No conclusion is written yet: what its author makes of it would stand here.',
  'first.side': 'Written for {parties}',
  'first.answer': 'Question and answer',
  'first.question': 'How can “{goal}” be reached?',
  'first.by-branch':
    'By “{branch}”, in {steps, plural, one {one step} other {# steps}} from {start}: it holds on {day} by typical lengths.',
  'first.others':
    '{others, plural, =0 {No other goal holds} one {One other goal holds} other {# other goals hold}} at the end, {open, plural, =0 {none stays open} one {one stays open} other {# stay open}}.',
  'first.where': 'Where does “{branch}” lead?',
  'first.to-no-goal':
    'To none of the {goals, plural, =0 {goals, since none is written} one {goals: the one there is stays open} other {# goals}}, in {steps, plural, one {one step} other {# steps}} from {start}.',
  'first.unsound':
    '{count, plural, one {One of its steps is} other {# of its steps are}} blocked where it is taken, and all that follows rests on that.',

  'first.deals':
    '{ours, plural, =0 {We give nothing on this branch. The weightiest of its {all, plural, one {one deal} other {# deals}}} other {The weightiest of our {ours, plural, one {one deal} other {# deals}}, of {all, number} on the branch}}: most assumed worth at stake, added up for all parties',
  'first.others-deals': 'Weightiest without us',
  'first.other': '{step} ({month})',
  'first.nothing': 'nothing',
  'first.with-them': 'the same, together with them',
  'first.undo-theirs': 'theirs {length}',
  'first.undo-ours': 'ours {length}',
  'first.no-deals':
    'This branch makes no deal: nothing is exchanged, promised or given for nothing.',
  'first.theirs': 'They give',
  'first.ours': 'We give',
  'first.verifies': 'Who verifies',
  'first.blocks': 'Who can block',
  'first.undo': 'Undo',
  'first.when': 'When',
  'first.owes': '{party}, in return: {due}, by {day}',
  'first.keeps': '{party}, in return: {due}',
  'first.objects': '{party} (objects)',

  'first.dates': 'Three dates',
  'first.benefit': 'First benefit to us',
  'first.lasting': 'First that cannot be undone',
  'first.end': 'End',
  'first.dated': '{day}: {step}',
  'first.no-benefit': 'No step is assumed to bring us anything.',
  'first.no-lasting': 'Every step can be undone, as far as is said.',
  'first.range': '{day}, between {low} and {high}',
  'first.consents': 'Who must say yes, to how many steps, from when',
  'first.consent': '{party} ({steps, number}, {month})',
  'first.no-consents': 'Nobody but ourselves.',

  'first.weak': 'Weakest points',
  'first.weak-plain': 'Weakest points, by simple facts: no setback was tried',
  'first.none-weak': 'Every setback that can happen leaves the branch as it is.',
  'first.none-plain': 'Every step holds, nobody objects, and every promise is kept in time.',
  'first.collapses':
    'no way leads back {count, plural, one {after # step} other {after # steps}} ({places})',
  'first.unknown':
    'no way back was found {count, plural, one {after # step} other {after # steps}} ({places})',
  'first.costs':
    'costs up to {steps, plural, =0 {no step} one {# step} other {# steps}} and {months, plural, =0 {no month} one {# month} other {# months}} more',
  'first.start': 'start',
  'first.point': '{point}: {what}.',
  'first.sign': 'Early sign: {sign}.',
  'first.because': 'Why it can come: {reason}',
  'first.sign-promise': '{parties} late with “{due}”',
  'first.sign-due': '{parties} not yet at “{due}” as {day} draws near',
  'first.sign-forbids': '{parties} making ready for “{steps}”, which is promised not to be done',
  'first.sign-outcome': 'which way “{outcome}” leans',
  'first.sign-outcome-day': 'which way “{outcome}” leans before {day}',
  'first.sign-none': 'none is written',
  'first.weak-unsound': 'blocked where it is taken',
  'first.weak-broken': 'promise broken',
  'first.weak-late': 'promise kept late',
  'first.weak-objected': 'against “{positions}”',
  'first.step': '{number, number} {step}',
  'first.sign-deadline': 'nothing by {day}',
  'first.sign-position': '{party} says no again',
  'first.sign-lacks': 'still missing: {lacks}',

  'first.soon': 'To decide in the next 90 days',
  'first.soon-record': 'From {from}, the last day on record, to {until}:',
  'first.soon-start': 'From {from}, the beginning, to {until}:',
  'first.soon-none': 'No step has to begin, and no promise falls due.',
  'first.soon-day': '{day}: {items}',
  'first.soon-promise': '{due} (due from {parties})',
  'first.more': 'and {count, number} more',
  'first.caveat':
    'This page makes order and dependence visible. It predicts nothing and recommends no branch; worth, effects and most lengths of time are assumptions.',
} as const;
