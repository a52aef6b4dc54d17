// What does the stress matrix say, in English?
export const sentences = {
  'stress.all': 'All branches',
  'stress.setback': 'Setback after step …',
  'stress.no-setbacks': 'This scenario has no setbacks to try.',
  'stress.no-branch': 'Take a step first: a branch is stressed at each of its steps.',
  'stress.stopped': 'Stopped.',
  'stress.again': 'Look again',
  'stress.weakest': 'Weakest first',
  'stress.collapses-at': 'collapses at {count, number}',
  'stress.unknown-at': 'not known at {count, number}',
  'stress.impossible': 'Cannot happen here',
  'stress.survives': 'Survives',
  'stress.recovers': 'Recovers',
  'stress.collapses': 'Collapses',
  'stress.unknown': 'Not known',
  'stress.said-impossible': 'This setback cannot happen here.',
  'stress.said-survives': 'Every later step still holds, and the goals are reached as planned.',
  'stress.said-recovers': 'Some later steps no longer hold, but there is a way back to the goals.',
  'stress.said-collapses': 'No way leads back to the goals. That is proven.',
  'stress.said-unknown': 'No way back was found within the limit of the search; there may be one.',
  'stress.score':
    'Of {cells, number} places where a setback can happen, the branch survives {survives, number} as it is, recovers from {recovers, number} by another way, and collapses at {collapses, number}{unknown, plural, =0 {} other {; for # it is not known}}. Counted, not weighed: nothing here says how likely a setback is.',
  'stress.goals': 'Measured by: {goals}.',
  'stress.end': 'Measured by where the branch ends: no goal holds there.',
  'stress.after': '{setback} after {after}',
  'stress.hold': '{holding} of {later} later steps still hold',
  'stress.way-back': 'the way back takes {extra} than the plan',
  'stress.as-long': 'the way back takes as long as the plan',
  'stress.steps':
    '{more, plural, =0 {} one {# step more} other {# steps more}}{fewer, plural, =0 {} one {# step fewer} other {# steps fewer}}',
  'stress.months':
    '{more, plural, =0 {} one {# month longer} other {# months longer}}{fewer, plural, =0 {} one {# month less} other {# months less}}',
  'stress.play': 'Play it on a new branch',
  'stress.adopt': 'Adopt the way back',
  'stress.mended': 'After: {setback}',
  'stress.worst':
    '+{steps, plural, one {# step} other {# steps}}, +{months, plural, one {# month} other {# months}}',

  'walk.title': 'Would it hold by itself?',
  'walk.about':
    'Who would have more by leaving than by seeing it through, if each takes back what it can undo? Counted in the worths that the scenario assumes.',
  'walk.holds': 'never: it holds',
  'walk.holds-all': 'Nobody has more by leaving, at any step.',
  'walk.tempted': '{party} would have {temptation, number} more by leaving {place}.',
  'walk.exposed': '{party} would be left at {balance, number}',
  'walk.worst': '{temptation, number} more {place}',
  'walk.worst-exposed': '{said}; {left}',
  'walk.more': 'leaving: {tempts, number} more',
  'walk.split-first':
    'If “{exchange}” were two steps, the moves of {by} {first} and the others {later}, {party} would be tempted by {tempts, number} at the most instead of {now, number}. That changes the scenario, so it is only said.',
  'walk.split-later':
    'If “{exchange}” were two steps, the moves of {by} {later} and the others {first}, {party} would be tempted by {tempts, number} at the most instead of {now, number}. That changes the scenario, so it is only said.',
  'walk.mend': 'Another order',
  'walk.column': 'Would leave',
  'walk.at-start': 'before the first step',
  'walk.after': 'after {step}',
  'walk.nothing-to-mend':
    'Beyond what the start and the end tempt by in every order, this order tempts nobody.',
  'walk.mended':
    'Another order of the same steps tempts by {tempts, number} at the most instead of {now, number}, beyond what every order does. Proven: none tempts less.',
  'walk.mended-so-far':
    'Another order of the same steps tempts by {tempts, number} at the most instead of {now, number}, beyond what every order does. None tempts by less than {bound, number}; whether there is a better one is not known.',
  'walk.no-better':
    'Beyond what every order does, this one tempts by {tempts, number} at the most. Proven: no legal order of its steps tempts less.',
  'walk.no-better-so-far':
    'Beyond what every order does, this one tempts by {tempts, number} at the most. None tempts by less than {bound, number}; whether there is a better one is not known.',
  'when.title': 'By when?',
  'when.about':
    'What the assumed ranges imply if no length depends on another; not a forecast. {draws, number} draws between the shortest and the longest estimate (PERT), seed {seed}.',
  'when.end': 'The whole branch',
  'when.p10': 'In 1 of 10 draws by',
  'when.p50': 'In half by',
  'when.p90': 'In 9 of 10 by',
  'when.curve': '{name}: in 1 of 10 draws by {p10}, in half by {p50}, in 9 of 10 by {p90}.',
  'when.before': '{goal} before “{event}” ({date}): in {share} of the draws',
  'when.drivers': 'What moves the end most: {steps}',
  'when.driver': '{step} {share}',
  'when.certain': 'Every length in this branch is certain, so nothing spreads its end.',
  'walk.try': 'Try that order on a new branch',
  'walk.mended-branch': 'In an order that tempts less',
  'walk.too-long':
    'Left out: the whole answer. The branch is so long that it would take too long: {steps, number} steps, and of at most {most, number} other orders are looked for.',
} as const;
