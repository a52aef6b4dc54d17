// What is the difference between branches, in plain words?
import {
  type EndFact,
  type Fact,
  type FootingFact,
  type GoalFact,
  type LeftFact,
  type ObjectionFact,
  type OnlyFact,
  type PartFact,
  type PromiseFact,
  type RiskFact,
  factsOf,
} from '../roadmap/compare/facts.ts';
import type { ComparedTables } from '../roadmap/compare/tables.ts';
import type { Days } from '../roadmap/times.ts';
import type { Branch } from '../roadmap/roadmap.ts';
import type { Text } from '../core/text.ts';
import { saySigned } from './steps.ts';
import type { Words } from './words.ts';

/** The difference as it is read: a sentence or two, then points with a name each. */
export interface Difference {
  readonly lead: readonly string[];
  readonly points: readonly { readonly label: string; readonly text: string }[];
}

const MARKS = ['A', 'B', 'C', 'D'] as const;

/** The letter of the branch at a place of the comparison, from 0: colour is never alone. */
export function markOf(index: number): string {
  return MARKS[index] ?? String(index + 1);
}

/** How a branch is called within a comparison, told apart even from one of the same name: `Gradual steps (A)`. */
export function sayLine(words: Words, { name }: Pick<Branch, 'name'>, index: number): string {
  return words.say('compare.line', { name: words.text(name), mark: markOf(index) });
}

/** What the branches of a comparison are called, in their order. */
export function sayLines(
  words: Words,
  { lines }: Pick<ComparedTables, 'lines'>,
): readonly string[] {
  return lines.map(({ branch }, index) => sayLine(words, branch, index));
}

/** Says the facts of a comparison. Points without anything to say are left out. */
export function sayDifference(words: Words, comparison: ComparedTables): Difference {
  const teller = { words, lines: sayLines(words, comparison) };
  const said = factsOf(comparison).map(({ kind, ...fact }) => ({
    kind,
    sentences: (tellers[kind] as (teller: Teller, fact: unknown) => readonly string[])(
      teller,
      fact,
    ),
  }));
  return {
    lead: said.flatMap(({ kind, sentences }) => (isLead(kind) ? sentences : [])),
    points: said.flatMap(({ kind, sentences }) =>
      isLead(kind) || sentences.length === 0
        ? []
        : [{ label: words.say(`compare.about-${kind}`), text: sentences.join(' ') }],
    ),
  };
}

type Kind = Fact['kind'];
type Lead = 'parts' | 'ends';

function isLead(kind: Kind): kind is Lead {
  return kind === 'parts' || kind === 'ends';
}

interface Teller {
  readonly words: Words;
  /** What each of the branches is called. */
  readonly lines: readonly string[];
}

const tellers: {
  readonly [K in Kind]: (
    teller: Teller,
    fact: Omit<Extract<Fact, { kind: K }>, 'kind'>,
  ) => readonly string[];
} = {
  parts: sayParts,
  ends: sayEnds,
  risk: sayRisk,
  only: sayOnly,
  goals: sayGoals,
  left: sayLeft,
  footing: sayFooting,
  promises: sayPromises,
  objections: sayObjections,
};

type Told<F> = Omit<F, 'kind'>;

function sayParts({ words, lines }: Teller, fact: Told<PartFact>): readonly string[] {
  const { common, last, shared, moved, goesOn, same } = fact;
  const branches = words.list(lines);
  if (same) return [words.say('compare.same', { branches })];
  if (goesOn) {
    const { longer, shorter, by } = goesOn;
    const names = { longer: lines[longer] ?? '', shorter: lines[shorter] ?? '' };
    return [words.say('compare.goes-on', { ...names, count: by })];
  }
  return [
    common === 0
      ? words.say('compare.parts-start', { branches })
      : words.say('compare.parts', { branches, common, step: words.text(last?.name) }),
    shared === 0
      ? words.say('compare.shared-none')
      : shared === moved
        ? words.say('compare.shared-moved', { shared })
        : words.say('compare.shared', { shared, moved }),
  ];
}

function sayEnds(teller: Teller, { order, gap, gapToLast, overlap }: Told<EndFact>) {
  const { words, lines } = teller;
  const [first, second] = order;
  const last = order.at(-1);
  if (!first || !second || !last) return [];
  const month = sayMonths(words, first.end);
  if (first.end.typical === last.end.typical)
    return [words.say('compare.ends-together', { branches: words.list(lines), month })];
  const nameOf = ({ line }: { readonly line: number }) => lines[line] ?? '';
  if (order.length > 2)
    return [
      words.say('compare.ends-many', {
        first: nameOf(first),
        month,
        last: nameOf(last),
        other: sayMonths(words, last.end),
        gap: words.duration(gapToLast),
      }),
    ];
  return [
    words.say('compare.ends-two', {
      first: nameOf(first),
      month,
      gap: words.duration(gap),
      second: nameOf(second),
      other: sayMonths(words, second.end),
    }),
    ...(isSure(first.end) && isSure(second.end)
      ? []
      : [words.say(overlap ? 'compare.ends-overlap' : 'compare.ends-apart')]),
  ];
}

