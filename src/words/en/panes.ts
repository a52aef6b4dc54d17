// What is said in English of the panes and their edges?
export const sentences = {
  'panes.left': 'Width of the list of steps',
  'panes.right': 'Width of the chosen step and the situation',
  'panes.board': 'Height of the situation',
  'panes.size': '{size} percent',
  'panes.folded': 'folded',
  'panes.how':
    'Pull it, or use the arrow keys. Home and End go to the ends, Enter folds it and opens it again, a double click brings the usual size back.',
} as const;
