// What is wrong with a scenario or a roadmap, and what looks odd?
import type { Lint } from '../analysis/lint/finding.ts';
import { lint } from '../analysis/lint/lint.ts';
import { isTooWide } from '../analysis/wide.ts';
import { replayTree } from '../roadmap/replay.ts';
import type { Words } from '../words/words.ts';
import { reasonLine } from '../words/consequences.ts';
import { reasonData } from './because.ts';
import { type Opened, openFile } from './open-file.ts';
import { type Outcome, type ToldProblem, sayProblems, sayTold } from './outcome.ts';
import { type Paper, oneLine } from './paper.ts';
import { nameOf } from './read-text.ts';
import type { Call, Verb } from './verb.ts';

/** Something that looks like a mistake; not proven, it was only never seen otherwise. */
interface Note extends ToldProblem {
  readonly proven: boolean;
}

export const checkVerb: Verb = {
  name: 'check',
  about: 'verb.check',
  arguments: ['FILE'],
  options: [],
  run,
};

async function run({ io, words, arguments: [file = ''] }: Call): Promise<Outcome> {
  const opened = await openFile(io, words, file);
  // The problems are what was asked for: they are the answer, not what kept us from it.
  if (!opened.ok) return answer(opened.outcome);
  const { kind } = opened.value;
  const problems = brokenSteps(words, opened.value);
  const notes = notesOn(words, opened.value);
  const ok = problems.length === 0;
  const leftOut = isTooWide(opened.value.scenario) ? words.say('check.left-out') : null;
  return {
    code: ok ? 0 : 1,
    json: () => ({ ok, kind, problems, notes, ...(leftOut ? { leftOut } : {}) }),
    text: (paper) =>
      [
        sayWhat(words, opened.value),
        ok ? words.say('check.fine') : sayProblems(words, nameOf(words, file), problems).trimEnd(),
        ...sayNotes(paper, words, notes),
        ...(leftOut ? ['', leftOut] : []),
        '',
      ].join('\n'),
  };
}

function answer({ code, json, text }: Outcome): Outcome {
  return { code, text, json: () => ({ ok: false, kind: null, ...Object(json()), notes: [] }) };
}

/** The steps of a roadmap that are blocked where they are taken, and not assumed. */
function brokenSteps(words: Words, opened: Opened): readonly ToldProblem[] {
  if (opened.kind === 'scenario') return [];
  const { roadmap, scenario, data } = opened;
  const places = placesOf(data);
  return [...replayTree(roadmap).values()].flatMap(({ node, step, holds, verdict }) => {
    if (holds || verdict.kind === 'possible') return [];
    const reason = reasonLine(words, scenario, verdict.because);
    const problem = {
      at: places.get(node.id) ?? 'nodes',
      code: 'no-longer-holds',
      message: words.say('check.blocked', { step: words.text(step.name), reason }),
      node: node.id,
      step: step.id,
      because: verdict.because.map((each) => reasonData(words, scenario, each)),
    };
    return [problem];
  });
}

/** Where each node stands in the file: the roadmap as read may have them in another order. */
function placesOf(data: unknown): ReadonlyMap<string, string> {
  const nodes = typeof data === 'object' && data !== null && 'nodes' in data ? data.nodes : [];
  if (!Array.isArray(nodes)) return new Map();
  return new Map(
    nodes.map((node: unknown, index): [string, string] => [
      typeof node === 'object' && node !== null && 'id' in node ? String(node.id) : '',
      `nodes/${index}`,
    ]),
  );
}

/** What looks like a mistake in the scenario, at its place in the file. */
function notesOn(words: Words, opened: Opened): readonly Note[] {
  return lint(opened.scenario).map((found) => ({
    at: placeIn(opened, found.at),
    code: found.code,
    message: sayLint(words, found),
    proven: found.proven,
  }));
}

/** One finding without its place; where it is not proven, with how far it was looked for. */
export function sayLint(words: Words, { code, data, proven }: Lint): string {
  const note =
    code === 'never-possible' && data['because'] !== undefined
      ? words.say('lint.never-possible-because', data)
      : words.say(`lint.${code}`, data);
  return proven ? note : words.say('lint.unproven', { note, looked: data['looked'] ?? 0 });
}

/** A roadmap's file has the scenario inside, a table has it row by row. */
function placeIn(opened: Opened, at: string): string {
  if (opened.kind === 'roadmap') return `scenario/${at}`;
  return opened.placeOf?.(at) ?? at;
}

function sayWhat(words: Words, opened: Opened): string {
  const { scenario } = opened;
  if (opened.kind === 'roadmap') {
    const { name, nodes, branches } = opened.roadmap;
    return words.say('check.roadmap', {
      name: oneLine(words.text(name)),
      nodes: nodes.length,
      branches: branches.length,
    });
  }
  return words.say('check.scenario', {
    name: oneLine(words.text(scenario.name)),
    tracks: scenario.tracks.length,
    steps: scenario.steps.length,
    setbacks: scenario.setbacks.length,
  });
}

function sayNotes(paper: Paper, words: Words, notes: readonly ToldProblem[]): readonly string[] {
  if (notes.length === 0) return [];
  return [
    '',
    paper.style('strong', words.say('check.notes', { count: notes.length })),
    ...notes.map((note) => `  ${oneLine(sayTold(words, note))}`),
  ];
}
