// What does the printable brief say, and the page that shows it, in English?
export const sentences = {
  'briefing.title': 'Brief',
  'briefing.back': 'Back to the roadmap',
  'briefing.preview': 'The brief as it will be printed',
  'briefing.branches': 'Branches',
  'briefing.branches-how':
    'One branch is told in full; two or more, up to {most, number}, are set side by side.',
  'briefing.paper': 'Paper',
  'briefing.paper.a4': 'A4',
  'briefing.paper.letter': 'US Letter',
  'briefing.risks': 'Risks',
  'briefing.risks-run': 'Try every setback at every step',
  'briefing.risks-done': 'Done: it is in the document.',
  'briefing.print': 'Print or save as PDF',
  'briefing.save': 'Save as HTML',
  'briefing.print-how':
    'Page numbers and running titles come with the document: in the print dialog, switch the browser’s own headers off.',

  'brief.about': 'Roadmap brief',
  'brief.first-line': 'The first line',
  'brief.about-compared': 'Comparison of branches',
  'brief.program': 'Stepwise',
  'brief.scenario': 'Scenario',
  'brief.state': 'State of',
  'brief.as-of': 'State of {day}',
  'brief.binding-positions': 'Binding positions',
  'brief.binding-none': 'None: no position blocks a step.',
  'brief.prepared': 'Prepared with',
  'brief.branches': 'Branches',
  'brief.branches-of':
    '{names}, of {all, plural, one {one branch} other {# branches}} in the roadmap',
  'brief.main-branch': '{name} (the main branch)',
  'brief.caption-table': 'Table {number}. {caption}',
  'brief.caption-picture': 'Figure {number}. {caption}',
  'brief.none': 'None',
  'brief.counted': '{count, number}: {names}',
  'brief.numbered': '{number, number} {name}',
  'brief.party-count': '{party} {count, number}',

  'brief.background': 'Background',
  'brief.glance': 'At a glance',
  'brief.parties': 'Parties',
  'brief.tracks': 'Tracks',
  'brief.goals-held': 'Goals that somebody holds',
  'brief.no-step': 'No step has been taken yet: there is no branch to report on.',
  'brief.steps': 'Steps',
  'brief.steps-count':
    '{steps, plural, one {# step} other {# steps}}{phases, plural, =0 {} one { in # phase} other { in # phases}}, by {parties, plural, one {# party} other {# parties}}',
  'brief.start': 'Begins',
  'brief.end': 'Ends',
  'brief.end-range': '{day} by typical lengths; between {low} and {high}',
  'brief.goals-reached': 'Goals reached',
  'brief.goals-open': 'Goals left open',
  'brief.objections': 'Objections',
  'brief.setbacks': 'Setbacks on the way',
  'brief.exposure': 'Deepest exposure',
  'brief.falls-to': '{party} falls to {balance} after step {number, number}',
  'brief.footing': 'What it rests on',
  'brief.sound': 'Every step was possible when it was taken.',
  'brief.unsound':
    '{assumed, plural, =0 {No step is assumed} one {# step is assumed} other {# steps are assumed}}; {broken, plural, =0 {none has ceased to hold} one {# no longer holds} other {# no longer hold}}.',

  'brief.map': 'The map',
  'brief.map-caption': 'The branches by step, from left to right. {marks}.',
  'brief.map-caption-one':
    'The roadmap by step, from left to right. The branch of this brief is drawn in full, the others faint. {marks}.',
  'brief.map-alt':
    'Map of the roadmap: {branches, plural, one {# branch} other {# branches}}, {steps, plural, one {# step} other {# steps}}. The steps follow as a table.',
  'brief.mark.step': 'Circle',
  'brief.mark.exchange': 'Ringed circle',
  'brief.mark.setback': 'Diamond',
  'brief.mark.assumed': 'Dashed square',
  'brief.mark.broken': 'Crossed square',

  'brief.phases': 'Steps, phase by phase',
  'brief.phases-how':
    'Months follow from typical lengths and from what waits for what; tracks run in parallel. Below them stands when the step is finished at the earliest and at the latest.',
  'brief.steps-caption': 'The steps of “{branch}”',
  'brief.phase': '{phase} · {from} – {to}',
  'brief.from-to': '{from} – {to}',
  'brief.finished': 'finished {low} – {high}',
  'brief.setback': 'Setback',
  'brief.mark-assumed': 'Assumed although blocked',
  'brief.mark-broken': 'No longer holds here',
  'brief.verification': 'Verified by',
  'brief.objection': 'Objects',
  'brief.remark': 'Remark',
  'brief.note': 'Note',
  'brief.sources-short': 'Sources',

  'brief.ledger-how':
    'What each party gives and gets, in the scenario’s own units of worth. Values are assumptions, not findings. “Given for good” cannot be taken back.',
  'brief.ledger-caption': 'Given and received',
  'brief.lowest-at': 'After step',
  'brief.exposure-caption':
    'Each party’s balance along the branch, by step, all on one scale. Shaded: given and cannot be undone.',
  'brief.exposure-alt':
    'Curves of what each party has given and received, step by step. The table of given and received tells the same in numbers.',

  'brief.deadlines-caption': 'Commitments and how they stand at the end of the branch',
  'brief.since': 'Since',
  'brief.from-start': 'the start',
  'brief.step-n': 'step {since, number}',
  'brief.kept-by': '{status}: step {number, number}, {month}',
  'brief.otherwise': 'Otherwise',
  'brief.calendar-caption': 'Outside dates that fall into the branch',
  'brief.date': 'Date',
  'brief.event': 'Event',
  'brief.meanwhile': 'Steps under way then',

  'brief.objections-caption': 'Positions that object, and to which steps',
  'brief.is-binding': '{name} (binding)',
  'brief.readings': 'What the parties read differently',
  'brief.readings-caption': 'One text, several readings',
  'brief.read-as': 'Read as',

  'brief.verification-law': 'Verification and law',
  'brief.verifiers': 'Who verifies what',
  'brief.verifier': 'Verifier',
  'brief.unnamed': 'No party named',
  'brief.laws': 'Instruments of law and the steps that touch them',

  'brief.risks': 'Risks: the stress test',
  'brief.risks-not-run':
    'The stress test was not run for this brief. The scenario knows {count, plural, one {# setback} other {# setbacks}} that could be tried at every step.',
  'brief.risks-how':
    'Each setback, right after each step of each branch. Counted, not weighed: nothing here says how likely a setback is.',
  'brief.risks-caption':
    'After how many steps each setback can happen, and how the branch takes it',
  'brief.risks-compared': 'How many of the places where a setback can happen end how',
  'brief.places': 'Places',
  'brief.way-back': 'Way back, at most',
  'brief.at-most':
    '+{steps, plural, one {# step} other {# steps}}, +{months, plural, one {# month} other {# months}}',
  'brief.no-longer': 'no longer',
  'brief.collapses-after': 'Collapses after step',
  'brief.the-start': 'the start',

  'brief.source': 'Source',
  'brief.sources-caption': 'Sources, with how sure each is',
  'brief.confidence': 'Confidence',

  'brief.assumptions': 'Assumptions',
  'brief.assumptions-how':
    'What no source bears out is assumed, and should be argued about before anything is decided on it.',
  'brief.list-assumed': 'Taken although blocked',
  'brief.list-broken': 'No longer hold',
  'brief.list-rests': 'Everything rests on these from step',
  'brief.list-lengths': 'Lengths set by hand in this roadmap',
  'brief.list-starts': 'Start dates set by hand',
  'brief.list-unsourced': 'Steps with no source but an assumption',
  'brief.values-caption': 'Lengths, worth and effects as assumed, with the reason given',
  'brief.length': 'Length',
  'brief.values': 'Worth and effects',
  'brief.reason': 'Reason given',

  'brief.roads': 'The branches',
  'brief.compared-how':
    'The number of each step on its branch, and the month in which it is finished by typical lengths. A dash: not taken; an arrow: earlier or later than on the branch that it names.',
  'brief.only': 'Only in one',
  'brief.outcomes': 'Where they end, and what each leaves open',
  'brief.unsound-steps': 'Steps that are assumed or no longer hold',
} as const;
