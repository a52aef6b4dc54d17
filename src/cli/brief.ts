// Which document tells one branch of a roadmap on paper, or sets several side by side?
import { type Stress, stress } from '../analysis/stress/stress.ts';
import { briefFile } from '../formats/brief/html.ts';
import { PAPERS } from '../formats/brief/page.ts';
import { MOST_COMPARED } from '../formats/brief/brief.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { openRoadmap } from './open-file.ts';
import { type Got, type Outcome, got, misused } from './outcome.ts';
import { limitOf } from './question.ts';
import { narrowEnough } from './too-wide.ts';
import type { Call, Verb } from './verb.ts';
import { watch } from './watch.ts';
import { lineOf } from './where.ts';
import { written } from './written.ts';

const LIMIT = 500;

export const briefVerb: Verb = {
  name: 'brief',
  about: 'verb.brief',
  arguments: ['ROADMAP'],
  options: [
    { name: 'branch', about: 'option.brief-branch', value: 'A,B' },
    { name: 'as-party', about: 'option.as-party', value: 'A,B' },
    { name: 'paper', about: 'option.paper', values: { papers: PAPERS.join(', ') }, value: 'PAPER' },
    { name: 'marking', about: 'option.marking', value: 'TEXT' },
    { name: 'stress', about: 'option.stress' },
    { name: 'limit', about: 'option.stress-limit', value: 'N' },
    { name: 'out', about: 'option.out-file', value: 'FILE' },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { io, words, options } = call;
  const given = options.get('paper') ?? PAPERS[0];
  const paper = PAPERS.find((each) => each === given.toLowerCase());
  if (!paper)
    return misused(words, 'usage.unknown-paper', { at: '--paper', given, papers: words.or(PAPERS) })
      .outcome;
  const limit = limitOf(call, LIMIT);
  if (!limit.ok) return limit.outcome;
  const opened = await openRoadmap(io, words, call.arguments[0] ?? '');
  if (!opened.ok) return opened.outcome;
  const branches = branchesOf(call, opened.value);
  if (!branches.ok) return branches.outcome;
  const we = partiesOf(call, opened.value);
  if (!we.ok) return we.outcome;
  const asked = { branches: branches.value, limit: limit.value };
  if (options.has('stress')) {
    const narrow = narrowEnough(call, opened.value.scenario);
    if (!narrow.ok) return narrow.outcome;
  }
  const answer: Stress | null = options.has('stress')
    ? watch(stress(opened.value, asked), call, opened.value.scenario).found
    : null;
  const text = briefFile(opened.value, {
    words,
    paper,
    ...markingOf(call),
    we: we.value,
    branches: asked.branches,
    stress: answer,
  });
  const file = options.get('out');
  if (file !== undefined) return written(words, [file], () => io.write(file, text));
  return { code: 0, document: true, text: () => text, json: () => ({ as: 'brief', text }) };
}

/** That of the roadmap where none is given. */
function markingOf({ options }: Call): { readonly marking?: string } {
  const marking = options.get('marking');
  return marking === undefined ? {} : { marking };
}

/** The parties of `--as-party`, by id: whose side the first page takes. Left out, the usual one. */
function partiesOf({ words, options }: Call, { scenario }: Roadmap): Got<readonly string[]> {
  const given = options.get('as-party');
  if (given === undefined) return got([]);
  const ids = [...new Set(given.split(',').map((id) => id.trim()))];
  const unknown = ids.find((id) => !scenario.parties.some((party) => party.id === id));
  if (unknown === undefined) return got(ids);
  const known = scenario.parties.map(({ id, name }) => `${id} (${words.text(name)})`);
  return misused(words, 'usage.unknown-party', {
    at: '--as-party',
    given: unknown,
    count: known.length,
    parties: words.list(known),
  });
}

/** The branches that are named, with commas between them; a name may have a comma of its own. */
function branchesOf(call: Call, roadmap: Roadmap): Got<readonly string[]> {
  const { words, options } = call;
  const whole = lineOf(call, roadmap);
  const parts = (options.get('branch') ?? '').split(',').map((part) => part.trim());
  if (whole.ok || parts.length < 2)
    return whole.ok ? got(whole.value.id === null ? [] : [whole.value.id]) : whole;
  if (parts.length > MOST_COMPARED)
    return misused(words, 'usage.too-many-branches', { at: '--branch', most: MOST_COMPARED });
  const ids: string[] = [];
  for (const part of parts) {
    const line = lineOf({ ...call, options: new Map([...options, ['branch', part]]) }, roadmap);
    if (!line.ok) return line;
    if (line.value.id !== null) ids.push(line.value.id);
  }
  return got(ids);
}
