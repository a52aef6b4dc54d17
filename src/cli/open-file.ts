// What does a file hold: a scenario, a roadmap, or problems?
import { basename, extname } from 'node:path';
import type { Problem, Read } from '../core/problem.ts';
import { readJson } from '../core/read-json.ts';
import { readScenario, saysScenario } from '../core/read-scenario.ts';
import { SCENARIO_FORMAT, type Scenario } from '../core/scenario.ts';
import { foreignData, foreignText } from '../formats/foreign.ts';
import { readTable } from '../formats/scenario-table/read-table.ts';
import { saysTable } from '../formats/scenario-table/says-table.ts';
import { readRoadmap, saysRoadmap } from '../roadmap/read-roadmap.ts';
import { ROADMAP_FORMAT, type Roadmap } from '../roadmap/roadmap.ts';
import type { Words } from '../words/words.ts';
import type { Io } from './io.ts';
import { type Got, got, refused, told } from './outcome.ts';
import { nameOf, readText } from './read-text.ts';
import { beginningOf } from '../core/text.ts';

/** What was read, with the data as it stands in the file. */
export type Opened =
  | {
      readonly kind: 'scenario';
      readonly scenario: Scenario;
      /** Where a table was read: the row and column of a place in the scenario. */
      readonly placeOf?: (at: string) => string;
    }
  | {
      readonly kind: 'roadmap';
      readonly scenario: Scenario;
      readonly roadmap: Roadmap;
      readonly data: unknown;
    };

/** Opens a file that is called on the command line. */
export async function openFile(io: Io, words: Words, file: string): Promise<Got<Opened>> {
  const text = await readText(io, words, file);
  if (!text.ok) return text;
  if (saysTable(text.value)) return openTable(io, words, { file, text: text.value });
  const foreign = foreignText(text.value);
  const json = foreign ? refusal(foreign) : readJson(text.value);
  const read = json.ok ? readEither(json.value) : json;
  if (read.ok) return got(read.value);
  return refused(
    words,
    { name: nameOf(words, file), kind: json.ok ? kindOf(json.value) : undefined },
    read.problems.map((problem) => told(words, problem)),
  );
}

function refusal(problem: Problem): Read<never> {
  return { ok: false, problems: [problem] };
}

/** A table is told by its headings, whatever its file is called. */
function openTable(
  io: Io,
  words: Words,
  { file, text }: Record<'file' | 'text', string>,
): Got<Opened> {
  const name = file === '-' ? words.say('table.unnamed') : basename(file, extname(file));
  const read = readTable(text, { name, today: io.today() });
  if (read.ok) return got({ kind: 'scenario', ...read.value });
  return refused(
    words,
    { name: nameOf(words, file), kind: 'scenario' },
    read.problems.map((problem) => told(words, problem)),
  );
}

/** Opens a file where only a roadmap will do. */
export async function openRoadmap(io: Io, words: Words, file: string): Promise<Got<Roadmap>> {
  const opened = await openFile(io, words, file);
  if (!opened.ok) return opened;
  if (opened.value.kind === 'roadmap') return got(opened.value.roadmap);
  const data = { wanted: ROADMAP_FORMAT, got: SCENARIO_FORMAT };
  return refused(words, { name: nameOf(words, file), kind: 'scenario' }, [
    told(words, { at: 'format', code: 'format', data }),
  ]);
}

function kindOf(data: unknown): Opened['kind'] | undefined {
  if (saysRoadmap(data)) return 'roadmap';
  return saysScenario(data) ? 'scenario' : undefined;
}

function readEither(data: unknown): Read<Opened> {
  const kind = kindOf(data);
  if (kind === 'roadmap') {
    const read = readRoadmap(data);
    if (!read.ok) return read;
    const { scenario } = read.value;
    return { ok: true, value: { kind, scenario, roadmap: read.value, data } };
  }
  // Data that is no object has no format to speak of: the reader says what it is instead.
  if (kind === undefined && isObject(data))
    return refusal(foreignData(data) ?? formatProblem(data));
  const read = readScenario(data);
  return read.ok ? { ok: true, value: { kind: 'scenario', scenario: read.value } } : read;
}

function isObject(data: unknown): data is object {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function formatProblem(data: object): Problem {
  if (!('format' in data)) return { at: 'format', code: 'format' };
  const got = beginningOf(JSON.stringify(data.format) ?? '', 60);
  return { at: 'format', code: 'format', data: { got } };
}
