// Which steps does a strip show, in their order, and what is there to say of each?
import type { Day } from '../../core/duration.ts';
import { wordsOf } from '../../core/text.ts';
import { type Taken, replay } from '../../roadmap/replay.ts';
import type { Place, Roadmap } from '../../roadmap/roadmap.ts';
import { schedule } from '../../roadmap/schedule.ts';
import { sayPhase } from '../../words/steps.ts';
import type { Words } from '../../words/words.ts';
import { kindOf, subjectLook } from '../map/stations.ts';
import type { Colouring } from '../map/stations.ts';
import type { Look, StationKind } from '../map/shapes.ts';
import { type Leaving, waysFrom } from './ways.ts';

export interface Shown {
  readonly words: Words;
  readonly by: 'step' | 'date';
  readonly colouring: Colouring;
  /** The end of the line. */
  readonly tip: Place;
  /** The line begins after this place; left out, with where things stand before any step. */
  readonly after?: Place;
  /** Steps that are not taken: a route laid beside the roadmap. */
  readonly isGhost: (node: string) => boolean;
  /** Other ways are named where they part. */
  readonly ways: boolean;
  /** The line's own look. */
  readonly look: Look;
}

/** A step with all that its place on the strip says. */
export interface StripStop {
  readonly node: Place;
  readonly kind: StationKind;
  readonly name: string;
  readonly number: number;
  readonly look: Look;
  readonly ghost: boolean;
  /** The phase that begins here. */
  readonly phase: string | null;
  readonly forks: boolean;
  readonly ways: readonly Leaving[];
  /** The day on which it is finished; null where the strip has no dates. */
  readonly day: Day | null;
}

/** The beginning, then the steps of the line, each with the ways that leave it. */
export function stopsOf(roadmap: Roadmap, shown: Shown): readonly StripStop[] {
  const { words, tip, after, look } = shown;
  const { taken } = replay(roadmap, tip);
  const ways = shown.ways ? waysFrom(roadmap, tip, words) : new Map<Place, readonly Leaving[]>();
  const from = after === undefined ? 0 : taken.findIndex(({ node }) => node.id === after) + 1;
  const days = daysOf(roadmap, shown);
  const origin: StripStop = {
    node: null,
    kind: 'origin',
    name: words.say('map.start'),
    number: 0,
    look,
    ghost: false,
    phase: null,
    forks: ways.has(null),
    ways: ways.get(null) ?? [],
    day: days ? roadmap.scenario.start : null,
  };
  let phase = from === 0 ? '' : phaseOf(taken[from - 1]);
  const steps = taken.slice(from).map((each, at): StripStop => {
    const own = phaseOf(each);
    const begins = own !== phase || (at === 0 && own !== '');
    phase = own;
    const leaving = ways.get(each.node.id) ?? [];
    return {
      node: each.node.id,
      kind: kindOf(each),
      name: words.text(each.step.name),
      number: from + at + 1,
      look: lookOn(roadmap, shown, each),
      ghost: shown.isGhost(each.node.id),
      phase: begins && own !== '' ? sayPhase(words, roadmap.scenario, each.phase) : null,
      forks: leaving.length > 0,
      ways: leaving,
      day: days?.get(each.node.id) ?? null,
    };
  });
  return after === undefined ? headed(origin, steps) : steps;
}

/** Where the first step begins a phase, that stands over the beginning too. */
function headed(origin: StripStop, [first, ...rest]: readonly StripStop[]): readonly StripStop[] {
  if (!first) return [origin];
  return [{ ...origin, phase: first.phase }, { ...first, phase: null }, ...rest];
}

function phaseOf(taken: Taken | undefined): string {
  return wordsOf(taken?.phase);
}

function lookOn({ scenario }: Roadmap, { colouring, look }: Shown, taken: Taken): Look {
  return colouring === 'branch' ? look : subjectLook(scenario, colouring, taken);
}

function daysOf(roadmap: Roadmap, { by, tip }: Shown): ReadonlyMap<string, Day> | null {
  if (by === 'step') return null;
  return new Map(schedule(roadmap, tip).tasks.map(({ node, finish }) => [node, finish.typical]));
}
