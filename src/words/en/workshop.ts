// How is a workshop held with Stepwise, on one page, in English?
export const sentences = {
  'guide.title': 'A workshop in one page',
  'guide.before': 'Before',
  'guide.before-1':
    'Open the roadmap on the laptop that will show it, and save it as a file too. Let the page load once with a network: from then on it needs none.',
  'guide.before-2':
    'Set the laptop to two screens, not to two times the same. Press F5, then I: your own window opens; keep it on the laptop and the room’s screen on the projector, and press F5 there once more for the full screen.',
  'guide.before-3':
    'Walk the road once. Write your own note at each stop, and lay two or three injects ready; opened, each says what would still stand after it.',
  'guide.before-4':
    'Look at the screen from the last row. On a small picture zoom in (Ctrl and +): the cards make pages, and nothing is cut.',
  'guide.during': 'During',
  'guide.during-1':
    'Hide what comes next (H) while people argue, start the countdown, and show the cards when you want a choice. Your window shows them all the time.',
  'guide.during-2':
    'Write who chooses, then press the digit of a card or press it in your window. The step becomes part of the roadmap; another than the planned one grows a branch, and the road stays.',
  'guide.during-3':
    'What is blocked (W) says what it lacks. Pressed, it asks before it is assumed, and stays marked.',
  'guide.during-4':
    'Throw an inject from your window. The room sees what it changes; R leads back to where the road was left. Ctrl+Z takes a slip back.',
  'guide.during-5':
    'Situation (S) for where all stands, map (M) for where we are, compare (C) for two roads, blank (B or .) for a talk without a screen. A clicker walks on and back and blanks.',
  'guide.fails': 'When something fails',
  'guide.fails-1':
    'No network: nothing changes. The page, the roadmap and the log are in the browser; a reload works without the server.',
  'guide.fails-2':
    'A reload, or Escape by mistake: the place, the log, the countdown and what was hidden are still there. F5 goes on. Your window finds its way back by itself; where it does not, press I.',
  'guide.fails-3':
    'The browser opens no second window: open the same roadmap in a second tab on the laptop, present in both, and press “Walk with other tabs” in both.',
  'guide.fails-4':
    'The laptop gives up: open the saved file in Stepwise on another one. What you have not saved as a file stays on the first.',
  'guide.after': 'After',
  'guide.after-1':
    'Take the log with you: as one page (what was chosen, by whom, what was planned, which options closed, and at its end the brief’s first page), as a table, or as data.',
  'guide.after-2':
    'Who chose can be put right in the log until then. Your own notes are in none of these files, and in no other.',
  'guide.after-3':
    'Save the roadmap, name its branches, then clear the log: a new sitting begins with an empty one.',
  'guide.keys': 'Keys before the room, in either window',
  'guide.key-digit': 'Choose the card with this digit',
  'guide.key-more': 'The next cards',
  'guide.key-walk': 'On and back along the road; a clicker does the same',
  'guide.key-hide': 'Hide what comes next, or show it',
  'guide.key-blank': 'Blank the screen, or light it again',
  'guide.key-blocked': 'What is blocked, and why',
  'guide.key-board': 'Situation',
  'guide.key-map': 'Map',
  'guide.key-compare': 'Compare',
  'guide.key-desk': 'The facilitator’s window',
  'guide.key-road': 'Back to the road after an inject',
  'guide.key-clock': 'Pause the countdown, or let it go on',
  'guide.key-full': 'Full screen',
  'guide.key-end': 'Close what lies on top; then back to the desk',
} as const;
