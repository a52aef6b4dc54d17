// Where in a scenario is what mentioned, and what does it say once a name is another, or gone?
import {
  type AtLeast,
  type Condition,
  type Reading,
  readBy,
} from '../../core/conditions/condition.ts';
import type { ListName } from '../../core/draft.ts';
import type { Scenario } from '../../core/scenario.ts';

/** What can be mentioned: an item of a list, or a stage. Steps and setbacks are both `steps`: they share their ids. */
export type Named =
  | { readonly kind: 'item'; readonly list: MentionedList; readonly id: string }
  | { readonly kind: 'stage'; readonly track: string; readonly id: string };
export type MentionedList = Exclude<ListName, 'setbacks'>;

/**
 * Says for each mention, with its place in the file, which id stands there instead. Null strikes it out: with it goes
 * whatever makes no sense without it, and no more.
 */
export type Rewrite = (named: Named, at: string) => string | null;

/** The scenario with each mention rewritten, as data that has yet to be read. What is struck out whole is left out. */
export function rewritten(scenario: Scenario, to: Rewrite): Readonly<Record<string, unknown>> {
  const lists = (Object.keys(ITEMS) as ListName[]).map((list) => [
    list,
    (scenario[list] as readonly unknown[]).flatMap((item, index) => {
      const made = ITEMS[list](item, { at: `${list}/${index}`, to });
      return made === STRUCK ? [] : [made];
    }),
  ]);
  return { ...scenario, ...Object.fromEntries(lists) };
}

interface Pass {
  readonly at: string;
  readonly to: Rewrite;
  /** The track whose stages are named here. */
  readonly track?: string;
}

/** Rewrites one part; `STRUCK` where nothing of it can stay. A part in which nothing changes is the same object after. */
type Rewriting = (value: unknown, pass: Pass) => unknown;

const STRUCK = Symbol('struck out');

const below = (pass: Pass, key: string | number): Pass => ({ ...pass, at: `${pass.at}/${key}` });

const name =
  (list: MentionedList): Rewriting =>
  (id, { at, to }) =>
    to({ kind: 'item', list, id: String(id) }, at) ?? STRUCK;

const stage: Rewriting = (id, { at, to, track = '' }) =>
  to({ kind: 'stage', track, id: String(id) }, at) ?? STRUCK;

const condition: Rewriting = (value, pass) => rewriteCondition(value as Condition, pass) ?? STRUCK;

/** A list that goes where fewer than `least` are left of what it had. */
const many =
  (part: Rewriting, least = 0): Rewriting =>
  (value, pass) => {
    const items = value as readonly unknown[];
    const made = items.map((item, index) => part(item, below(pass, index)));
    if (made.every((item, index) => item === items[index])) return value;
    const left = made.filter((item) => item !== STRUCK);
    return left.length < least ? STRUCK : left;
  };

/** One, or a list of them. */
const some =
  (part: Rewriting): Rewriting =>
  (value, pass) =>
    (Array.isArray(value) ? many(part, 1) : part)(value, pass);

/** A record by id, whose entries go with their key. */
const keyed =
  (list: MentionedList, part: Rewriting = (value) => value): Rewriting =>
  (value, pass) =>
    entriesOf(value, (key, entry) => {
      const to = name(list)(key, below(pass, key));
      return [to, to === STRUCK ? STRUCK : part(entry, below(pass, key))];
    });

/** An object: without one of its `needed` parts it goes, any other just leaves it. */
const fields =
  (parts: Readonly<Record<string, Rewriting>>, needed: readonly string[] = []): Rewriting =>
  (value, pass) => {
    const track: unknown = Reflect.get(Object(value), 'track');
    const own = typeof track === 'string' ? { ...pass, track } : pass;
    let isWhole = true;
    const made = entriesOf(value, (key, entry) => {
      const part = parts[key];
      const to = part === undefined || entry === undefined ? entry : part(entry, below(own, key));
      if (to === STRUCK && needed.includes(key)) isWhole = false;
      return [key, to];
    });
    return isWhole ? made : STRUCK;
  };

