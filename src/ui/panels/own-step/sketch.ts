// What does a step of one's own, as it was typed, put into the scenario?
import type { Condition } from '../../../core/conditions/condition.ts';
import type { Scenario, Track } from '../../../core/scenario.ts';
import type { Text } from '../../../core/text.ts';
import { idMaker, isCalled } from '../../../formats/scenario-table/names.ts';
import type { Put } from '../../../roadmap/scenario/put.ts';
import { readDuration } from '../../read-duration.ts';

/** Who gives what, by names as typed: a name that the scenario does not have is made on the way. */
export interface Give {
  readonly by: string;
  readonly track: string;
  /** Left empty, it moves from any other stage. */
  readonly from: string;
  readonly to: string;
  /** What it is worth to the one who gives it: a number, or nothing. */
  readonly worth: string;
}

/** What the step needs. `of` says the subject: `track:talks`, `gauge:trust`, `milestone:frozen`. */
export interface Need {
  readonly of: string;
  readonly how: 'reached' | 'not-reached' | 'is' | 'is-not' | 'least' | 'most' | 'holds' | 'fails';
  /** Id of a stage, or the number as typed. */
  readonly value: string;
}

/** A step of one's own while it is being written. Whatever is typed is kept as it is. */
export interface StepSketch {
  readonly name: string;
  readonly gives: readonly Give[];
  readonly needs: readonly Need[];
  readonly all: 'all' | 'any';
  readonly low: string;
  readonly typical: string;
  readonly high: string;
  readonly source: string;
}

export const NO_GIVE: Give = { by: '', track: '', from: '', to: '', worth: '' };

export const BLANK: StepSketch = {
  name: '',
  gives: [NO_GIVE],
  needs: [],
  all: 'all',
  low: '',
  typical: '',
  high: '',
  source: '',
};

/** Nothing is typed: such a line is no part of the step. */
export function isBlank(give: Give): boolean {
  return Object.values(give).every((typed: string) => typed.trim() === '');
}

/** The item of a list that is called so, in any language. */
export function called<T extends { readonly name: Text }>(
  items: readonly T[],
  typed: string,
): T | undefined {
  return items.find(({ name }) => isCalled(name, typed));
}

/** What is put in: parties, tracks with their stages, a source, and last the step itself. */
export interface SketchPuts {
  readonly puts: readonly Put[];
  readonly step: string;
}

/**
 * What a sketch puts into a scenario. Nothing is refused here: what is no number and no length of time stays as it was
 * typed, and the reader says so.
 */
export function putsOf(scenario: Scenario, sketch: StepSketch): SketchPuts {
  const gives = sketch.gives.filter((give) => !isBlank(give));
  const parties = partiesFor(scenario, gives);
  const tracks = tracksFor(scenario, gives);
  const source = sourceFor(scenario, sketch.source);
  const taken = new Set([...scenario.steps, ...scenario.setbacks].map(({ id }) => id));
  const step = freshId(sketch.name, 'step', taken);
  const { low, typical, high } = sketch;
  const takes = takesOf([low, typical, high].map(lengthOf));
  const requires = needOf(scenario, sketch);
  const item = {
    id: step,
    name: sketch.name.trim(),
    parties: [...new Set(gives.flatMap(({ by }) => parties.idOf(by) ?? []))],
    moves: gives.map((give) => moveOf(give, { parties, tracks })),
    ...(requires === undefined ? {} : { requires }),
    ...(takes === undefined ? {} : { takes }),
    ...(source.id === undefined ? {} : { sources: [source.id] }),
  };
  return { puts: [...parties.puts, ...tracks.puts, ...source.puts, { list: 'steps', item }], step };
}

/** An id that follows from a name and is not taken. Names without a Latin letter get a number. */
function freshId(name: string, kind: string, taken: ReadonlySet<string>): string {
  return idMaker(kind, taken)({ name, number: taken.size + 1 });
}

interface PartiesFor {
  readonly puts: readonly Put[];
  readonly idOf: (typed: string) => string | undefined;
}

function partiesFor(scenario: Scenario, gives: readonly Give[]): PartiesFor {
  const known = [...scenario.parties];
  for (const { by } of gives)
    if (by.trim() !== '' && !called(known, by)) {
      const id = freshId(by, 'party', new Set(known.map((each) => each.id)));
      known.push({ id, name: by.trim(), role: 'negotiator' });
    }
  return {
    puts: known.slice(scenario.parties.length).map((item) => ({ list: 'parties', item })),
    idOf: (typed) => called(known, typed)?.id,
  };
}

interface TracksFor {
  readonly puts: readonly Put[];
  readonly of: (typed: string) => Track | undefined;
}

