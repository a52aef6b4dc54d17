// How is a route told, for programs and for people?
import type { Criterion, PlanAnswer, RouteFound, RouteNone } from '../analysis/plan/asked.ts';
import { stepOf } from '../core/lookup.ts';
import type { Scenario } from '../core/scenario.ts';
import { sayMoves, sayParties } from '../words/steps.ts';
import type { Words } from '../words/words.ts';
import { type Paper, oneLine } from './paper.ts';
import { table } from './table.ts';

/** A route in JSON, or that there is none. */
export function routeData(answer: PlanAnswer, ms: number): object {
  if (answer.kind === 'none')
    return { found: false, proven: answer.proven, looked: answer.looked, ms };
  const { steps, length, takes, value, optimal, bound, looked } = answer;
  return {
    found: true,
    steps,
    length,
    takes,
    value,
    optimal,
    ...(bound === undefined ? {} : { bound }),
    looked,
    ms,
  };
}

/** A route to people: how long it is, its steps, and what is proven. */
export function sayRoute(
  paper: Paper,
  words: Words,
  { scenario, target, answer, by = 'steps' }: ToldRoute,
): readonly string[] {
  if (answer.kind === 'none') return [oneLine(target), sayNone(words, answer)];
  if (answer.length === 0) return [words.say('ask.here', { target: oneLine(target) })];
  return [
    paper.style('strong', oneLine(`${target}: ${sayLength(words, answer)}`)),
    ...stepLines(paper, words, { scenario, steps: answer.steps }),
    '',
    sayProof(words, answer, by),
  ];
}

export interface ToldRoute {
  readonly scenario: Scenario;
  /** What is to be reached, in words. */
  readonly target: string;
  readonly answer: PlanAnswer;
  readonly by?: Criterion;
}

/** `15 steps, 2 years` */
export function sayLength(
  words: Words,
  { length, takes }: Pick<RouteFound, 'length' | 'takes'>,
): string {
  return words.say('ask.length', { count: length, takes: words.duration(takes) });
}

export function sayNone(words: Words, { proven, looked }: RouteNone): string {
  return proven ? words.say('ask.none-proven') : words.say('ask.none-unproven', { looked });
}

/** The steps of a route as a numbered table. */
export function stepLines(
  paper: Paper,
  words: Words,
  { scenario, steps }: { readonly scenario: Scenario; readonly steps: readonly string[] },
): readonly string[] {
  const rows = steps.map((id, index) => {
    const step = stepOf(scenario, id);
    const cells = [
      words.number(index + 1),
      words.text(step.name),
      sayParties(words, scenario, step),
      sayMoves(words, scenario, step),
    ];
    return { cells };
  });
  const columns = [
    { title: '', align: 'right' as const },
    { title: '' },
    { title: '' },
    { title: '' },
  ];
  return table({ ...paper, columns: paper.columns - 2 }, columns, rows).map((line) => `  ${line}`);
}

function sayProof(words: Words, { optimal, looked }: RouteFound, by: Criterion): string {
  return words.say(optimal ? `ask.proof-${by}` : 'ask.unproven', { looked });
}
