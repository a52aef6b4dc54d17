// What is a scenario as a model for spin, the model checker, so that others can check what we count?
import { requirementsOf } from '../core/choices.ts';
import { type Condition, type Reading, readBy } from '../core/conditions/condition.ts';
import { pushesBy } from '../core/effect.ts';
import { type Lookup, lookupOf, rankOf } from '../core/lookup.ts';
import type { Move, Scenario, Step } from '../core/scenario.ts';
import { wordsOf } from '../core/text.ts';

export interface PromelaOptions {
  /** Positions that block the steps they name. */
  readonly binding?: readonly string[] | undefined;
  /** Setbacks happen too. */
  readonly setbacks?: boolean | undefined;
}

/**
 * The Promela model of a scenario: one process, one guarded atomic option for each step. Its states are the situations
 * and its transitions the pairs of a situation and a step possible in it, so that `spin -a`, `cc -O3 -DSAFETY
 * -DNOREDUCE` and `pan -E` count what `explore` counts. A track is the rank of its stage, from 0. Goals and milestones are
 * macros, to be used in claims (`ltl { <> goal_kaesong_open }`). Numbers beyond 32 bits are more than Promela has.
 */
export function writePromela(scenario: Scenario, options: PromelaOptions = {}): string {
  const { binding = [], setbacks = false } = options;
  const writer: Writer = { lookup: lookupOf(scenario), binding };
  const moves = [...scenario.steps, ...(setbacks ? scenario.setbacks : [])];
  const { milestones, goals, tracks, gauges } = scenario;
  return [
    `/* ${remark(wordsOf(scenario.name))} */`,
    '',
    ...tracks.map((track) => {
      const rank = rankOf(writer.lookup, track.id, track.initial);
      const stages = track.stages.map(({ id }, index) => `${index} ${id}`).join(', ');
      return `${typeFor(0, track.stages.length - 1)} ${nameOf('t', track.id)} = ${rank}; /* ${stages} */`;
    }),
    ...gauges.map(
      ({ id, min, max, initial }) =>
        `${typeFor(min, max)} ${nameOf('g', id)} = ${initial}; /* ${min} to ${max} */`,
    ),
    '',
    ...milestones.flatMap(({ id, when, readBy }) => [
      `#define ${nameOf('m', id)} ${write(writer, when)}`,
      ...Object.entries(readBy).map(
        ([party, own]) => `#define ${readingName(id, party)} ${write(writer, own)}`,
      ),
    ]),
    ...goals.map(({ id, when }) => `#define ${nameOf('goal', id)} ${write(writer, when)}`),
    '',
    'active proctype process() {',
    'end:',
    '  do',
    ...(moves.length > 0 ? moves.map((step) => optionFor(writer, step)) : ['  :: false -> skip']),
    '  od;',
    // Never reached: spin leaves out variables that nothing reads, and would count too few situations.
    `  (${['0', ...gauges.map(({ id }) => nameOf('g', id))].join(' + ')} == 0)`,
    '}',
    '',
  ].join('\n');
}

interface Writer {
  readonly lookup: Lookup;
  readonly binding: readonly string[];
}

function optionFor(writer: Writer, step: Step): string {
  const { lookup, binding } = writer;
  const guards = [
    ...step.moves.map((move) => findsMove(writer, move)),
    ...requirementsOf(lookup, step, binding).map((condition) => write(writer, condition)),
  ];
  const changes = [
    ...step.moves.map(({ track, to }) => `${nameOf('t', track)} = ${rankOf(lookup, track, to)}`),
    ...pushesBy(step, lookup.gauges).map(pushOf),
  ];
  const guard = guards.length > 0 ? guards.join(' && ') : 'true';
  return `  :: d_step { ${guard} -> ${changes.length > 0 ? changes.join('; ') : 'skip'} } /* ${step.id} */`;
}

function findsMove({ lookup }: Writer, { track, from, to }: Move): string {
  if (from === undefined) return `(${nameOf('t', track)} != ${rankOf(lookup, track, to)})`;
  return oneOf(lookup, track, from);
}

/** Written so that no sum leaves the gauge's bounds: Promela's numbers wrap around. */
function pushOf({ gauge, add, to }: ReturnType<typeof pushesBy>[number]): string {
  const name = nameOf('g', gauge.id);
  const [beyond, bound, sum] =
    add > 0 ? ['>', gauge.max, `${name} + ${add}`] : ['<', gauge.min, `${name} - ${-add}`];
  const far = Math.abs(add) >= gauge.max - gauge.min;
  const pushed = far ? `${to}` : `(${name} ${beyond} ${to - add} -> ${to} : ${sum})`;
  return `${name} = ${to === bound ? pushed : `(${name} ${beyond} ${to} -> ${name} : ${pushed})`}`;
}

function write(writer: Writer, condition: Condition): string {
  return readBy(writers, condition, writer);
}

/** Always in parentheses. */
const writers: Reading<[writer: Writer], string> = {
  all: ({ all }, writer) => joined(writer, all, { by: ' && ', none: 'true' }),
  any: ({ any }, writer) => joined(writer, any, { by: ' || ', none: 'false' }),
  not: (condition, writer) => `(!${write(writer, condition.not)})`,
  atLeast: ({ atLeast, of }, writer) =>
    `(${joined(writer, of, { by: ' + ', none: '0' })} >= ${atLeast})`,
  is: ({ track, is }, { lookup }) => oneOf(lookup, track, is),
  reached: ({ track, reached }, { lookup }) =>
    `(${nameOf('t', track)} >= ${rankOf(lookup, track, reached)})`,
  gauge: ({ gauge, min, max }) => {
    const name = nameOf('g', gauge);
    const bounds = [
      ...(min === undefined ? [] : [`${name} >= ${min}`]),
      ...(max === undefined ? [] : [`${name} <= ${max}`]),
    ];
    return `(${bounds.length > 0 ? bounds.join(' && ') : 'true'})`;
  },
  milestone: ({ milestone, as }, { lookup }) => {
    const readBy = lookup.milestones.get(milestone)?.readBy ?? {};
    return as !== undefined && Object.hasOwn(readBy, as)
      ? readingName(milestone, as)
      : nameOf('m', milestone);
  },
};

interface Joint {
  readonly by: string;
  readonly none: string;
}

function joined(writer: Writer, parts: readonly Condition[], { by, none }: Joint): string {
  return parts.length === 0
    ? `(${none})`
    : `(${parts.map((part) => write(writer, part)).join(by)})`;
}

function oneOf(lookup: Lookup, track: string, stages: string | readonly string[]): string {
  const listed = typeof stages === 'string' ? [stages] : stages;
  const tests = listed.map((stage) => `${nameOf('t', track)} == ${rankOf(lookup, track, stage)}`);
  return `(${tests.join(' || ')})`;
}

/** Ids have no underscore, so two ids never get one name. */
function nameOf(prefix: string, id: string): string {
  return `${prefix}_${id.replaceAll('-', '_')}`;
}

/** Ids have no capitals, so no other name has this in it; with underscores alone, `a` as `b` and `a--as-b` were one. */
function readingName(milestone: string, party: string): string {
  return `${nameOf('m', milestone)}_${nameOf('AS', party)}`;
}

function typeFor(min: number, max: number): string {
  if (min >= 0 && max <= 255) return 'byte';
  return min >= -32768 && max <= 32767 ? 'short' : 'int';
}

/** What stands in a comment must not end it, nor hold signs that a preprocessor stumbles over. */
function remark(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').replaceAll('*/', '* /');
}