function entriesOf(
  value: unknown,
  change: (key: string, entry: unknown) => readonly [unknown, unknown],
): unknown {
  const before = Object.entries(Object(value));
  const after = before.map(([key, entry]) => change(key, entry));
  const isSame = after.every(([key, entry], index) => {
    const [oldKey, old] = before[index] ?? [];
    return key === oldKey && entry === old;
  });
  if (isSame) return value;
  return Object.fromEntries(after.filter((pair) => !pair.includes(STRUCK)));
}

const party = name('parties');
const step = name('steps');
const sources = many(name('sources'));
const worth = keyed('parties');

const move = fields(
  { track: name('tracks'), from: some(stage), to: stage, by: party, worth },
  // Without `from` the move would be possible from anywhere.
  ['track', 'from', 'to'],
);

const stepItem = fields({
  parties: many(party),
  moves: many(move),
  requires: condition,
  effects: keyed('gauges'),
  worth,
  verification: fields({ by: party }),
  readings: keyed('parties'),
  sources,
});

const conditionItem = fields({ when: condition, readBy: keyed('parties', condition), sources }, [
  'when',
]);

const owed: Rewriting = (value, pass) =>
  typeof value === 'string' || Array.isArray(value)
    ? some(step)(value, pass)
    : fields({ all: many(step, 1), reach: condition }, ['all', 'reach'])(value, pass);

const promise = fields(
  {
    parties: many(party, 1),
    after: some(step),
    owes: owed,
    forbids: many(step, 1),
    extendedBy: many(fields({ step }, ['step'])),
    while: condition,
    otherwise: step,
    sources,
  },
  // Without `after` it would run from the start.
  ['parties', 'after', 'owes', 'forbids'],
);

const plain: Rewriting = (value) => value;

/** How to pass over each list. The table does not compile until every list has its row. */
const ITEMS: Readonly<Record<ListName, Rewriting>> = {
  parties: plain,
  tracks: plain,
  gauges: plain,
  milestones: conditionItem,
  steps: stepItem,
  setbacks: stepItem,
  outcomes: fields({ of: many(step, 2), sources }, ['of']),
  positions: fields({ party, steps: many(step, 1), requires: condition, sources }, [
    'party',
    'steps',
    'requires',
  ]),
  commitments: promise,
  goals: conditionItem,
  phases: plain,
  calendar: fields({ sources }),
  sources: plain,
};

/** The condition as rewritten; null where no clause of it can stay. */
function rewriteCondition(value: Condition, pass: Pass): unknown {
  const made = readBy(CONDITIONS, value)(value, pass);
  return made === STRUCK ? null : made;
}

/** No more can be asked for than is left; what could never hold still cannot. */
function atMostAll(before: AtLeast, after: AtLeast): AtLeast {
  const left = after.of.length;
  const isPossible = before.atLeast <= before.of.length;
  return isPossible && left < after.atLeast ? { ...after, atLeast: left } : after;
}

const CONDITIONS: Reading<readonly [], Rewriting> = {
  all: () => fields({ all: many(condition, 1) }, ['all']),
  any: () => fields({ any: many(condition, 1) }, ['any']),
  not: () => fields({ not: condition }, ['not']),
  atLeast: () => (value, pass) => {
    const made = fields({ of: many(condition, 1) }, ['of'])(value, pass);
    return made === STRUCK ? made : atMostAll(value as AtLeast, made as AtLeast);
  },
  is: () => fields({ track: name('tracks'), is: some(stage) }, ['track', 'is']),
  reached: () => fields({ track: name('tracks'), reached: stage }, ['track', 'reached']),
  gauge: () => fields({ gauge: name('gauges') }, ['gauge']),
  milestone: () => fields({ milestone: name('milestones'), as: party }, ['milestone', 'as']),
};
