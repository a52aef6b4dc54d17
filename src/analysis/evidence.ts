// Which formulas has one seen hold, and which has one seen fail?
import type { Scenario } from '../core/scenario.ts';
import { contains } from './bits.ts';
import { diagramOf } from './exact/diagram.ts';
import { EMPTY } from './exact/nodes.ts';
import { isDone, reached, work } from './exact/saturate.ts';
import { meets, rest, sizeOf } from './exact/sets.ts';
import { setOf } from './exact/space.ts';
import { lookAt, newSearch } from './exhaust.ts';
import type { Formula } from './formula.ts';
import { testOf } from './mask-test.ts';
import { match, matcherOf } from './matcher.ts';
import { type Packed, pack } from './packed.ts';
import { placeOf } from './visited.ts';
import { wander } from './wander.ts';

export interface Evidence {
  /** For each formula: was there a situation where it holds, and one where it fails? */
  readonly met: readonly boolean[];
  readonly missed: readonly boolean[];
  /** Situations looked at. Those on random walks may repeat. */
  readonly looked: number;
  /** True where these were all that can be reached, setbacks included. */
  readonly complete: boolean;
}

const WALKS = 300;
const LENGTH = 150;

/** Larger scenarios than this hardly ever have a diagram that is finished with so little work: about a third of a second. */
const MOST_FIELDS = 32;
const WORK = 200_000;

/** Has all situations as a diagram where that is quick; else looks at the first `limit`, and where that is not all, on random walks. */
export function evidenceFor(
  scenario: Scenario,
  formulas: readonly Formula[],
  limit: number,
): Evidence {
  return exactEvidence(scenario, formulas) ?? seenEvidence(scenario, formulas, limit);
}

function exactEvidence(scenario: Scenario, formulas: readonly Formula[]): Evidence | null {
  if (scenario.tracks.length + scenario.gauges.length > MOST_FIELDS) return null;
  const { space, saturation, open } = diagramOf(scenario, { setbacks: true });
  work(saturation, WORK);
  if (!open || !isDone(saturation)) return null;
  const { nodes } = space;
  const all = reached(saturation);
  const sets = formulas.map((formula) => setOf(space, formula));
  return {
    met: sets.map((set) => meets(nodes, all, set)),
    missed: sets.map((set) => rest(nodes, all, set) !== EMPTY),
    looked: Number(sizeOf(nodes, all)),
    complete: true,
  };
}

function seenEvidence(scenario: Scenario, formulas: readonly Formula[], limit: number): Evidence {
  const packed = pack(scenario, { setbacks: true });
  const notes = notesOn(packed, formulas);
  const complete = lookAround(packed, notes, limit);
  if (!complete) {
    const visit = (words: Int32Array) => take(notes, words, 0);
    wander(pack(scenario), { walks: WALKS, length: LENGTH, visit });
    wander(packed, { walks: WALKS, length: LENGTH, visit });
  }
  const bits = (words: Int32Array) => formulas.map((_formula, index) => contains(words, index));
  return { met: bits(notes.met), missed: bits(notes.missed), looked: notes.looked, complete };
}

interface Notes {
  readonly matcher: ReturnType<typeof matcherOf>;
  readonly answer: Int32Array;
  readonly met: Int32Array;
  readonly missed: Int32Array;
  looked: number;
}

function notesOn({ layout }: Packed, formulas: readonly Formula[]): Notes {
  const matcher = matcherOf(
    layout,
    formulas.map((formula) => testOf(layout, formula)),
  );
  const blank = () => new Int32Array(matcher.width);
  return { matcher, answer: blank(), met: blank(), missed: blank(), looked: 0 };
}

/** Notes what holds and what fails in a situation. */
function take(notes: Notes, words: Int32Array, offset: number): void {
  const { matcher, answer, met, missed } = notes;
  match(matcher, { words, offset }, answer);
  for (let word = 0; word < answer.length; word += 1) {
    met[word] = (met[word] ?? 0) | (answer[word] ?? 0);
    missed[word] = (missed[word] ?? 0) | ~(answer[word] ?? 0);
  }
  notes.looked += 1;
}

/** Goes breadth first; says whether it came to the end. */
function lookAround(packed: Packed, notes: Notes, limit: number): boolean {
  const search = newSearch(packed, { limit, depth: Infinity, tests: [] });
  while (search.looked < search.visited.count) lookAt(search, limit);
  for (let index = 0; index < search.visited.count; index += 1) {
    const { words, offset } = placeOf(search.visited, index);
    take(notes, words, offset);
  }
  return !search.cut;
}
