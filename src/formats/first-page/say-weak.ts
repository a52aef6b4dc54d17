// What is said of the weakest points of a branch, and of the early sign of each?
import { stepOf } from '../../core/lookup.ts';
import type { Scenario } from '../../core/scenario.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { sayCondition } from '../../words/conditions.ts';
import { sayDeadline, sayDebtors, sayDue } from '../../words/promises.ts';
import { sayReason } from '../../words/reasons.ts';
import { nameIn } from '../../words/texts.ts';
import type { Words } from '../../words/words.ts';
import { type Fact, type TextLine, soft } from '../brief/blocks.ts';
import { saySpans } from '../brief/spans.ts';
import type { FirstPage } from './first-page.ts';
import type { PlainPoint } from './plain-points.ts';
import type { Sign, WeakSetback } from './weak.ts';

/** A line for each point: what is weak, and its early sign. */
export function sayWeak({ weak }: FirstPage, roadmap: Roadmap, words: Words): Fact {
  const isPlain = weak.kind === 'plain';
  const lines = isPlain
    ? weak.points.map((point) => sayPlain(point, roadmap, words))
    : weak.points.map((point) => saySetback(point, roadmap, words));
  const none = words.say(isPlain ? 'first.none-plain' : 'first.none-weak');
  return {
    name: words.say(isPlain ? 'first.weak-plain' : 'first.weak'),
    lines: lines.length === 0 ? [[none]] : lines,
  };
}

type Said = readonly [point: string, what: string, sign: string];

function warned(words: Words, [point, what, sign]: Said): TextLine {
  return pointed(words, [point, what, words.say('first.sign', { sign })]);
}

function pointed(words: Words, [point, what, sentence]: Said): TextLine {
  return [`${words.say('first.point', { point, what })} `, soft(sentence)];
}

function saySetback(point: WeakSetback, roadmap: Roadmap, words: Words): TextLine {
  const { setback, collapses, unknown, steps, months } = point;
  const places = (kind: 'collapses' | 'unknown', at: readonly number[]) =>
    words.say(`first.${kind}`, {
      count: at.length,
      places: saySpans(at, words.say('first.start')),
    });
  const parts = [
    ...(collapses.length === 0 ? [] : [places('collapses', collapses)]),
    ...(unknown.length === 0 ? [] : [places('unknown', unknown)]),
    ...(steps + months === 0 ? [] : [words.say('first.costs', { steps, months })]),
  ];
  return pointed(words, [
    words.text(setback.name),
    parts.join('; '),
    saySign(point, roadmap, words),
  ]);
}

/** What one would see first, as a sentence. */
function saySign({ sign }: WeakSetback, { scenario }: Roadmap, words: Words): string {
  if (sign.kind === 'reason')
    return words.say('first.because', { reason: words.text(sign.reason) });
  return words.say('first.sign', { sign: sayWhatShows(sign, scenario, words) });
}

function sayWhatShows(
  sign: Exclude<Sign, { kind: 'reason' }>,
  scenario: Scenario,
  words: Words,
): string {
  switch (sign.kind) {
    case 'promise':
      return sayPromiseSign(sign, scenario, words);
    case 'outcome': {
      const outcome = words.text(sign.outcome.name);
      return sign.day === null
        ? words.say('first.sign-outcome', { outcome })
        : words.say('first.sign-outcome-day', { outcome, day: words.day(sign.day) });
    }
    case 'condition':
      return sayCondition(words, scenario, sign.condition);
    case 'none':
      return words.say('first.sign-none');
    default:
      return sign satisfies never;
  }
}

function sayPromiseSign(
  { commitment, day }: Extract<Sign, { kind: 'promise' }>,
  scenario: Scenario,
  words: Words,
): string {
  const parties = sayDebtors(words, scenario, commitment);
  if (commitment.forbids) {
    const steps = words.or(commitment.forbids.map((id) => words.text(stepOf(scenario, id).name)));
    return words.say('first.sign-forbids', { parties, steps });
  }
  const due = sayDue(words, scenario, commitment);
  return day === null
    ? words.say('first.sign-promise', { parties, due })
    : words.say('first.sign-due', { parties, due, day: words.day(day) });
}

function sayPlain(point: PlainPoint, roadmap: Roadmap, words: Words): TextLine {
  const { scenario } = roadmap;
  if (point.kind === 'promise') {
    const { run } = point;
    const { commitment, status } = run;
    const owed = `${sayDebtors(words, scenario, commitment)}: ${sayDue(words, scenario, commitment)}`;
    const what = words.say(status === 'late' ? 'first.weak-late' : 'first.weak-broken');
    return warned(words, [
      owed,
      what,
      words.say('first.sign-deadline', { day: sayDeadline(words, run) }),
    ]);
  }
  const { number, taken } = point.step;
  const name = words.say('first.step', { number, step: words.text(taken.step.name) });
  if (point.kind === 'unsound') {
    const because = taken.verdict.kind === 'blocked' ? taken.verdict.because : [];
    const lacks = because.map((reason) => sayReason(words, scenario, reason)).join('; ');
    return warned(words, [
      name,
      words.say('first.weak-unsound'),
      words.say('first.sign-lacks', { lacks }),
    ]);
  }
  const positions = taken.objections.map((position) => words.text(position.name)).join('”, “');
  const parties = [
    ...new Set(taken.objections.map(({ party }) => nameIn(scenario.parties, party, words))),
  ];
  return warned(words, [
    name,
    words.say('first.weak-objected', { positions }),
    words.say('first.sign-position', { party: words.or(parties) }),
  ]);
}
