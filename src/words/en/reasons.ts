// How are conditions, and what blocks a step, said in English?
export const reasons = {
  'condition.is': '{track} stands at {stages}',
  'condition.is-not': '{track} does not stand at {stages}',
  'condition.reached': '{track} has reached {stage}',
  'condition.reached-not': '{track} has not reached {stage}',
  'condition.gauge': '{gauge} is {bounds}',
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

  'clause.track': '{track} stands at {at}; needs {wanted}',
  'clause.track-not': '{track} stands at {at}; must not be at {wanted}',
  'clause.reached': '{stage} or beyond',
  'clause.gauge': '{gauge} stands at {at}; needs {bounds}',
  'clause.gauge-not': '{gauge} stands at {at}; must not be {bounds}',
  'clause.milestone': 'Reached: {name}',
  'clause.milestone-lacking': 'Not yet: {name}',
  'clause.milestone-not': 'Must not be so: {name}',
  'clause.all': 'All of these: {held, number} of {count, plural, one {# holds} other {# hold}}',
  'clause.any': 'One of these: {held, number} of {count, plural, one {# holds} other {# hold}}',
  'clause.not': 'None of this may hold',
  'clause.at-least':
    'At least {least, number} of these: {held, number} of {count, plural, one {# holds} other {# hold}}',

  'reason.move': '{track} stands at {at}; the step starts from {stages}',
  'reason.move-there': '{track} stands at {at} already',
  'reason.position': '{party} insists: {name}',
  'reason.any': 'one of: {parts}',
  'reason.at-least': '{count, number} more of: {parts}',
} as const satisfies Record<string, string>;
