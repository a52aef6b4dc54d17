// What do help and the dialogs of opening, beginning and handing on say?
export const sentences = {
  'help.title': 'Help',
  'help.lesson-take':
    'On the left stands every step of the scenario: what is possible now, then what is blocked and what it lacks, then what could go wrong. Choose one to read it, press it again to take it. Or press / and type: arrows choose, Enter takes, and in the empty field the arrows walk along the roadmap.',
  'help.lesson-branch':
    'Arrow keys walk along the roadmap. Go back and take another step, and a branch grows beside the first. Nothing is ever overwritten; undo is for edits, also after a reload. C writes a note on the step you stand at; Enter keeps it.',
  'help.lesson-blocked':
    'A blocked step can be assumed. It stays marked, and so does everything that rests on it. A binding position blocks the steps to which it objects.',
  'help.lesson-own-step':
    'A step is missing? Press o, or the plus above the list: name it, say who gives what, and it stands in the list. Parties, tracks and stages that you name are made on the way; undo takes all of it back. For all else press e: there is everything that the scenario has, to search, change, add, rename or take out. What cannot be read yet waits beside its field, and each change says what it does to your branches.',
  'help.lesson-ask':
    'Ask the planner (A) in a sentence: a goal, what to keep, what to do without, by when; commas part what you type. It finds routes, says whether they are proven, and lays each beside the roadmap as you turn it up; make one a branch. Where there is none, it says who would have to yield.',
  'help.lesson-pin':
    'Pin a goal (T): each possible step then says how far the goal is after it and what else it brings; rest on one to see the situation as it would be.',
  'help.lesson-views':
    'Pull the lines between the panels to give them more room, or press Enter on one to fold it. The views above show the same roadmap: as a map, by dates, as the statechart that runs it and whose lit arrows can be pressed, two to four branches compared, every setback at every step, and as a table. Present shows it to a room, one situation at a time.',
  'help.lesson-deals':
    'Deals sets out who gives what for what, what is owed in return and who waits for it. Choose who “we” are to set theirs against ours, and print it on one page.',
  'help.lesson-brief':
    'Print, and a branch is laid out as a brief for A4 or Letter paper, or two to four branches side by side: steps, dates, who gives and gets, law, risks, sources and what is assumed.',
  'help.lesson-keep':
    'Everything is kept in this browser as you go, and nothing leaves it. The bar says when, and whether your file on disk is behind. The library (L) has all your roadmaps and a backup of everything; earlier states of each can be put beside it. Two tabs on one roadmap see each other’s edits.',
  'help.lesson-hand-on':
    'Save a file to hand on, or copy a link that has the whole roadmap inside. Who gets it drops the file on the page, pastes it, or opens the link: it stands beside what is there, and a file that cannot be read changes nothing.',
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
  'new.size':
    '{parties, plural, one {# party} other {# parties}}, {tracks, plural, one {# track} other {# tracks}}, {steps, plural, one {# step} other {# steps}}',
  'new.start': 'Begin anew',
  'new.example': 'Open “{name}”',
  'new.templates': 'Templates',
  'new.templates-about':
    'In general terms, to write over: about no country, and every number is an assumption.',
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
  'link.title': 'A link to this roadmap',
  'link.about':
    'The whole roadmap is inside the link, {size} characters. It goes to no server, and whoever has the link can read it.',
  'link.not-copied': 'The browser did not let us copy it. Copy it from here:',
  'link.field': 'The link',
  'link.copy': 'Copy',
  'link.too-long':
    'As a link this roadmap would have {size} characters, and mail and chat programs cut links above {most}. Send the file instead.',
  'refused.link-damaged':
    'The link is damaged: a part of it is missing or was changed on its way. Ask for it again, or for the file.',
  'refused.link-too-large': 'The link unfolds to more than a roadmap can be.',
  'refused.link-no-scenario':
    'The link needs a scenario that this Stepwise does not have. Ask for the file: it carries its scenario.',
  'refused.link-other-scenario':
    'The link was made over another edition of its scenario. Ask for the file: it carries its scenario.',
  'scenario.title': 'The scenario',
  'paste.title': 'Paste a roadmap or a link',
  'paste.about':
    'The text of a roadmap or scenario file, a link to a roadmap, or a table from a spreadsheet, a document or a web page: its rows become steps. Outside of text fields, pasting a roadmap or link does the same at once.',
  'paste.field': 'Text or link',
  'paste.loading': 'Reading the table…',
  'paste.clipboard': 'From the clipboard',
  'paste.open': 'Open',
  'paste.none': 'This is neither a roadmap or scenario nor a link to one.',
  'paste.large':
    'This table is too large to paste: {rows, number} rows of {columns, number} columns are the most. Save it as a CSV file and open that.',
  'paste.empty': 'There is no text to open yet.',
  'paste.denied': 'The browser does not let us read the clipboard. Paste into the field.',

  'pasted.about':
    'Say what each column is; what is left aside is not read. Cells can be mended here. Moves are written like “Guns: firing -> silent”.',
  'pasted.name': 'What the scenario is called',
  'pasted.headed': 'The first row has the headings',
  'pasted.grid': 'The pasted table',
  'pasted.column': 'What column {number, number} is',
  'pasted.cell': 'Row {row, number}, column {column, number}',
  'pasted.aside': 'left aside',
  'pasted.as-name': 'Step',
  'pasted.as-parties': 'Parties',
  'pasted.as-moves': 'Moves',
  'pasted.as-requires': 'Needs',
  'pasted.as-takes': 'Takes',
  'pasted.as-not-before': 'Not before',
  'pasted.as-worth': 'Worth',
  'pasted.as-effects': 'Effects',
  'pasted.as-undo': 'Undoing takes',
  'pasted.as-law': 'Law',
  'pasted.as-note': 'Note',
  'pasted.as-summary': 'Summary',
  'pasted.as-rationale': 'Why these numbers',
  'pasted.as-kind': 'Kind of row',
  'pasted.as-id': 'Id',
  'pasted.problems':
    '{count, plural, one {One thing is} other {# things are}} to be mended before it can begin:',
  'pasted.at-row': 'row {row, number}: {said}',
  'pasted.steps': '{count, plural, one {One step} other {# steps}}, and nothing to mend.',
  'pasted.begin': 'Begin a roadmap with it',
  'pasted.back': 'Back to the text',

  'new.table':
    'Your own process can begin in a spreadsheet: fill in the template, save it as CSV, open it here.',
  'new.template': 'Get the template',

  'positions.demands': 'Asks first for: {demands}',
  'positions.met': 'That holds here, so it is in the way of nothing.',
  'positions.here': 'Made binding, it would block here: {steps}.',
  'positions.here-binding': 'It blocks here: {steps}.',
  'positions.here-none': 'Here it is in the way of nothing that could be done now.',
  'positions.on-branch':
    '{count, plural, =0 {takes no step against it} one {takes # step against it} other {takes # steps against it}}',

  'palette.field': 'Type a command, a step or a branch',
  'palette.branch': 'Branch',
  'palette.goal': 'Get to: {goal}',
  'palette.ask': 'Ask the planner',
  'palette.pin': 'Pin: {goal}',
  'palette.keep': 'Keep in sight',
  'palette.unpin': 'Unpin: {goal}',
  'palette.sentence': 'Ask: {typed}',
  'palette.none': 'Nothing is called “{typed}”.',
} as const;
