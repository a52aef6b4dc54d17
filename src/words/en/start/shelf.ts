// What is said about where the work is: in this browser, in a file, in a link, in another tab?
export const shelf = {
  'save.failed': 'Not kept in this browser',
  'save.failed-since': 'Not kept since {at}',
  'save.memory': 'Only in this tab',
  'save.file': '{name}, saved at {at}',
  'save.file-behind': '{name} is behind',
  'save.write': 'Save',

  'trouble.quota':
    'This browser has no room left. Save a file now, or remove roadmaps in the library.',
  'trouble.closed':
    'This browser has closed its storage: its site data may have been cleared. Save a file now.',
  'trouble.unknown': 'This browser could not keep the last edits. Save a file now, then try again.',
  'trouble.unavailable':
    'This browser keeps nothing for this page, as in a private window. Save a file before you leave.',
  'trouble.slow':
    'The browser’s storage has not answered yet. What was kept is still in it: reload to get it.',
  'trouble.blocked':
    'Another tab with an older Stepwise holds the storage. Save a file, close that tab, and reload.',
  'trouble.newer':
    'A newer Stepwise has been used in this browser. Save a file, then reload to get it.',
  'trouble.renewed': 'A new version of Stepwise is ready.',
  'trouble.renew': 'Load it',
  'trouble.later': 'Later',
  'trouble.save': 'Save a file',
  'trouble.retry': 'Try again',
  'trouble.reload': 'Reload',
  'trouble.library': 'Library',

  'tabs.copy': '{name} (from this tab, {at})',
  'tabs.changed':
    'It was edited in another tab at the same time. What you have here goes on under a name of its own.',
  'tabs.removed': 'It was removed in another tab. It is open only here now.',
  'tabs.kept-again': 'It was removed in another tab. What you have here is kept again.',
  'tabs.damaged': 'What this browser kept of it is damaged. What you have here goes on beside it.',
  'tabs.keep-both': 'Keep both',
  'tabs.take-theirs': 'Take theirs',
  'tabs.keep': 'Keep it',
  'tabs.fine': 'Fine',
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
