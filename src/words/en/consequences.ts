// What does an edited scenario change on the branches of a roadmap, in English?
export const sentences = {
  'rebase.gone': 'step {number, number}, {step}: the scenario no longer has it',
  'rebase.broken': 'step {number, number}, {step}: {reason}',
  'rebase.mended': 'step {number, number}, {step}: holds now',
  'rebase.gained': 'Goals gained: {goals}',
  'rebase.lost': 'Goals lost: {goals}',
  'rebase.date': 'step {number, number}, {step}: {before} → {now}',
  'rebase.same': 'nothing changes',
} as const;
