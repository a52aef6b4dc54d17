// What roadmap does a strategy make: a main line, with branches for what may strike on it?
import { graft } from '../../roadmap/graft.ts';
import type { Place, Roadmap } from '../../roadmap/roadmap.ts';
import type { Strategy, StrategyPlace, Onward } from './strategy.ts';

/** A branch of a contingency plan: what happens, after how many steps of the main line, and how it goes on from there. */
export interface Contingency {
  readonly after: number;
  /** The setback that strikes, or the member of an outcome that happens. */
  readonly event: string;
  /** The event and all that follows. */
  readonly steps: readonly string[];
}

export interface Contingencies {
  /** What happens where nothing strikes and outcomes fall as their first possible members. */
  readonly main: readonly string[];
  /** Whatever changes the main line, in the order in which it can come. */
  readonly branches: readonly Contingency[];
}

/** Reads the main line and its branches off a strategy. A setback after which the main line simply goes on has none. */
export function contingenciesOf({ first, places }: Strategy): Contingencies {
  const walked = walk(places, first);
  const main = walked.map(({ move }) => move);
  const branches = walked.flatMap(({ place, move }, after) => {
    const rest = main.slice(after);
    const struck = Object.entries(place.strikes);
    const others = Object.entries(place.leads).filter(([id]) => id !== move);
    return [...struck, ...others].flatMap(([event, onward]): readonly Contingency[] => {
      const on = walk(places, onward).map((next) => next.move);
      const same = on.join() === rest.join();
      return same ? [] : [{ after, event, steps: [event, ...on] }];
    });
  });
  return { main, branches };
}

interface Walked {
  readonly place: StrategyPlace;
  readonly move: string;
}

function walk(places: readonly StrategyPlace[], first: Onward): readonly Walked[] {
  const walked: Walked[] = [];
  for (let at = first; at !== null;) {
    const place = places[at];
    const [chosen] = Object.entries(place?.leads ?? {});
    if (!place || !chosen) throw new Error(`a strategy breaks off at place ${at}`);
    const [move, onward] = chosen;
    walked.push({ place, move });
    at = onward;
  }
  return walked;
}

interface Planted {
  readonly at: Place;
  /** Null is the main line. */
  readonly nameOf: (contingency: Contingency | null) => string;
}

/** The contingency plan as branches from a place of a roadmap, each with the name that the caller gives it. */
export function withContingencies(
  roadmap: Roadmap,
  { main, branches }: Contingencies,
  { at, nameOf }: Planted,
): Roadmap {
  const first = graft(roadmap, { at, steps: main, name: nameOf(null) }).roadmap;
  return branches.reduce((grown, each) => {
    const steps = [...main.slice(0, each.after), ...each.steps];
    return graft(grown, { at, steps, name: nameOf(each) }).roadmap;
  }, first);
}

/** For each event only where it makes the whole way longest, the first of several: a plan that a person can keep in view. */
export function worstOfEach({ main, branches }: Contingencies): Contingencies {
  const lengthOf = ({ after, steps }: Contingency) => after + steps.length;
  const worst = new Map<string, Contingency>();
  for (const each of branches) {
    const known = worst.get(each.event);
    if (!known || lengthOf(each) > lengthOf(known)) worst.set(each.event, each);
  }
  return { main, branches: [...worst.values()] };
}
