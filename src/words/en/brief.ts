// What do briefs and calendars say, in English?
export const sentences = {
  'brief.binding': 'Binding positions: {positions}.',
  'brief.ends':
    '{steps, plural, one {# step} other {# steps}}; ends {end} by typical durations, between {low} and {high}.',
  'brief.goals': 'Reaches: {goals}.',
  'brief.number': 'No.',
  'brief.step': 'Step',
  'brief.who': 'Who',
  'brief.what': 'What changes',
  'brief.when': 'When',
  'brief.law': 'Law',
  'brief.remarks': 'Remarks',
  'brief.owes': 'Owes',
  'brief.deadline': 'Deadline',
  'brief.status': 'Status',
  'brief.deadlines': 'Deadlines',
  'brief.ledger': 'Who gives and who gets',
  'brief.assumed': 'Values are assumptions of the scenario, not findings.',
  'brief.given': 'Given',
  'brief.received': 'Received',
  'brief.balance': 'Balance',
  'brief.lowest': 'Lowest',
  'brief.irreversible': 'Given for good',

  'calendar.deadline': '{party} owes {steps} ({status})',
} as const;
