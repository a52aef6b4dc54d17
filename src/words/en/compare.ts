// What does the comparison of branches say, in English?
export const sentences = {
  'compare.line': '{name} ({mark})',
  'compare.more': '{count, number} more',
  'compare.months': '{month} ({low} to {high})',

  'compare.same': '{branches} are one line: nothing differs.',
  'compare.goes-on':
    '{longer} goes on where {shorter} ends, for {count, plural, one {one more step} other {# more steps}}.',
  'compare.parts-start': '{branches} part at the very start.',
  'compare.parts':
    '{branches} share {common, plural, one {the first step} other {the first # steps}} and part after “{step}”.',
  'compare.shared-none': 'After that they have no step in common.',
  'compare.shared':
    'After that {lines, plural, =2 {both} other {all}} take {shared, plural, one {one more step} other {# more steps}}, {moved, plural, =0 {in the same order} other {# of them in another order}}.',
  'compare.shared-moved':
    'After that {lines, plural, =2 {both} other {all}} take {shared, plural, one {one more step, in another order} other {# more steps, all in another order}}.',
  'compare.ends-together': '{branches} end together, in {month}.',
  'compare.ends-two': '{first} ends first, in {month}, {gap} before {second}, in {other}.',
  'compare.ends-many': '{first} ends first, in {month}, and {last} last, in {other}, {gap} later.',
  'compare.ends-overlap': 'Their ranges overlap: either may come first.',
  'compare.ends-apart': 'Even at its slowest it ends before the other can.',

  'compare.about-risk': 'Risk',
  'compare.about-only': 'Only in one',
  'compare.about-goals': 'Goals',
  'compare.about-left': 'Left open',
  'compare.about-footing': 'Footing',
  'compare.about-promises': 'Promises',
  'compare.about-objections': 'Objections',

  'compare.risk':
    'On {branch} {party} carries it: its balance falls to {balance} at step {number}, “{step}”.',
  'compare.risk-lasting': 'Of what it gives there, {amount} cannot be undone.',
  'compare.risk-none': 'On {branches} no party falls below where it began.',
  'compare.only': 'Only {branch} takes {steps}.',
  'compare.only-none': '{branch} has no step of its own.',
  'compare.goals-of': 'Of {all, plural, one {one goal} other {# goals}} {counts}.',
  'compare.goals-reached': '{branch} reaches {count, plural, =0 {none} other {#}}',
  'compare.goals-shared': 'Reached on {lines, plural, =2 {both} other {all}}: {goals}.',
  'compare.goals-only': 'Only on {branch}: {goals}.',
  'compare.left':
    '{branch} ends with {steps, plural, =0 {no step possible} one {# step possible} other {# steps possible}}.',
  'compare.left-goals':
    '{branch} ends with {steps, plural, =0 {no step possible} one {# step possible} other {# steps possible}} and without {goals}.',
  'compare.footing-sound': 'Every step of {branches} was possible when it was taken.',
  'compare.footing-assumed':
    '{branch} rests on {count, plural, one {# assumed step} other {# assumed steps}}.',
  'compare.footing-broken':
    'On {branch} {count, plural, one {# step no longer holds} other {# steps no longer hold}}.',
  'compare.promises-broken': '{branch} breaks {promises}.',
  'compare.promises-late': '{branch} keeps {promises} late.',
  'compare.objected':
    '{branch} meets {count, plural, one {# objection} other {# objections}}, {most, number} from {party}.',
  'compare.objected-all':
    '{branch} meets {count, plural, one {# objection} other {# objections}} from {party}.',
  'compare.objected-none': '{branch} meets no objection.',

  'compare.choose': 'Branches to compare',
  'compare.add': 'Add a branch',
  'compare.take-out': 'Take {branch} out of the comparison',
  'compare.choose-two': 'Choose a second branch to compare with.',
  'compare.need-two':
    'A comparison needs two branches. Go back along the roadmap and choose otherwise: the other road becomes a branch, and it can be compared here.',
  'compare.sections': 'Parts of the comparison',
  'compare.export': 'Export',
  'compare.export-markdown': 'Comparison (Markdown)',
  'compare.export-csv': 'Comparison (CSV)',
  'compare.export-svg': 'Exposure chart (SVG)',

  'compare.difference': 'In short',
  'compare.ends': 'When they end',
  'compare.exposure': 'Who is exposed when',
  'compare.ledger': 'Ledger',
  'compare.steps': 'Step by step',
  'compare.situations': 'Where they end',
  'compare.goals': 'Goals',
  'compare.promises': 'Commitments',
  'compare.objections': 'Objections',

  'compare.branch': 'Branch',
  'compare.earliest': 'Earliest',
  'compare.typical': 'Typical',
  'compare.latest': 'Latest',

  'compare.exposure-how':
    'Each party’s balance of what it has given and received, all on one scale. Shaded: what it has given and cannot undo. Worth is an assumption of the scenario, not a finding.',
  'compare.by-date-how':
    'By date, a step counts when it is finished: the lowest point may be another than along the path, which the ledger follows.',
  'compare.save-svg': 'Save as SVG',
  'compare.by': 'Horizontal axis',
  'compare.by-date': 'By date',
  'compare.by-step': 'By step',
  'compare.curve':
    '{party} on {branch}: lowest {lowest}, at the end {balance}, irreversibly given {irreversible}',
  'compare.nothing-counted': 'Nothing is counted for {parties}.',
  'compare.no-worth': 'No step on these branches has a worth to anyone.',
  'compare.ledger-how': 'Worth as the scenario assumes it',
  'compare.party': 'Party',
  'compare.given': 'Given',
  'compare.received': 'Received',
  'compare.balance': 'Balance',
  'compare.lowest': 'Lowest',
  'compare.lowest-at': 'at step {number}, {step}',
  'compare.irreversible': 'Given for good',

  'compare.show': 'Rows shown',
  'compare.show-all': 'All',
  'compare.show-shared': 'Shared',
  'compare.show-moved': 'Other order',
  'compare.show-only': 'Not in all',
  'compare.step': 'Step',
  'compare.common': '{count, plural, one {# step in common} other {# steps in common}}',
  'compare.common-fold': 'Fold the steps in common',
  'compare.common-unfold': 'Show the steps in common',
  'compare.not-taken': 'not taken',
  'compare.go': '{step}, step {number} on {branch}',
  'compare.moved-earlier': 'Earlier than on {other}, where it is step {number}',
  'compare.moved-later': 'Later than on {other}, where it is step {number}',
  'compare.at': '{number, number} in {mark}',
  'compare.no-rows': 'No row of this kind.',

  'compare.track': 'Track or gauge',
  'compare.everything': 'Show what is equal, too',
  'compare.equal': 'They end in the same situation.',
  'compare.equal-count':
    '{count, plural, =0 {Nothing else is equal.} one {# other is equal on all.} other {# others are equal on all.}}',

  'compare.goal': 'Goal',
  'compare.reached': 'reached',
  'compare.not-reached': 'open',
  'compare.total': 'Together',
  'compare.steps-left': 'Steps possible at the end',
  'compare.commitment': 'Commitment',
  'compare.not-begun': 'not begun',
  'compare.kept': 'kept {month}',
  'compare.late': 'late {month}',
  'compare.open': 'open until {month}',
  'compare.open-lasting': 'open',
  'compare.broken': 'broken, due {month}',
  'compare.breached': 'broken {month}',
  'compare.void': 'void since {month}',
  'compare.kept-count': '{count, number} kept',
  'compare.late-count': '{count, number} late',
  'compare.open-count': '{count, number} open',
  'compare.broken-count': '{count, number} broken',
  'compare.void-count': '{count, number} void',
  'compare.no-promises': 'No commitment runs on these branches.',
  'compare.position': 'Position',
  'compare.no-objections': 'Nobody objects to any step.',

  'compare.file-title': '{roadmap}: {branches} compared',
  'compare.file-number': 'number',
  'compare.file-part': 'part',
  'compare.file-what': 'what',
  'compare.file-detail': 'detail',

  'compare.case': 'Beside a case that happened…',
  'compare.no-case': 'Back to the branches',
  'compare.case-how':
    'Both begin at the same edge: a step stands as long after its own beginning as it was finished. Parties are the same where they have the same id; worth is an assumption in both.',
  'compare.years': 'Year by year',
  'compare.year': 'Year',

  'told.mark-broken': 'no longer holds',
  'told.mark-assumed': 'assumed',
  'told.mark-setback': 'setback',
} as const;
