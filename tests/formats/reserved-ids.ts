// Which words does a planner or a model checker keep for itself, and which scenario has them all as ids?
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { fileOf } from '../makers.ts';

/** Keywords of Promela (spin's manual, "keywords") that an id can be: small letters, digits and hyphens. */
export const PROMELA =
  'active assert atomic bit bool break byte chan do else empty enabled end eval false fi full goto hidden if init inline int len local ltl mtype nempty never nfull notrace od of pid printf priority process proctype provided run short show skip timeout trace true typedef unless unsigned until xr xs define'.split(
    ' ',
  );
/** Words of PDDL 2.1 that an id can be. */
const PDDL =
  'and or not imply exists forall when either object number total-time increase decrease assign scale-up scale-down at over all start domain problem requirements types constants predicates functions action parameters precondition effect goal metric minimize maximize stands ever track stage'.split(
    ' ',
  );
/** Ids that would be one name where only the hyphen is replaced. */
const ALIKE = ['a', 'b', 'a-b', 'a--as-b', 'a-as-b', '0', '1-', '1--'];
/** Names that would end a remark, or what stands in it. */
const NAMES = [
  '*/ od; }',
  '/* ',
  '(',
  ')',
  '; x',
  'a\n) (:action b',
  '\u0000',
  '\\',
  '#define x',
  '"',
];

export const IDS: readonly string[] = [...new Set([...PROMELA, ...PDDL, ...ALIKE])];

const nameAt = (index: number) => NAMES[index % NAMES.length];

/** Each id is a party, a track with two stages, a gauge, a milestone that others read otherwise, a step and a goal. */
export function idsRoadmap(): Roadmap {
  const each = <T extends object>(make: (id: string, index: number) => T) =>
    IDS.map((id, index) => ({ id, name: nameAt(index), ...make(id, index) }));
  const scenario = fileOf({
    name: NAMES.join(' '),
    parties: each(() => ({})),
    tracks: each((id, index) => ({
      stages: [
        { id, name: nameAt(index) },
        { id: `${id}-`, name: nameAt(index + 1) },
      ],
    })),
    gauges: each(() => ({ min: 0, max: 10, initial: 1 })),
    milestones: each((id) => ({
      when: { track: id, is: id },
      readBy: { b: { track: id, is: `${id}-` } },
    })),
    steps: each((id) => ({
      moves: [{ track: id, from: id, to: `${id}-` }],
      effects: { [id]: 1 },
      requires: { all: [{ milestone: id }, { gauge: id, min: 1 }] },
    })),
    goals: each((id) => ({ when: { milestone: id, as: 'b' } })),
  });
  const read = readRoadmap({
    format: 'stepwise/roadmap@2',
    id: 'end',
    name: 'End',
    scenario,
    nodes: [],
    branches: [],
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
  return read.value;
}
