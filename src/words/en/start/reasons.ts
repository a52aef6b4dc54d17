// How are conditions, and what blocks a step, said in English?
export const reasons = {
  // No verb agrees with a name: a track may be called `Talks` or `Kaesong`.
  'condition.is': '{track} at {stages}',
  'condition.is-not': '{track} not at {stages}',
  'condition.reached': '{track} at {stage} or beyond',
  'condition.reached-not': '{track} not yet at {stage}',
  'condition.gauge': '{gauge} {bounds}',
  'condition.not': 'not: {part}',
  'condition.any': 'one of: {parts}',
  'condition.at-least': 'at least {count, number} of: {parts}',
  'condition.always': 'nothing is asked',
  'condition.never': 'it can never hold',

  'bounds.min': 'at least {min}',
  'bounds.max': 'at most {max}',
  'bounds.both': 'between {min} and {max}',
  'bounds.exactly': 'exactly {min}',
  'bounds.none': 'at any value',

  'clause.track': '{track} now at {at}; needs {wanted}',
  'clause.track-not': '{track} now at {at}; must not be at {wanted}',
  'clause.reached': '{stage} or beyond',
  'clause.gauge': '{gauge} now {at}; needs {bounds}',
  'clause.gauge-not': '{gauge} now {at}; must not be {bounds}',
  'clause.milestone': 'Reached: {name}',
  'clause.milestone-lacking': 'Not yet: {name}',
  'clause.milestone-not': 'Must not be so: {name}',
  'clause.all': 'All of these: {held, number} of {count, plural, one {# holds} other {# hold}}',
  'clause.any': 'One of these: {held, number} of {count, plural, one {# holds} other {# hold}}',
  'clause.not': 'This must not hold',
  'clause.at-least':
    'At least {least, number} of these: {held, number} of {count, plural, one {# holds} other {# hold}}',

  'reason.move': '{track} now at {at}; the step starts from {stages}',
  'reason.move-there': '{track} already at {at}',
  'reason.position': '{party} insists: {name}',
  'reason.any': 'one of: {parts}',
  'reason.at-least': '{count, number} more of: {parts}',
  'reason.or': '{before}, or {after}',
  'due.forbids': 'not to do: {steps}',
  'push.no-higher': '{push} (no higher than {value})',
  'push.no-lower': '{push} (no lower than {value})',
} as const;
