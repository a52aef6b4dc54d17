// What keeps the work from being kept, in English, and what can be done about it?
export const sentences = {
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
  'trouble.renewing':
    'The new version takes over as soon as the old one has nothing left to do: within half a minute.',
  'trouble.renew': 'Load it',
  'trouble.later': 'Later',
  'trouble.reload': 'Reload',
  'trouble.library': 'Library',
  'tabs.changed':
    'It was edited in another tab at the same time. What you have here goes on under a name of its own.',
  'tabs.removed': 'It was removed in another tab. It is open only here now.',
  'tabs.kept-again': 'It was removed in another tab. What you have here is kept again.',
  'tabs.damaged': 'What this browser kept of it is damaged. What you have here goes on beside it.',
  'tabs.keep-both': 'Keep both',
  'tabs.take-theirs': 'Take theirs',
  'tabs.keep': 'Keep it',
  'tabs.fine': 'Fine',
} as const;
