// On which branch and after which step does a question stand, and which positions bind there?
import { keyOf } from '../formats/scenario-table/names.ts';
import type { Binding } from '../core/choices.ts';
import type { Scenario } from '../core/scenario.ts';
import { type Situation, start } from '../core/situation.ts';
import type { Text } from '../core/text.ts';
import { type Taken, replay } from '../roadmap/replay.ts';
import type { Place, Roadmap } from '../roadmap/roadmap.ts';
import { lineEnd } from '../roadmap/walk.ts';
import type { Words } from '../words/words.ts';
import { numberIn } from './call.ts';
import type { Opened } from './open-file.ts';
import { type Got, got, misused } from './outcome.ts';
import { type Paper, oneLine } from './paper.ts';
import type { Call, Option } from './verb.ts';

export const BRANCH: Option = { name: 'branch', about: 'option.branch', value: 'BRANCH' };
export const AT: Option = { name: 'at', about: 'option.at', value: 'STEP-NUMBER' };
export const BIND: Option = { name: 'bind', about: 'option.bind', value: 'A,B' };

/** The line that a command follows: a branch, or where there is none the line of first children. */
export interface FollowedLine {
  readonly id: string | null;
  readonly name: Text;
  readonly tip: Place;
}

/** Roadmap and line by name: what stands above all that is said of a line. */
export function lineHeading(
  paper: Paper,
  words: Words,
  { roadmap, line }: { readonly roadmap: Roadmap; readonly line: Pick<FollowedLine, 'name'> },
): string {
  return paper.style('strong', oneLine([roadmap.name, line.name].map(words.text).join(' · ')));
}

/** A place on a line. */
export interface PlaceOnLine {
  readonly line: FollowedLine;
  /** The last step taken; none before the first. */
  readonly last?: Taken;
  readonly number: number;
  readonly length: number;
}

/** The branch that `--branch` names by id or name; left out, the main one, else the first. */
export function lineOf({ words, options }: Call, roadmap: Roadmap): Got<FollowedLine> {
  const { branches } = roadmap;
  const given = options.get('branch');
  if (given === undefined) {
    const branch = branches.find(({ id }) => id === roadmap.main) ?? branches[0];
    return got(
      branch ?? { id: null, name: words.say('told.first-line'), tip: lineEnd(roadmap, null) },
    );
  }
  const byId = branches.find(({ id }) => id === given);
  const named = byId ? [byId] : branches.filter(({ name }) => isCalled(name, given));
  const [branch] = named;
  const listed = (some: typeof branches): string =>
    words.list(some.map(({ id, name }) => `${id} (${words.text(name)})`));
  if (!branch)
    return misused(words, 'usage.unknown-branch', {
      at: '--branch',
      given,
      count: branches.length,
      branches: listed(branches),
    });
  if (named.length > 1)
    return misused(words, 'usage.several-branches', {
      at: '--branch',
      given,
      branches: listed(named),
    });
  return got(branch);
}

/** Names are compared as tables compare them: some terminals send a letter in pieces, and nobody minds capitals. */
function isCalled(name: Text, given: string): boolean {
  const names = typeof name === 'string' ? [name] : Object.values(name);
  return names.some((each) => each.trim() === given.trim() || keyOf(each) === keyOf(given));
}

/** The situation after step `--at` of a branch, or of a scenario the first one. */
export function standAt(
  call: Call,
  opened: Opened,
): Got<{ readonly situation: Situation; readonly standing: PlaceOnLine | null }> {
  if (opened.kind === 'scenario') {
    const option = ['branch', 'at'].find((name) => call.options.has(name));
    if (option !== undefined)
      return misused(call.words, 'usage.needs-roadmap', {
        at: `--${option}`,
        option: `--${option}`,
      });
    return got({ situation: start(opened.scenario), standing: null });
  }
  const line = lineOf(call, opened.roadmap);
  if (!line.ok) return line;
  const { taken, start: first } = replay(opened.roadmap, line.value.tip);
  const length = taken.length;
  const number = stepNumber(call, length);
  if (!number.ok) return number;
  const last = taken[number.value - 1];
  const standing = { line: line.value, number: number.value, length, ...(last ? { last } : {}) };
  return got({ situation: last?.after ?? first, standing });
}

function stepNumber(call: Call, length: number): Got<number> {
  const number = numberIn(call, 'at', {
    least: 0,
    most: Number.MAX_SAFE_INTEGER,
    otherwise: length,
  });
  if (!number.ok || number.value <= length) return number;
  return misused(call.words, 'usage.no-step-number', { at: '--at', count: length });
}

/** The positions that bind: those of `--bind`, else those that the roadmap has made binding. */
export function bindingOf({ words, options }: Call, opened: Opened): Got<Binding> {
  const given = options.get('bind');
  if (given === undefined) return got(opened.kind === 'roadmap' ? opened.roadmap.binding : []);
  const ids = [...new Set(given.split(',').map((id) => id.trim()))].filter((id) => id !== '');
  const known = opened.scenario.positions.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return got(ids);
  return misused(words, 'usage.unknown-position', {
    at: '--bind',
    given: unknown,
    count: known.length,
    positions: words.list(known),
  });
}

/** `Binding: US: Everything first; …`, or nothing. */
export function sayBinding(words: Words, scenario: Scenario, binding: Binding): readonly string[] {
  if (binding.length === 0) return [];
  const parties = new Map(scenario.parties.map(({ id, name }) => [id, words.text(name)]));
  const said = scenario.positions
    .filter(({ id }) => binding.includes(id))
    .map(({ party, name }) =>
      words.say('told.objects', { party: parties.get(party) ?? party, position: words.text(name) }),
    );
  return [words.say('told.binding', { positions: said.join('; ') })];
}