/** The tracks that are moved, each with the stages that are new to it: what it comes from stands before what it goes to. */
function tracksFor(scenario: Scenario, gives: readonly Give[]): TracksFor {
  const known = [...scenario.tracks];
  for (const { track, from, to } of gives) {
    if (track.trim() === '') continue;
    const at = known.findIndex((each) => each === called(known, track));
    const before = known[at] ?? {
      id: freshId(track, 'track', new Set(known.map(({ id }) => id))),
      name: track.trim(),
      stages: [],
      initial: '',
    };
    const stages = [from, to].reduce(withStage, before.stages);
    if (stages === before.stages) continue;
    const initial = before.initial === '' ? (stages[0]?.id ?? '') : before.initial;
    known.splice(at < 0 ? known.length : at, at < 0 ? 0 : 1, { ...before, stages, initial });
  }
  return {
    puts: known.flatMap((item, index) => {
      if (item === scenario.tracks[index]) return [];
      const isNew = index >= scenario.tracks.length;
      return [{ list: 'tracks' as const, item, ...(isNew ? {} : { at: index }) }];
    }),
    of: (typed) => called(known, typed),
  };
}

function withStage(stages: Track['stages'], typed: string): Track['stages'] {
  if (typed.trim() === '' || called(stages, typed)) return stages;
  const id = freshId(typed, 'stage', new Set(stages.map((stage) => stage.id)));
  return [...stages, { id, name: typed.trim() }];
}

function moveOf(
  { by, track, from, to, worth }: Give,
  { parties, tracks }: { readonly parties: PartiesFor; readonly tracks: TracksFor },
) {
  const moved = tracks.of(track);
  const stage = (typed: string) => called(moved?.stages ?? [], typed)?.id ?? typed.trim();
  const party = parties.idOf(by);
  const valued = worth.trim() !== '' && party !== undefined;
  return {
    ...(moved ? { track: moved.id } : {}),
    ...(from.trim() === '' ? {} : { from: stage(from) }),
    ...(to.trim() === '' ? {} : { to: stage(to) }),
    ...(party === undefined ? {} : { by: party }),
    ...(valued ? { worth: { [party]: numberOf(worth) } } : {}),
  };
}

/** A minus may be the one of typography. What is no number stays what was typed. */
function numberOf(typed: string): number | string {
  const number = Number(typed.trim().replace('−', '-'));
  return typed.trim() === '' || !Number.isFinite(number) ? typed.trim() : number;
}

function lengthOf(typed: string): string | undefined {
  return readDuration(typed) ?? (typed.trim() === '' ? undefined : typed.trim());
}

/** One length stands for all three estimates; of two, the one nearest to what is left out stands for it, too. */
function takesOf([low, typical, high]: readonly (string | undefined)[]) {
  const middle = typical ?? low ?? high;
  if (middle === undefined) return undefined;
  if (low === undefined && high === undefined) return middle;
  return { low: low ?? middle, typical: middle, high: high ?? middle };
}

/** A source that is known by its title, or a new one: an assumption until somebody says otherwise. */
function sourceFor(
  { sources }: Scenario,
  typed: string,
): { readonly id?: string; readonly puts: readonly Put[] } {
  const title = typed.trim();
  if (title === '') return { puts: [] };
  const known = sources.find((source) => isCalled(source.title, title));
  if (known) return { id: known.id, puts: [] };
  const id = freshId(title, 'source', new Set(sources.map((each) => each.id)));
  const url = /^https?:\/\/\S+$/.test(title) ? { url: title } : {};
  const item = { id, title, ...url, confidence: 'assumed' };
  return { id, puts: [{ list: 'sources', item }] };
}

/** What is needed, as one condition; what is only half picked is left out of it. */
export function needOf(
  scenario: Scenario,
  { needs, all }: Pick<StepSketch, 'needs' | 'all'>,
): Condition | undefined {
  const parts = needs.flatMap((need) => conditionOf(scenario, need) ?? []);
  if (parts.length < 2) return parts[0];
  return all === 'all' ? { all: parts } : { any: parts };
}

/** One need as a condition; undefined while it is not picked to the end. */
export function conditionOf(scenario: Scenario, { of, how, value }: Need): Condition | undefined {
  const id = of.slice(of.indexOf(':') + 1);
  if (of.startsWith('milestone:'))
    return how === 'fails' ? { not: { milestone: id } } : { milestone: id };
  if (value.trim() === '') return undefined;
  if (of.startsWith('gauge:')) {
    const bound = Number(value.trim().replace('−', '-'));
    if (!Number.isSafeInteger(bound)) return undefined;
    return how === 'most' ? { gauge: id, max: bound } : { gauge: id, min: bound };
  }
  const track = scenario.tracks.find((each) => each.id === id);
  if (!track?.stages.some((stage) => stage.id === value)) return undefined;
  const clause: Condition = how.startsWith('is')
    ? { track: id, is: value }
    : { track: id, reached: value };
  return how === 'is-not' || how === 'not-reached' ? { not: clause } : clause;
}
