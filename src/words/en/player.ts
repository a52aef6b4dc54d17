// What does the one-file page say, in English? Words in braces that are no plural are put in by the page itself.
export const player = {
  'format.html': 'Page to walk through (HTML)',
  'format.about-html':
    'For readers without Stepwise: one file that opens in any browser, offline, and goes through all branches step by step.',

  'player.all-steps': 'All steps',
  'player.also': 'Also this way: {roads}',
  'player.back': 'Back',
  'player.begin': 'Begin',
  'player.end': '{road} ends here',
  'player.got': 'Got',
  'player.how':
    'Walk with the buttons below, with the keys ← and →, or press any point of the map above.',
  'player.lacks': 'What it lacks',
  'player.ledger': 'Given and got so far',
  'player.lost': 'No longer reached:',
  'player.made':
    'Made with Stepwise. This page works without a network and sends nothing to anybody.',
  'player.moved': 'Moved so far',
  'player.next': 'Next',
  'player.other-ways': 'other ways from here: {count}',
  'player.part': 'Here the roads part',
  'player.part-how': 'Choose one. You can always come back.',
  'player.part-keys': 'With keys: press its number; Shift and ← lead back here.',
  'player.progress': 'Your way through the roadmap',
  'player.promise': 'A promise begins:',
  'player.promises': 'What was promised on this road',
  'player.reached': 'reached',
  'player.reached-here': 'Reached with this step:',
  'player.roads': 'Roads',
  'player.setback': 'Setback',
  'player.shares':
    '{count, plural, one {Its first step is that of the road “{road}”.} other {Its first # steps are those of the road “{road}”.}}',
  'player.stands': 'How things stand',
  'player.stands-after': 'How things stand at the end',
  'player.start': 'At the start',
  'player.to-fork': 'Back to where the roads part',
  'player.to-start': 'To the start',
  'player.unmoved': 'As at the start: {count}',
  'player.unnamed': 'A road without a name',
  'player.unreached': 'not yet',
} as const;
