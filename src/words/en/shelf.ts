// What is said about where the work is: in this browser, in a file, in a link, in another tab?
export const shelfWords = {
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
  'trouble.blocked':
    'Another tab with an older Stepwise holds the storage. Save a file, close that tab, and reload.',
  'trouble.newer':
    'A newer Stepwise has been used in this browser. Save a file, then reload to get it.',
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
  'news.give-up': 'Give it up',

  'link.title': 'A link to this roadmap',
  'link.about':
    'The whole roadmap is inside the link, {size} characters. It goes to no server, and whoever has the link can read it.',
  'link.not-copied': 'The browser did not let us copy it. Copy it from here:',
  'link.field': 'The link',
  'link.copy': 'Copy',
  'link.too-long':
    'As a link this roadmap would have {size} characters, and mail and chat programs cut links above {most}. Send the file instead.',
  'link.name': 'The link',
  'refused.link-damaged':
    'The link is damaged: a part of it is missing or was changed on its way. Ask for it again, or for the file.',
  'refused.link-too-large': 'The link unfolds to more than a roadmap can be.',
  'refused.link-no-scenario':
    'The link needs a scenario that this Stepwise does not have. Ask for the file: it carries its scenario.',
  'refused.link-other-scenario':
    'The link was made over another edition of its scenario. Ask for the file: it carries its scenario.',

  'paste.title': 'Paste a roadmap or a link',
  'paste.about':
    'The text of a roadmap or scenario file, or a link to a roadmap. Outside of text fields, pasting does the same at once.',
  'paste.field': 'Text or link',
  'paste.clipboard': 'From the clipboard',
  'paste.open': 'Open',
  'paste.name': 'The pasted text',
  'paste.none': 'This is neither a roadmap or scenario nor a link to one.',
  'paste.empty': 'There is no text to open yet.',
  'paste.denied': 'The browser does not let us read the clipboard. Paste into the field.',
} as const;
