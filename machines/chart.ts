// What does the statechart of a scenario look like, as plain JSON?
import { wordsOf } from '../src/core/text.ts';
import type { Move, Scenario, Step, Track } from '../src/core/scenario.ts';
import { type Situation, start } from '../src/core/situation.ts';

/** The event of taking a step or setback. Blocked where the core says so: then nothing happens. */
export interface StepEvent {
  readonly type: `step.${string}`;
}
/** The event of assuming a step or setback: it is applied as if it were possible. */
export interface AssumeEvent {
  readonly type: `assume.${string}`;
}
export type ProcessEvent = StepEvent | AssumeEvent;

/** Which step a guard or an action is about. */
export type About = { readonly step: string };

/** What a party gives with a step: the moves that it makes, from where the track stands or may stand. */
export interface Given {
  readonly track: string;
  readonly from: readonly string[];
  readonly to: string;
}

/** What an arrow is about, for people and for tools: the step, and who gives what in it. */
export interface Deal {
  readonly step: string;
  readonly gives: Readonly<Record<string, readonly Given[]>>;
}

/**
 * An arrow of the chart. A step has one in every region that it moves: a single arrow of the whole chart with several
 * targets would put all other regions back to their first stage. Only the arrow of its first move carries the action.
 */
export interface Arrow {
  /** What Stately's tools write beside the arrow. */
  readonly description?: string;
  readonly target?: string;
  readonly guard?: { readonly type: 'isPossible'; readonly params: About };
  readonly actions?: { readonly type: 'play'; readonly params: About };
  readonly meta?: Deal;
}
export type Arrows = Readonly<Record<string, Arrow>>;

/** A track: its stages are states, its arrows those of the steps that may be assumed from any stage. */
export interface Region {
  readonly initial: string;
  readonly description: string;
  readonly states: Readonly<Record<string, { readonly description: string; readonly on: Arrows }>>;
  readonly on: Arrows;
}

/**
 * The whole chart: a region per track side by side, and the arrows of the steps that move no track.
 * Stages stand in the regions, where they really move; the context repeats them, since a guard sees
 * nothing but context, and adds the gauges. A guard asks about the whole situation, so the regions that
 * a step moves agree: all go or none.
 */
export interface Chart {
  readonly id: string;
  readonly type?: 'parallel';
  readonly context: Situation;
  readonly states: Readonly<Record<string, Region>>;
  readonly on: Arrows;
}

/** The name of a step's event. An id has no dot, so no step can be named like another's assumption. */
export function stepEvent(step: string): StepEvent {
  return { type: `step.${step}` };
}

/** The name of the event that assumes a step. */
export function assumeEvent(step: string): AssumeEvent {
  return { type: `assume.${step}` };
}

/** Which step an event is about, and whether it assumes it. */
export function readEvent({ type }: ProcessEvent): About & { readonly assumed: boolean } {
  const dot = type.indexOf('.');
  return { step: type.slice(dot + 1), assumed: type.startsWith('assume.') };
}

/** The statechart of a scenario: plain JSON that needs one guard, `isPossible`, and one action, `play`. */
export function chartOf(scenario: Scenario): Chart {
  const steps = [...scenario.steps, ...scenario.setbacks];
  const parts = partsOf(scenario, steps);
  const still = steps.filter(({ moves }) => moves.length === 0);
  return {
    id: scenario.id,
    // Without regions a parallel state would count as finished from the start.
    ...(scenario.tracks.length > 0 ? { type: 'parallel' as const } : {}),
    context: start(scenario),
    states: Object.fromEntries(
      scenario.tracks.map((track) => [
        track.id,
        regionOf(
          track,
          parts.filter(({ move }) => move.track === track.id),
        ),
      ]),
    ),
    on: Object.assign({}, ...still.map((step) => arrowsOfStill(tellerOf(scenario), step))),
  };
}

/** A move with the step that makes it. */
interface StepMove {
  readonly step: string;
  readonly told: Told;
  readonly move: Move;
  /** The first move of a step carries the action: it runs once, not once per track. */
  readonly first: boolean;
}

