// What can happen at a place of a roadmap, or at the start of a scenario, and what blocks the rest?
import { type Choice, choices } from '../core/choices.ts';
import type { Scenario } from '../core/scenario.ts';
import { sayBrings, sayFar, sayNearer } from '../words/ahead.ts';
import { sayMoves, sayParties } from '../words/steps.ts';
import { nameIn } from '../words/texts.ts';
import type { Words } from '../words/words.ts';
import { reasonData, reasonLines } from './because.ts';
import { LIMIT, type LookedAhead, TOWARD, aheadData, aheadOf } from './look-ahead.ts';
import { openFile } from './open-file.ts';
import type { Outcome } from './outcome.ts';
import { type Paper, oneLine } from './paper.ts';
import { list } from './table.ts';
import type { Call, Verb } from './verb.ts';
import { AT, BIND, BRANCH, type PlaceOnLine, bindingOf, sayBinding, standAt } from './where.ts';

export const choicesVerb: Verb = {
  name: 'choices',
  about: 'verb.choices',
  arguments: ['FILE'],
  options: [BRANCH, AT, BIND, { name: 'setbacks', about: 'option.setbacks' }, TOWARD, LIMIT],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { io, words, options } = call;
  const opened = await openFile(io, words, call.arguments[0] ?? '');
  if (!opened.ok) return opened.outcome;
  const { scenario } = opened.value;
  const binding = bindingOf(call, opened.value);
  if (!binding.ok) return binding.outcome;
  const stood = standAt(call, opened.value);
  if (!stood.ok) return stood.outcome;
  const { situation, standing } = stood.value;
  const looked = aheadOf(call, opened.value, {
    place: standing?.last?.node.id ?? null,
    binding: binding.value,
  });
  if (!looked.ok) return looked.outcome;
  const ahead = looked.value;
  const all = choices(scenario, situation, binding.value);
  const steps = all.filter(({ setback }) => !setback);
  const setbacks = options.has('setbacks') ? all.filter(({ setback }) => setback) : null;
  return {
    code: 0,
    json: () => ({
      situation,
      ...split(words, scenario, steps),
      ...(setbacks ? { setbacks: split(words, scenario, setbacks) } : {}),
      ...(ahead ? { toward: aheadData(scenario, ahead) } : {}),
    }),
    text: (paper) =>
      [
        ...heading(words, scenario, standing),
        ...sayBinding(words, scenario, binding.value),
        ...(ahead ? [sayToward(words, scenario, ahead)] : []),
        ...section(paper, { words, scenario, ahead, list: steps, titles: STEPS }),
        ...(setbacks
          ? section(paper, { words, scenario, ahead, list: setbacks, titles: SETBACKS })
          : []),
        '',
      ].join('\n'),
  };
}

function split(words: Words, scenario: Scenario, list: readonly Choice[]): object {
  return {
    possible: list.flatMap(({ step, verdict }) => (verdict.kind === 'possible' ? [step.id] : [])),
    blocked: list.flatMap(({ step, verdict }) =>
      verdict.kind === 'possible'
        ? []
        : [
            {
              step: step.id,
              because: verdict.because.map((reason) => reasonData(words, scenario, reason)),
            },
          ],
    ),
  };
}

/** Where the question stands: the scenario, the branch, after which step. */
export function heading(
  words: Words,
  { name }: Scenario,
  standing: PlaceOnLine | null,
): readonly string[] {
  const { line, last, number = 0, length = 0 } = standing ?? {};
  const where = last
    ? words.say('told.after', { number, length, step: words.text(last.step.name) })
    : words.say('told.start');
  return [
    [words.text(name), words.text(line?.name), where]
      .filter((part) => part !== '')
      .map(oneLine)
      .join(' · '),
  ];
}

const STEPS = { possible: 'told.possible', blocked: 'told.blocked' } as const;
const SETBACKS = {
  possible: 'told.setbacks-possible',
  blocked: 'told.setbacks-blocked',
} as const;

/** `First projects: 16 steps left` */
function sayToward(words: Words, { goals }: Scenario, { goal, found }: LookedAhead): string {
  const far = found.here[goal];
  const name = nameIn(goals, goal, words);
  return oneLine(far ? `${name}: ${sayFar(words, far)}` : name);
}

/** What a step would bring, in a line; nothing where no goal is in question. */
function sayAhead(
  words: Words,
  scenario: Scenario,
  { ahead, step }: { readonly ahead: LookedAhead | null; readonly step: string },
): string {
  const consequence = ahead?.found.steps.find((each) => each.step === step);
  const far = ahead && consequence?.toward[ahead.goal];
  if (!far || !consequence) return '';
  return [
    sayNearer(words, ahead.found.here[ahead.goal], far),
    ...sayBrings(words, scenario, consequence).map(({ said }) => said),
  ].join(' · ');
}

interface Section {
  readonly words: Words;
  readonly scenario: Scenario;
  readonly ahead: LookedAhead | null;
  readonly list: readonly Choice[];
  readonly titles: typeof STEPS | typeof SETBACKS;
}

function section(
  paper: Paper,
  { words, scenario, ahead, list: all, titles }: Section,
): readonly string[] {
  const possible = all.filter(({ verdict }) => verdict.kind === 'possible');
  const blocked = all.filter(({ verdict }) => verdict.kind === 'blocked');
  const title = (id: (typeof titles)[keyof typeof titles], count: number): readonly string[] => [
    '',
    paper.style('strong', words.say(id, { count })),
    ...(count === 0 ? [`  ${words.say('told.none')}`] : []),
  ];
  const rows = possible.map(({ step }) => ({
    cells: [
      step.id,
      words.text(step.name),
      sayParties(words, scenario, step),
      sayMoves(words, scenario, step),
      sayAhead(words, scenario, { ahead, step: step.id }),
    ],
  }));
  return [
    ...title(titles.possible, possible.length),
    ...list(paper, rows),
    ...title(titles.blocked, blocked.length),
    ...blocked.flatMap((choice) => sayBlocked(paper, { words, scenario, choice })),
  ];
}

function sayBlocked(
  paper: Paper,
  {
    words,
    scenario,
    choice,
  }: { readonly words: Words; readonly scenario: Scenario; readonly choice: Choice },
): readonly string[] {
  const { step, verdict } = choice;
  if (verdict.kind === 'possible') return [];
  return [
    `  ${step.id}  ${oneLine(words.text(step.name))}`,
    ...reasonLines(words, scenario, verdict.because).map((line) =>
      paper.style('quiet', `      ${line.startsWith('  ') ? '  ' : ''}${oneLine(line)}`),
    ),
  ];
}
