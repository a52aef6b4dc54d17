// What do the frame of the page, its commands, dialogs and news say, in English?
export const frame = {
  'top.app': 'Stepwise:',
  'top.rename': 'Rename the roadmap',
  'top.roadmap': 'Roadmap',
  'top.palette': 'Find or do',
  'top.undo': 'Undo: {edit}',
  'top.redo': 'Redo: {edit}',

  'save.idle': 'Kept in this browser',
  'save.saving': 'Keeping…',
  'save.saved': 'Kept in this browser at {at}',

  'picture.title': 'Views',
  'picture.loading': 'Drawing…',
  'picture.outline': 'Outline',
  'picture.map': 'Map',
  'picture.timeline': 'Timeline',
  'picture.statechart': 'Statechart',
  'picture.compare': 'Compare',
  'picture.table': 'Table',
  'picture.stress': 'Stress',

  'first.title': 'First steps',
  'first.walk': 'Press → and ← to walk along a road, ↓ at a fork to take another.',
  'first.read': 'Choose a step on the left: read what it is, or what it lacks.',
  'first.branch': 'Take it. A branch grows from where you stand; nothing is overwritten.',
  'first.done': 'Got it',

  'pane.title': 'Panels',
  'pane.choices': 'Choices',
  'pane.outline': 'Roadmap',
  'pane.node': 'Step',
  'pane.board': 'Situation',

  'command.forth': 'Next step',
  'command.back': 'Step back',
  'command.sibling-next': 'Next way at this fork',
  'command.sibling-previous': 'Previous way at this fork',
  'command.fork': 'Back to the fork',
  'command.first': 'To the start',
  'command.last': 'To the end of the branch',
  'command.phase-next': 'Next phase',
  'command.phase-previous': 'Previous phase',
  'command.take': 'Take the chosen step',
  'command.take-on-branch': 'Take it on a new branch',
  'command.why': 'Why is it blocked?',
  'command.filter': 'Filter the choices',
  'command.undo': 'Undo',
  'command.redo': 'Redo',
  'command.promote': 'Put this way first at its fork',
  'command.make-main': 'Make this the main branch',
  'command.rename-branch': 'Rename this branch',
  'command.delete': 'Delete from this step on',
  'command.delete-branch': 'Delete this branch',
  'command.new': 'New roadmap…',
  'command.open': 'Open a file…',
  'command.paste': 'Paste a roadmap or a link…',
  'command.save': 'Save to a file',
  'command.link': 'Copy a link to it',
  'command.library': 'Library…',
  'command.states': 'Earlier states…',
  'command.export': 'Export…',
  'command.brief': 'Brief, to print or save…',
  'command.positions': 'Binding positions…',
  'command.palette': 'Find a command, step or branch',
  'command.ask': 'Ask the planner',
  'command.adopt': 'Adopt the route that lies beside',
  'command.present': 'Present to a room, or end it',
  'command.wide': 'Picture alone, or with its panels',
  'command.unfold': 'Open or fold all side lines',
  'command.theme': 'Light or dark',
  'command.help': 'Help and keys',

  'edit.take': 'take “{step}”',
  'edit.assume': 'assume “{step}”',
  'edit.adopt': 'adopt a route',
  'edit.regrow': 'put an earlier state beside',
  'edit.note': 'note',
  'edit.takes': 'length of a step',
  'edit.start': 'start date',
  'edit.phase': 'phase',
  'edit.rename': 'rename the roadmap',
  'edit.rename-branch': 'rename a branch',
  'edit.promote': 'order of a fork',
  'edit.move-branch': 'order of branches',
  'edit.make-main': 'main branch',
  'edit.delete': 'delete steps',
  'edit.delete-branch': 'delete a branch',
  'edit.bind': 'make a position binding',
  'edit.unbind': 'free a position',

  'dialog.close': 'Close',

  'palette.field': 'Type a command, a step or a branch',
  'palette.branch': 'Branch',
  'palette.goal': 'Get to: {goal}',
  'palette.ask': 'Ask the planner',
  'palette.none': 'Nothing is called “{typed}”.',

  'help.title': 'Help',
  'help.lesson-take':
    'On the left stands every step of the scenario: what is possible now, then what is blocked and what it lacks, then what could go wrong. Choose one to read it, press it again to take it.',
  'help.lesson-branch':
    'Arrow keys walk along the roadmap. Go back and take another step, and a branch grows beside the first. Nothing is ever overwritten; undo is for edits, also after a reload.',
  'help.lesson-blocked':
    'A blocked step can be assumed. It stays marked, and so does everything that rests on it. A binding position blocks the steps that offend it.',
  'help.lesson-ask':
    'Ask the planner how to reach a goal, what every route needs, or who would have to yield. It says whether an answer is proven. A route can be laid beside the roadmap and made a branch.',
  'help.lesson-views':
    'The views above show the same roadmap: as a map, by dates, as the statechart that runs it, two to four branches compared, every setback at every step, and as a table. Present shows it to a room, one situation at a time.',
  'help.lesson-brief':
    'Print, and a branch is laid out as a brief for A4 or Letter paper, or two to four branches side by side: steps, dates, who gives and gets, law, risks, sources and what is assumed.',
  'help.lesson-keep':
    'Everything is kept in this browser as you go, and nothing leaves it. Save a file to hand on, or drop one on the page to open it.',
  'help.lesson-leave':
    'Export takes the roadmap out: as a page or a brief to read, as pictures (SVG or PNG), tables, calendar dates, and as models for other programs. Type there what you need.',
  'help.lesson-numbers':
    'Dates follow from what waits for what. Worth and effects are assumptions of the scenario: they make order and dependence visible, they predict nothing.',
  'help.walk': 'Walking',
  'help.take': 'Choosing',
  'help.edit': 'Editing',
  'help.roadmap': 'The roadmap',
  'help.view': 'The view',

  'new.title': 'New roadmap',
  'new.loading': 'Reading the scenarios…',
  'new.size':
    '{parties, plural, one {# party} other {# parties}}, {tracks, plural, one {# track} other {# tracks}}, {steps, plural, one {# step} other {# steps}}',
  'new.start': 'Begin anew',
  'new.example': 'Open “{name}”',
  'new.history': 'What happened',
  'new.history-about':
    'Real negotiations, replayed with their dates. The main branch of each is what happened; the others are what was on the table or argued later.',
  'new.kept': 'Library of kept roadmaps…',
  'new.own': 'Open a file of your own…',
  'new.name': 'Roadmap: {scenario}',

  'refused.title': '{name} was not opened',
  'refused.kept':
    'What was open is unchanged. {count, plural, one {One thing is wrong:} other {# things are wrong:}}',
  'refused.copy': 'Copy the list',
  'refused.too-large': 'The file is too large to be a roadmap or a scenario.',
  'refused.not-text':
    'The file is not text in UTF-8. A roadmap or scenario is a JSON file; save a table as CSV in UTF-8 (in Excel: “CSV UTF-8”, in LibreOffice: the character set “Unicode (UTF-8)”).',
  'refused.unreadable': 'The file could not be read.',

  'drop.here': 'Drop to open',

  'news.saved': 'Saved {name}.',
  'news.downloaded': 'Downloaded {name}.',
  'news.not-loaded':
    '{name} could not be made: that part of the app has not come yet. Try again when you are online.',
  'news.save-failed': '{name} could not be saved. The roadmap is still open here.',
  'news.done': 'Done: {edit}.',

  'announce.step': 'Step {number}: {step}. {opened} opened, {closed} closed.',
  'announce.start': 'At the start.',

  'crash.title': 'Something went wrong in this page',
  'crash.how':
    'Your roadmap is kept in this browser. Reload to go on; if it happens again, save the text below.',
  'crash.reload': 'Reload',
} as const;