function partsOf(scenario: Scenario, steps: readonly Step[]): readonly StepMove[] {
  const tell = tellerOf(scenario);
  return steps.flatMap((step) => {
    const told = tell(step);
    return step.moves.map((move, index) => ({ step: step.id, told, move, first: index === 0 }));
  });
}

/** What stands beside every arrow of a step: who gives what, in words, and as data for tools. */
type Told = Required<Pick<Arrow, 'description' | 'meta'>>;

/**
 * Tells the deal of a step. A move is its maker's; without `by` it is the step's party where it has one only, else
 * nobody's in particular. Stately's tools show a description and leave `meta` to programs.
 */
function tellerOf({ parties, tracks }: Scenario): (step: Step) => Told {
  const names = new Map(parties.map(({ id, name }) => [id, wordsOf(name)]));
  const byTrack = new Map(tracks.map((track) => [track.id, track]));
  const stageIn = (track: string, stage: string) =>
    wordsOf(byTrack.get(track)?.stages.find(({ id }) => id === stage)?.name ?? stage);
  return ({ id, name, moves, parties: acting }) => {
    // Not an object: a party may be called `constructor`.
    const gives = new Map<string, readonly Given[]>();
    for (const move of moves) {
      const by = move.by ?? (acting.length === 1 ? acting[0] : undefined);
      if (by === undefined) continue;
      const { track, to } = move;
      const from = byTrack.get(track)?.stages.filter((stage) => leaves(move, stage.id)) ?? [];
      const given = { track, from: from.map((stage) => stage.id), to };
      gives.set(by, [...(gives.get(by) ?? []), given]);
    }
    const lines = [...gives].map(([party, given]) => {
      const what = given.map(
        ({ track, to }) => `${wordsOf(byTrack.get(track)?.name)} → ${stageIn(track, to)}`,
      );
      return `${names.get(party) ?? party}: ${what.join(', ')}`;
    });
    return {
      description: [wordsOf(name), ...lines].join('\n'),
      meta: { step: id, gives: Object.fromEntries(gives) },
    };
  };
}

function regionOf(track: Track, parts: readonly StepMove[]): Region {
  const arrowsFrom = (stage: string): Arrows =>
    Object.fromEntries(parts.filter(({ move }) => leaves(move, stage)).map(arrowOfMove));
  return {
    initial: track.initial,
    description: wordsOf(track.name),
    states: Object.fromEntries(
      track.stages.map(({ id, name }) => [id, { description: wordsOf(name), on: arrowsFrom(id) }]),
    ),
    on: Object.fromEntries(parts.map(arrowOfAssumption)),
  };
}

function leaves({ from, to }: Move, stage: string): boolean {
  if (from === undefined) return stage !== to;
  return typeof from === 'string' ? from === stage : from.includes(stage);
}

function arrowOfMove({ step, told, move, first }: StepMove): [string, Arrow] {
  return [
    stepEvent(step).type,
    {
      ...told,
      target: move.to,
      guard: guardOf(step),
      ...(first ? { actions: actionOf(step) } : {}),
    },
  ];
}

function arrowOfAssumption({ step, move, first }: StepMove): [string, Arrow] {
  return [
    assumeEvent(step).type,
    { target: `.${move.to}`, ...(first ? { actions: actionOf(step) } : {}) },
  ];
}

/** A step that moves no track is an arrow of the whole chart, from itself to itself. */
function arrowsOfStill(tell: (step: Step) => Told, step: Step): Arrows {
  const { id } = step;
  return {
    [stepEvent(id).type]: { ...tell(step), guard: guardOf(id), actions: actionOf(id) },
    [assumeEvent(id).type]: { actions: actionOf(id) },
  };
}

function guardOf(step: string) {
  return { type: 'isPossible' as const, params: { step } };
}

function actionOf(step: string) {
  return { type: 'play' as const, params: { step } };
}
