// What does the stress matrix say, in English?
export const sentences = {
  'stress.all': 'All branches',
  'stress.setback': 'Setback after step …',
  'stress.no-setbacks': 'This scenario has no setbacks to try.',
  'stress.no-branch': 'Take a step first: a branch is stressed at each of its steps.',
  'stress.stopped': 'Stopped.',
  'stress.again': 'Look again',
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
    'Of {cells, number} places where a setback can happen, the branch survives {survives, number} as it is, recovers from {recovers, number} by another way, and collapses at {collapses, number}; {unknown, number} are not known. Counted, not weighed: nothing here says how likely a setback is.',
  'stress.goals': 'Measured by: {goals}.',
  'stress.end': 'Measured by where the branch ends: no goal holds there.',
  'stress.after': '{setback} after {after}',
  'stress.hold': '{holding} of {later} later steps still hold',
  'stress.extra':
    'the way back costs {steps, plural, one {# step} other {# steps}} and {months, plural, one {# month} other {# months}} more than the plan',
  'stress.play': 'Play it on a new branch',
  'stress.adopt': 'Adopt the way back',
  'stress.mended': 'After: {setback}',
  'stress.worst':
    '+{steps, plural, one {# step} other {# steps}}, +{months, plural, one {# month} other {# months}}',
} as const;
