// What are the questions to the planner called, in English?
export const questionNames = {
  'question.plan': 'Route',
  'question.alternatives': 'Other routes',
  'question.unblock': 'Unblocking',
  'question.yield': 'Who must yield',
  'question.landmarks': 'What every route needs',
  'question.options': 'Options kept open',
  'question.closes': 'What a step closes',
  'question.stress': 'Setbacks at every step',
  'question.explore': 'All situations',
  'question.orders': 'Possible orders',
} as const;
