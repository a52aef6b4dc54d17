// What do the panels of the workspace say, in English?
export const panels = {
  'choices.title': 'What can happen now',
  'choices.count': '{possible} of {all, plural, one {# step} other {# steps}} possible',
  'choices.filter': 'Filter by name, track, party or law',
  'choices.group': 'Group the list',
  'choices.group.verdict': 'By state',
  'choices.group.track': 'By track',
  'choices.group.party': 'By party',
  'choices.possible': 'Possible',
  'choices.blocked': 'Blocked',
  'choices.behind': 'Done or overtaken',
  'choices.setbacks': 'Setbacks',
  'choices.others': 'No track or party',
  'choices.ask': 'Ask',
  'choices.none': 'This scenario has no steps.',
  'choices.none-match': 'Nothing matches “{filter}”.',
  'choices.is-possible': 'Possible',
  'choices.is-blocked': 'Blocked',
  'choices.is-setback': 'Setback, possible',
  'choices.and-more': 'and {count, plural, one {# more} other {# more}}',

  'outline.start': 'Where things stand',
  'outline.fork': '{count, plural, one {# other way} other {# other ways}} at this point',
  'outline.noted': 'Has a note',
  'outline.fold': 'Fold {name}',
  'outline.unfold': 'Show the steps of {name}',
  'outline.follow': 'Follow this line',
  'outline.or': 'or {step}',
  'outline.steps': '{count, plural, one {# step} other {# steps}}',
  'outline.where': 'Step {number} of {length}',
  'outline.ways': '{count} ways on from here',
  'outline.empty': 'No step taken yet',
  'outline.empty-how':
    'Choose a step on the left to read it; press it again, or Enter, to take it. It will stand here.',
  'outline.empty-branch':
    'Go back with ← and choose otherwise whenever you like: the other road becomes a branch beside the first, and nothing is lost.',

  'branches.title': 'Branches',
  'branches.menu': 'This branch',
  'branches.all': '{count, plural, one {# branch} other {# branches}}',
  'branches.main': 'main',
  'branches.rename': 'Rename the branch {name}',
  'branches.about': '{name}: {steps, plural, one {# step} other {# steps}}',

  'step.ours': 'ours',

  'node.title': 'The chosen step',
  'node.broken': 'No longer holds here',
  'node.assumed': 'Assumed although blocked',
  'node.rests': 'Rests on an assumption',
  'node.follows-broken': 'Follows a step that no longer holds',
  'node.objections': '{count, plural, one {# objection} other {# objections}}',

  'board.title': 'Situation',
  'board.would': '{count, plural, one {# change if taken} other {# changes if taken}}',
  'board.changed':
    '{count, plural, =0 {nothing changed by the last step} one {# change by the last step} other {# changes by the last step}}',

  'ask.ghost': 'A route to {name}',
  'ask.show-how': 'Show me how',

  'ask.looking': 'Looking: {looked, number} situations so far',
  'ask.stop': 'Stop',
  'ask.failed': 'The planner broke off: {problem}',
} as const;
