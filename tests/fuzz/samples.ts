// Which good files are there to be spoilt?

import {
  type History,
  createHistory,
  encodeHistory,
  record,
  undo,
} from '../../src/roadmap/history.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { chanceOf, scenarioOf } from '../makers.ts';
import { type Edit, growth } from '../roadmap/makers.ts';

/** How many different good files there are of each kind; each can be spoilt in many ways. */
export const DIFFERENT = 60;

/** Made once for each number, and again after so many. */
export function samples<T>(make: (number: number) => T): (number: number) => T {
  const known = new Map<number, T>();
  return (number) => {
    const seed = number % DIFFERENT;
    const kept = known.get(seed) ?? make(seed);
    known.set(seed, kept);
    return kept;
  };
}

/** A roadmap that grew over a random scenario, with what can be undone and done again. */
export const sampleHistory = samples((seed): History<Roadmap, string> => {
  const chance = chanceOf(seed);
  const number = () => chance.whole(0, 1000);
  const list = Array.from({ length: 10 }, (): Edit => [number(), number(), number()]);
  const [first, ...others] = growth(list, scenarioOf(seed));
  if (!first) throw new Error('a roadmap grows from an empty one');
  const grown = others.reduce((history, state) => record(history, 'edit', state), begun(first));
  return undo(undo(grown));
});

function begun(roadmap: Roadmap): History<Roadmap, string> {
  return createHistory(roadmap);
}

export const sampleRoadmap = samples((seed) => sampleHistory(seed).present);
export const sampleEncoded = samples((seed) => encodeHistory(sampleHistory(seed)));
