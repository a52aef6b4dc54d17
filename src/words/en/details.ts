// What do the fields say in which a roadmap is told of itself?
export const sentences = {
  'details.title': 'What the brief opens with',
  'details.purpose': 'Purpose',
  'details.purpose-how': 'What is this roadmap for? One sentence.',
  'details.conclusion': 'Conclusion',
  'details.conclusion-how': 'What do you make of it, in your own words?',
  'details.author': 'Author',
  'details.author-how': 'A name, a desk, an institute',
  'details.marking': 'Marking',
  'details.marking-how': 'Such as: For official use',
  'details.others': 'In other languages',
  'details.name': 'Name of the roadmap',
  'details.branch': 'Name of the branch “{name}”',
  'details.keys':
    'Enter keeps a field, Escape gives it up, Shift and Enter begin a new line. The marking stands on every page and picture that leaves.',
} as const;
