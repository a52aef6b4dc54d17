// What does the command line say in English about itself: its verbs, options, and wrong usage?
export const sentences = {
  'manual.usage': 'Usage: {usage}',
  'manual.about':
    'Plans a process step by step as a branching roadmap: what is possible now, what is blocked and why, which routes lead to a goal.',
  'manual.verbs': 'Verbs',
  'manual.options': 'Options',
  'manual.more':
    'FILE is a path, or - for what comes in by a pipe: JSON, or a scenario as a table (CSV). {command} tells more about one verb.',
  'manual.exit': 'Exit code: 0 fine, 1 the file or the roadmap has problems, 2 wrong usage.',
  'manual.version': 'Prints the version',

  'verb.check':
    'Tells what is wrong with a scenario or roadmap, place by place, and what looks odd',
  'verb.choices': 'Lists what is possible now and what is blocked, and why',
  'verb.replay': 'Tells a branch step by step: dates, changes, objections, commitments, ledger',
  'verb.deals':
    'Lists the deals of a branch: who gives what, to whom, when, how long undoing takes, what answers it',
  'verb.explore': 'Counts every situation that can be reached, and the shortest way to each goal',
  'verb.reach':
    'Tells exactly what can be reached: situations, dead ends, goals, and what can never be',
  'verb.new': 'Begins a roadmap over a scenario; of a roadmap, over its scenario',
  'verb.take': 'Takes a step at the end of a branch; a blocked one is refused, and why',
  'verb.branch': 'Gives a place of a roadmap a name, to go on from there by “take --branch”',
  'verb.set': 'Changes what a roadmap says of itself, of a branch or of a step',
  'verb.nodes':
    'Writes the steps of all branches as a table (CSV), or reads them from one: branch, step, on, start, takes, phase, note, assumed',
  'verb.rebase': 'Puts a roadmap over an edited scenario, and tells what broke on each branch',
  'verb.scenario-diff':
    'Tells what one scenario says otherwise than another, thing by thing; of a roadmap, its scenario',
  'verb.brief':
    'Writes a document to print: a page that carries the message and its grounds, or up to four branches side by side',
  'verb.export': 'Writes a roadmap or scenario in another format',
  'verb.schema': 'Prints or writes the JSON Schemas of the file formats',
  'verb.template': 'Prints or writes the table from which a scenario can begin in a spreadsheet',
  'verb.help': 'Tells about all verbs, or about one',

  'option.json': 'Prints one JSON object and nothing else',
  'option.help': 'Tells how this verb is used',
  'option.branch': 'The branch, by its id or name; left out, the main one',
  'option.at': 'After which step of the branch; 0 is before the first; left out, its last',
  'option.bind': 'Positions that block, by their ids with commas; replaces those of a roadmap',
  'option.setbacks': 'Setbacks too',
  'option.limit': 'The most situations to look at; 5,000,000 where left out',
  'option.seconds':
    'After how many seconds to stop and say what is proven so far; 60 where left out, 8 in a wide scenario',
  'option.as': 'The format: {formats}',
  'option.brief-branch':
    'The branch, by its id or name, or up to four with commas; left out, the main one',
  'option.as-party':
    'From whose side the first page is written: parties by their ids; left out, the ROK where it is one, else the first',
  'option.paper': 'The paper: {papers}; the first where left out',
  'option.marking': 'Who may read it: stands at the head and foot of every page',
  'option.stress': 'Tries every setback at every step, and tells the risks',
  'option.export-branch':
    'Only this branch, by its id or name; main for the main one; left out or all, every branch',
  'option.out-file': 'Writes to a file instead',
  'option.out-changed': 'Writes to another file; left out, the roadmap’s own',
  'option.new-name': 'What the roadmap is called; left out, like its scenario',
  'option.new-template': 'In place of a file, a template to write over: {templates}',
  'option.take-step': 'The step or setback, by its id',
  'option.on': 'The day on which it took effect, of record: 2019-08-05',
  'option.assume': 'Takes it although it is blocked, and marks it as assumed',
  'option.note': 'A note on the step',
  'option.branch-name': 'What the branch is called',
  'option.main': 'Makes it the main branch',
  'option.at-node':
    'A step: its number on the branch, or the id of its node; left out, the last of the branch',
  'option.set-name': 'What the roadmap is called',
  'option.set-said': 'What a document opens with; "" takes it away',
  'option.set-branch-name': 'What the branch of --branch is called, or the main one',
  'option.set-start':
    'With --at: the day before which the step does not start. Without: when the scenario begins',
  'option.set-takes':
    'How long the step of --at takes: P4M, 4 months, or 2 / 4 / 6 months; "" for what the scenario says',
  'option.set-phase': 'The phase that begins at the step of --at; "" takes it away',
  'option.nodes-from':
    'The table that says which steps its branches take; branches that it does not name stay',
  'option.nodes-out':
    'Writes to this file: the table, or with --from the roadmap; left out, the roadmap’s own',
  'option.rebase-scenario': 'The scenario, or a roadmap with it',
  'option.rebase-drop':
    'Leaves out steps that the scenario no longer has; otherwise nothing is written where there are any',
  'option.out-folder': 'Writes the files into a folder',

  'usage.no-verb': 'say what to do: {verbs}',
  'usage.unknown-verb': 'there is no verb "{verb}"; there are {verbs}',
  'usage.unknown-option': '{verb} has no option {option}; it has {options}',
  'usage.no-value': '{option} takes no value',
  'usage.twice': '{option} is given twice; give it once',
  'usage.needs-value': '{option} needs a value: {option} {value}',
  'usage.needs-file': '{verb} needs a file: {usage}',
  'usage.too-many':
    '{verb} takes {count, plural, one {# argument} other {# arguments}}, and "{extra}" is one too many',
  'usage.no-number':
    '{option} needs a whole number from {least, number} to {most, number}, and "{given}" is none',
  'usage.no-duration':
    '{option} needs a length of time such as P1Y, P6M or P90D, and "{given}" is none',
  'usage.unknown-branch':
    'there is no branch "{given}"; there {count, plural, =0 {are none} one {is {branches}} other {are {branches}}}',
  'usage.several-branches':
    '"{given}" is the name of several branches: say which by its id, {branches}',
  'usage.no-step-number':
    'the branch has {count, plural, one {# step} other {# steps}}, so --at goes from 0 to {count, number}',
  'usage.needs-roadmap': '{option} needs a roadmap, and the file is a scenario',
  'usage.unknown-position':
    'there is no position "{given}"; there {count, plural, =0 {are none} one {is {positions}} other {are {positions}}}',
  'usage.unknown-party':
    'there is no party "{given}"; there {count, plural, =0 {are none} one {is {parties}} other {are {parties}}}',
  'usage.new-from': 'say over what: a file, or --template ID',
  'usage.unknown-template':
    'there is no template "{given}"; there {count, plural, one {is {known}} other {are {known}}}',
  'usage.needs-scenario': 'say over which scenario: --scenario FILE',
  'usage.needs-name': 'say what it is called: a name that is not blank',
  'usage.needs-at': '{option} is about a step: say which by --at STEP-NUMBER',
  'usage.nothing-to-set': 'say what to set',
  'usage.no-steps': 'no step has been taken there yet',
  'usage.unknown-node':
    'there is no step "{given}": it may be a number from 1 to {count, number}, or the id of a node',
  'usage.needs-format': 'say which format: --as {formats}',
  'usage.drawn-format':
    'pictures as PNG are made in the app; --as {of} gives the same picture as SVG',
  'usage.unknown-format': 'there is no format "{given}"; it can be {formats}',
  'usage.unknown-paper': 'there is no paper "{given}"; it can be {papers}',
  'usage.too-many-branches':
    '{most, number} branches at the most stand side by side in one document',
  'usage.unknown-schema': 'there is no schema "{given}"; there are {schemas}',
  'usage.try': 'For more: {command}',
} as const;
