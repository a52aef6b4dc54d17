// Which sentences does the player put on the page?
import type { Label, Labels } from '../../player/data.ts';
import type { MessageId, Words } from '../../words/words.ts';

const IDS: Readonly<Record<Label, MessageId>> = {
  'all-steps': 'player.all-steps',
  also: 'player.also',
  assumed: 'node.assumed',
  assumption: 'brief.assumed',
  back: 'player.back',
  balance: 'brief.balance',
  begin: 'player.begin',
  broken: 'node.broken',
  changes: 'brief.what',
  close: 'dialog.close',
  empty: 'outline.empty',
  end: 'player.end',
  follows: 'node.follows-broken',
  gets: 'player.gets',
  given: 'brief.given',
  gives: 'player.gives',
  goals: 'player.goals',
  got: 'player.got',
  how: 'player.how',
  kept: 'status.kept',
  lacks: 'player.lacks',
  late: 'status.late',
  law: 'fact.law',
  ledger: 'player.ledger',
  lost: 'player.lost',
  made: 'player.made',
  moved: 'player.moved',
  needs: 'fact.requires',
  next: 'player.next',
  note: 'node.note',
  objections: 'fact.objections',
  open: 'status.open',
  'other-ways': 'player.other-ways',
  part: 'player.part',
  'part-how': 'player.part-how',
  'part-keys': 'player.part-keys',
  progress: 'player.progress',
  promise: 'player.promise',
  promises: 'player.promises',
  reached: 'player.reached',
  'reached-here': 'player.reached-here',
  readings: 'fact.readings',
  rests: 'node.rests',
  roads: 'player.roads',
  setback: 'player.setback',
  sources: 'fact.sources',
  stands: 'player.stands',
  start: 'player.start',
  'step-of': 'outline.where',
  'to-fork': 'player.to-fork',
  'to-start': 'player.to-start',
  undo: 'fact.undo',
  unkept: 'status.broken',
  void: 'status.void',
  unmoved: 'player.unmoved',
  unreached: 'player.unreached',
  verified: 'fact.verification',
  when: 'brief.when',
  who: 'fact.who',
};

/** The gaps that the player fills itself. */
const GAPS = Object.fromEntries(
  ['count', 'length', 'number', 'road', 'roads'].map((gap) => [gap, `{${gap}}`]),
);

export function labelsIn(words: Words): Labels {
  const said = Object.entries(IDS).map(([label, id]) => [label, words.say(id, GAPS)]);
  return Object.fromEntries(said) as Labels;
}
