// What does the command line say in English about its questions to the planner?
export const sentences = {
  'verb.plan': 'Finds the route to a goal, a step or a stage, and proves that none is better',
  'verb.unblock': 'Tells what is in the way of a step, and the fewest steps that clear it',
  'verb.yield': 'Tells which positions must yield for a target to come within reach',
  'verb.landmarks': 'Tells which steps every route to a target takes, and who holds a key to it',
  'verb.options': 'Tells which goals stay open along a branch, and which step closes one for good',
  'verb.stress': 'Sets every setback on every step of the branches',
  'verb.walkaway':
    'Tells where a party would have more by leaving than by going on, and which order mends that',
  'verb.when':
    'Tells by when a branch is through and its goals are met, if lengths fall as their ranges say',
  'verb.orders': 'Counts the legal orders of a branch’s steps, and tells which pairs are forced',

  'option.goal': 'The goal to reach',
  'option.step': 'The step that is to become possible',
  'option.blocked-step': 'The step in question',
  'option.track': 'The track that is to reach --stage',
  'option.stage': 'The stage that --track is to reach, or one beyond it',
  'option.avoid': 'Steps and setbacks that are not taken',
  'option.keep': 'Tracks that stay at a stage or beyond it all the way',
  'option.floor': 'Gauges that never fall below a number',
  'option.before': 'Y is taken only once X has been taken',
  'option.max-steps': 'The most steps',
  'option.max-months': 'The most months, by typical durations',
  'option.by':
    'What the best route has: steps, time, objections or balance (the highest lowest); of several, such as steps,time,balance, the routes that none betters in all',
  'option.against':
    'Up to so many setbacks strike, whenever it hurts most: the way that is shortest at the worst',
  'option.against-out': 'Writes what --against found as a roadmap: a main line and its branches',
  'option.plan-setbacks':
    'Setbacks may be taken too; with --against, the setbacks that may strike, by their ids',
  'option.alternatives': 'Up to so many routes that really differ, by steps',
  'option.plan-limit':
    'The most situations to look at; where left out, 200,000, and 20,000 where --by is not steps',
  'option.route-limit': 'The most situations to look at; 200,000 where left out',
  'option.yield-limit': 'The most situations to look at in one search; 20,000 where left out',
  'option.options-limit': 'The most situations to look at for one answer; 2,000 where left out',
  'option.orders-limit': 'The most groups of steps to look into; 5,000 where left out',
  'option.horizon': 'Only what can be undone within so long counts as undone, such as P1Y',
  'option.walkaway-limit':
    'The most situations to look at for a better order; 50,000 where left out',
  'option.toward':
    'A goal: tells of each possible step how far the goal is after it, and what else it brings',
  'option.toward-limit': 'With --toward, the most situations to look at for one answer',
  'option.along': 'A goal: tells how many steps it is away from each place of the branch',
  'option.draws':
    'How often to draw; 10,000 where left out, less on a branch of more than 2,000 steps',
  'option.seed': 'Where chance begins: the same seed gives the same answer; 1 where left out',
  'option.stress-branch': 'The branch, by its id or name; left out, all of them',
  'option.stress-limit': 'The most situations to look at in one search; 500 where left out',

  'usage.needs-target':
    'say what is to be reached: --goal GOAL, --step STEP, or --track TRACK with --stage STAGE',
  'usage.one-target': 'one target at a time, not {options}',
  'usage.not-against': '{option} has no place beside --against',
  'usage.against-goal': '--against needs a goal: --goal GOAL',
  'usage.against-scenario': '--out with --against begins a new roadmap, so it needs a scenario',
  'usage.unknown-setback':
    'there is no setback "{given}"; there {count, plural, =0 {are none} one {is {setbacks}} other {are {setbacks}}}',
  'against.heading':
    '{target}, {count, plural, =0 {if nothing goes wrong} one {even if one thing goes wrong} other {even if # things go wrong}}',
  'against.no-branches': 'Whatever strikes, the same steps lead on.',
  'against.branches': 'Where something strikes that changes the way:',
  'against.plan': '{scenario}: contingency plan',
  'column.after': 'After',
  'column.strikes': 'What happens',
  'column.left': 'Steps left',
  'column.way-on': 'The way on',
  'usage.needs-step': 'say which step: --step STEP',
  'usage.steps-only': 'routes that differ are found by steps: leave out --by or --alternatives',
  'usage.no-pair': '{option} takes {example}, and "{given}" is none',
  'usage.unknown-criterion': '--by can be {criteria}, and "{given}" is none of these',
  'usage.unknown-goal':
    'there is no goal "{given}"; there {count, plural, =0 {are none} one {is {known}} other {are {known}}}',
  'usage.unknown-step':
    'there is no step "{given}"; there {count, plural, =0 {are none} one {is {known}} other {are {known}}}',
  'usage.unknown-track':
    'there is no track "{given}"; there {count, plural, =0 {are none} one {is {known}} other {are {known}}}',
  'usage.unknown-stage':
    'the track has no stage "{given}"; there {count, plural, =0 {are none} one {is {known}} other {are {known}}}',
  'usage.unknown-gauge':
    'there is no gauge "{given}"; there {count, plural, =0 {are none} one {is {known}} other {are {known}}}',

  'unblock.missing': 'In the way:',
  'unblock.who': 'Who has to move: {parties}',
  'yield.weight': 'weight {weight}',
  'yield.unproven':
    'Not proven to be all: a search stopped at its limit. {looked, number} situations looked at.',
  'landmarks.unproven':
    'Not proven to be all: a search stopped at its limit. {looked, number} situations looked at.',

  'orders.exact':
    '{orders} legal orders of {steps, plural, one {this # step} other {these # steps}}',
  'orders.beyond':
    'The legal orders of {steps, plural, one {this # step} other {these # steps}} are beyond counting',
  'orders.at-least':
    'At least {orders} legal orders of {steps, plural, one {this # step} other {these # steps}}; the count stopped at its limit',
  'orders.broken': 'The branch itself is none of them: some of its steps are blocked or assumed.',
  'orders.pairs':
    '{forced, plural, one {# pair of steps comes} other {# pairs of steps come}} in one order only; {free, plural, one {# pair is} other {# pairs are}} free to change places.',
  'orders.undecided':
    '{count, plural, one {# pair is} other {# pairs are}} not decided within the limit.',
  'orders.forced': 'Forced, without what follows from other pairs:',
  'options.between': '{least} to {most}',

  'column.first': 'First',
  'column.then': 'Only then',
  'column.open': 'Goals open',
  'column.situations': 'Situations in reach',
  'column.closes': 'Closes for good',
  'column.far': 'To the goal',
  'column.setback': 'Setback',
  'column.worst': 'At worst',
} as const;
