// What is said in English of what follows from a step before it is taken, and of a pinned goal?
export const sentences = {
  'ahead.reached': 'reached',
  'ahead.left': '{steps, plural, one {# step left} other {# steps left}}',
  'ahead.at-least': '{steps, plural, one {at least # step left} other {at least # steps left}}',
  'ahead.between': '{least} to {most} steps left',
  'ahead.left-out':
    'Left out: how far it is. This scenario is so wide that it would take too long.',
  'ahead.never': 'out of reach',
  'ahead.from-to': '{before} → {after} left',
  'ahead.meets': 'meets {goals}',
  'ahead.closes': 'closes {goals}',
  'ahead.opens': 'opens {goals}',
  'ahead.objects': '{count, plural, one {{parties} objects} other {{parties} object}}',
  'ahead.end': 'end +{length}',

  'ahead.pin': 'Pin a goal',
  'ahead.unpin': 'Unpin',
  'ahead.pinned': 'Pinned goal',
  'ahead.lacking': 'What it still needs',
  'ahead.curve': '{goal} along the branch: {first} at the start, {last} at the end',

  'options.open': '{open} of {all} goals within reach',
  'options.closes': 'closes for good: {goals}',
  'options.would-close': 'Would close for good: {goals}',
} as const;
