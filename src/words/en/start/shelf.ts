// What is said about where the work is: in this browser, in a file, in a link, in another tab?
export const shelf = {
  'save.failed': 'Not kept in this browser',
  'save.failed-since': 'Not kept since {at}',
  'save.memory': 'Only in this tab',
  'save.file': '{name}, saved at {at}',
  'save.file-behind': '{name} is behind',
  'save.write': 'Save',

  'trouble.save': 'Save a file',
  'trouble.retry': 'Try again',

  'tabs.copy': '{name} (from this tab, {at})',
  'news.theirs': 'Changed in another tab. This is the newest.',
  'news.link-copied':
    'The link is copied: {size} characters. Whoever has it can read the whole roadmap.',
  'news.stuck': '“{name}” is not kept anywhere yet. Save a file first, or give it up.',
  'news.file-changed':
    'The file that was meant has been changed by another program since, and is left as it is.',
  'news.file-gone': 'The file that was meant is no longer there.',
  'news.gave-way':
    'The disk is full: {count, plural, one {# earlier state} other {# earlier states}} made room. Save a file, or remove roadmaps in the library.',
  'news.give-up': 'Give it up',

  'link.name': 'The link',

  'paste.name': 'The pasted text',

  'table.unnamed': 'A scenario from a table',

  'states.put-beside': 'Put beside what is there. Undo takes it back.',
} as const;
