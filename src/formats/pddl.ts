// What is a scenario as a planning problem in PDDL, so that planning programs can look for routes too?
import { requirementsOf } from '../core/choices.ts';
import { pushesBy } from '../core/effect.ts';
import { lookupOf, rankOf } from '../core/lookup.ts';
import type { Move, Scenario, Step } from '../core/scenario.ts';
import { wordsOf } from '../core/text.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import {
  STANDS,
  EVER,
  type PddlWriter,
  every,
  fact,
  gaugeName,
  requirementsIn,
  some,
  stageName,
  trackName,
  writeCondition,
} from './pddl-condition.ts';

/**
 * The domain: tracks and stages as constants, the one predicate `(stands track stage)`, gauges as numeric fluents that are
 * held to their bounds, each step as an action without parameters. What the roadmap's binding positions insist on is
 * part of the preconditions. Setbacks are left out: they go wrong, nobody plans them. A scenario without gauges needs
 * no numbers, and the requirements name only what it uses, so that classical planners read it.
 */
export function writePddlDomain({ scenario, binding }: Roadmap): string {
  const writer: PddlWriter = { lookup: lookupOf(scenario) };
  const { tracks, gauges, steps } = scenario;
  const stages = tracks.flatMap(({ id, stages }) => stages.map((stage) => stageName(id, stage.id)));
  const actions = steps.map((step) => actionOf(writer, step, binding));
  const rest = [
    '  (:types track stage)',
    ...constantsOf(
      tracks.map(({ id }) => trackName(id)),
      stages,
    ),
    `  (:predicates (${STANDS} ?track - track ?stage - stage) (${EVER}))`,
    ...(gauges.length > 0
      ? [`  (:functions ${gauges.map(({ id }) => `(${gaugeName(id)})`).join(' ')})`]
      : []),
    ...actions,
  ];
  const goals = scenario.goals.map(
    ({ when }) => `:precondition (and ${writeCondition(writer, when)})`,
  );
  return [
    ...remarksOn(scenario),
    `(define (domain ${domainName(scenario)})`,
    `  (:requirements ${requirementsIn([...rest, ...goals].join('\n')).join(' ')})`,
    ...rest,
    ')',
    '',
  ].join('\n');
}

/**
 * The problem: the first situation, and the scenario's first goal. The other goals stand below as remarks, each ready
 * to be put in its place.
 */
export function writePddlProblem({ scenario }: Roadmap): string {
  const writer: PddlWriter = { lookup: lookupOf(scenario) };
  const [goal, ...others] = scenario.goals;
  return [
    ...remarksOn(scenario),
    `(define (problem p_${scenario.id})`,
    `  (:domain ${domainName(scenario)})`,
    '  (:init',
    `    (${EVER})`,
    ...scenario.tracks.map(({ id, initial }) => `    ${fact(id, initial)}`),
    ...scenario.gauges.map(({ id, initial }) => `    (= (${gaugeName(id)}) ${initial})`),
    '  )',
    ...(goal ? [`  ; ${goal.id}: ${remark(wordsOf(goal.name))}`] : []),
    `  (:goal ${goal ? writeCondition(writer, goal.when) : every([])})`,
    ...others.flatMap(({ id, name, when }) => [
      `  ; ${id}: ${remark(wordsOf(name))}`,
      `  ; (:goal ${writeCondition(writer, when)})`,
    ]),
    ')',
    '',
  ].join('\n');
}

/** An id may begin with a digit, a name in PDDL may not. */
function domainName({ id }: Scenario): string {
  return `d_${id}`;
}

function remarksOn({ name }: Scenario): readonly string[] {
  return [`; ${remark(wordsOf(name))}`];
}

function constantsOf(tracks: readonly string[], stages: readonly string[]): readonly string[] {
  if (tracks.length === 0) return [];
  return [
    '  (:constants',
    `    ${tracks.join(' ')} - track`,
    `    ${stages.join(' ')} - stage`,
    '  )',
  ];
}

function actionOf(writer: PddlWriter, step: Step, binding: readonly string[]): string {
  const { lookup } = writer;
  const conditions = requirementsOf(lookup, step, binding);
  const needs = [
    ...step.moves.map((move) => findsMove(writer, move)),
    ...conditions.map((condition) => writeCondition(writer, condition)),
  ];
  const changes = [
    ...step.moves.flatMap((move) => changesOf(writer, move)),
    ...pushesBy(step, lookup.gauges).flatMap(pushOf),
  ];
  return [
    `  (:action ${actionName(step.id)} ; ${remark(wordsOf(step.name))}`,
    '    :parameters ()',
    `    :precondition (and${needs.map((part) => `\n      ${part}`).join('')})`,
    // An action must change something, or it is none: what always holds is said again.
    `    :effect (and${(changes.length > 0 ? changes : [`(${EVER})`]).map((part) => `\n      ${part}`).join('')})`,
    '  )',
  ].join('\n');
}

function actionName(step: string): string {
  return `s_${step}`;
}

/** Without `from`, any stage but `to`: said by name, so that planners see that a track stands at one stage at a time. */
function findsMove(writer: PddlWriter, move: Move): string {
  return some(sources(writer, move).map((stage) => fact(move.track, stage)));
}

function changesOf(writer: PddlWriter, move: Move): readonly string[] {
  const left = sources(writer, move).map((stage) => `(not ${fact(move.track, stage)})`);
  return [...left, fact(move.track, move.to)];
}

function sources({ lookup }: PddlWriter, { track, from, to }: Move): readonly string[] {
  if (typeof from === 'string') return [from];
  const stages = lookup.tracks.get(track)?.stages.map(({ id }) => id) ?? [];
  const named = from ?? stages.filter((stage) => stage !== to);
  return named.toSorted((a, b) => rankOf(lookup, track, a) - rankOf(lookup, track, b));
}

/**
 * Adds, and goes no further than its end: effects are read in the state before, so the cases exclude each other. A gauge
 * that stands beyond the end already is in none of them.
 */
function pushOf({ gauge, add, to }: ReturnType<typeof pushesBy>[number]): readonly string[] {
  const value = `(${gaugeName(gauge.id)})`;
  const [inside, outside, verb] = add > 0 ? ['<=', '>', 'increase'] : ['>=', '<', 'decrease'];
  const bound = add > 0 ? gauge.max : gauge.min;
  const [reach, last] = [Math.abs(add), to - add];
  const short = `(${inside} ${value} ${to})`;
  if (reach >= gauge.max - gauge.min)
    return to === bound ? [`(assign ${value} ${to})`] : [`(when ${short} (assign ${value} ${to}))`];
  const cut = `(${outside} ${value} ${last})`;
  return [
    `(when (${inside} ${value} ${last}) (${verb} ${value} ${reach}))`,
    `(when ${to === bound ? cut : `(and ${cut} ${short})`} (assign ${value} ${to}))`,
  ];
}

/** A remark ends with its line. */
function remark(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ');
}
