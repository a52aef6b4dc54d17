// What is said in the short line at the foot of the page, in English?
export const sentences = {
  'news.saved': 'Saved {name}.',
  'news.downloaded': 'Downloaded {name}.',
  'news.not-loaded':
    '{name} could not be made: that part of the app has not come yet. Try again when you are online.',
  'did.order':
    'Sorted by what is ready first, {sooner, plural, =0 {it ends when it did} one {it ends # day sooner} other {it ends # days sooner}}.',
  'did.follow': '“{step}” follows now.',
  'did.own-step': '“{step}” can be taken from the list now.',
  'did.delete': 'Deleted “{step}” and what followed.',
  'did.delete-branch': 'Deleted “{branch}”.',
  'news.in-order': 'No step of this branch waits for its turn: the order stays.',
  'export.too-large':
    '{name} would be too large as an image. Save it as SVG, which is sharp at any size.',
  'export.smaller': 'It is so large that it was drawn less sharp than usual.',
  'export.not-drawn': '{name} could not be drawn here. Save it as SVG instead.',
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
  'states.put-beside': 'Put beside what is there. Undo takes it back.',
} as const;
