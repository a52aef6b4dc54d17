// What does the meter of open options say, in English?
export const optionWords = {
  'options.open': '{open} of {all} goals within reach',
  'options.closes': 'closes for good: {goals}',
  'options.would-close': 'Would close for good: {goals}',
} as const;
