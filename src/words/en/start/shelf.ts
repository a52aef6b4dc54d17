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

  'link.name': 'The link',

  'paste.name': 'The pasted text',

  'table.unnamed': 'A scenario from a table',
} as const;