function isSure({ low, high }: Days): boolean {
  return low === high;
}

function sayMonths(words: Words, end: Days): string {
  const month = words.month(end.typical);
  if (isSure(end)) return month;
  return words.say('compare.months', {
    month,
    low: words.month(end.low),
    high: words.month(end.high),
  });
}

function sayRisk({ words, lines }: Teller, { lowest }: Told<RiskFact>): readonly string[] {
  const safe = lines.filter((_, index) => !lowest[index]);
  const carried = lowest.flatMap((point, index) => {
    if (!point) return [];
    const { party, balance, after, number, irreversible } = point;
    return [
      words.say('compare.risk', {
        branch: lines[index] ?? '',
        party: words.text(party.name),
        balance: saySigned(words, balance),
        number,
        step: words.text(after.step.name),
      }),
      ...(irreversible < 0
        ? [words.say('compare.risk-lasting', { amount: words.number(-irreversible) })]
        : []),
    ];
  });
  if (safe.length === 0) return carried;
  return [...carried, words.say('compare.risk-none', { branches: words.list(safe) })];
}

function sayOnly({ words, lines }: Teller, { steps }: Told<OnlyFact>): readonly string[] {
  if (steps.every((list) => list.length === 0)) return [];
  return steps.map((list, index) =>
    list.length === 0
      ? words.say('compare.only-none', { branch: lines[index] ?? '' })
      : words.say('compare.only', { branch: lines[index] ?? '', steps: sayNames(words, list) }),
  );
}

function sayGoals({ words, lines }: Teller, fact: Told<GoalFact>): readonly string[] {
  const { all, reached, shared, only } = fact;
  if (all === 0) return [];
  const counts = reached.map((goals, index) =>
    words.say('compare.goals-reached', { branch: lines[index] ?? '', count: goals.length }),
  );
  return [
    words.say('compare.goals-of', { all, counts: words.list(counts) }),
    ...(shared.length === 0
      ? []
      : [
          words.say('compare.goals-shared', {
            lines: lines.length,
            goals: sayNames(words, shared),
          }),
        ]),
    ...only.flatMap((goals, index) =>
      goals.length === 0
        ? []
        : [
            words.say('compare.goals-only', {
              branch: lines[index] ?? '',
              goals: sayNames(words, goals),
            }),
          ],
    ),
  ];
}

function sayLeft({ words, lines }: Teller, { steps, goals }: Told<LeftFact>): readonly string[] {
  return lines.map((branch, index) => {
    const open = goals[index] ?? [];
    const left = steps[index] ?? 0;
    return open.length === 0
      ? words.say('compare.left', { branch, steps: left })
      : words.say('compare.left-goals', { branch, steps: left, goals: sayNames(words, open) });
  });
}

function sayFooting({ words, lines }: Teller, fact: Told<FootingFact>): readonly string[] {
  const { assumed, broken } = fact;
  const counted = (id: 'compare.footing-assumed' | 'compare.footing-broken', counts: Counts) =>
    lines.flatMap((branch, index) => {
      const count = counts[index] ?? 0;
      return count === 0 ? [] : [words.say(id, { branch, count })];
    });
  const told = [
    ...counted('compare.footing-assumed', assumed),
    ...counted('compare.footing-broken', broken),
  ];
  const sound = lines.filter((_, index) => !assumed[index] && !broken[index]);
  if (told.length === 0 || sound.length === 0) return told;
  return [...told, words.say('compare.footing-sound', { branches: words.list(sound) })];
}

type Counts = readonly number[];

function sayPromises({ words, lines }: Teller, fact: Told<PromiseFact>): readonly string[] {
  const about = (id: 'compare.promises-broken' | 'compare.promises-late', index: number) => {
    const list = (id === 'compare.promises-late' ? fact.late : fact.broken)[index] ?? [];
    const named = list.map((commitment) => ({ name: commitment.name ?? commitment.id }));
    if (named.length === 0) return [];
    return [words.say(id, { branch: lines[index] ?? '', promises: sayNames(words, named) })];
  };
  return lines.flatMap((_, index) => [
    ...about('compare.promises-broken', index),
    ...about('compare.promises-late', index),
  ]);
}

function sayObjections({ words, lines }: Teller, fact: Told<ObjectionFact>): readonly string[] {
  if (fact.counts.every((count) => count === 0)) return [];
  return lines.map((branch, index) => {
    const most = fact.most[index];
    if (!most) return words.say('compare.objected-none', { branch });
    const count = fact.counts[index] ?? 0;
    const party = words.text(most.party.name);
    if (most.count === count) return words.say('compare.objected-all', { branch, count, party });
    return words.say('compare.objected', { branch, count, most: most.count, party });
  });
}

const MOST_NAMES = 3;

/** A few names, and how many more there are. */
function sayNames(words: Words, list: readonly { readonly name: Text }[]): string {
  const names = list.map(({ name }) => words.text(name));
  if (names.length <= MOST_NAMES) return words.list(names);
  const shown = names.slice(0, MOST_NAMES - 1);
  return words.list([...shown, words.say('compare.more', { count: names.length - shown.length })]);
}
