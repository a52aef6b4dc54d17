// What becomes of a roadmap over an edited scenario, and what broke?
import type { Scenario } from '../core/scenario.ts';
import {
  type BranchConsequences,
  type NumberedNode,
  consequencesOf,
} from '../roadmap/consequences.ts';
import { rebased } from '../roadmap/rebase.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { sayConsequences } from '../words/consequences.ts';
import type { Words } from '../words/words.ts';
import { reasonData } from './because.ts';
import { type Edited, OUT, editFile } from './edit-file.ts';
import { openFile } from './open-file.ts';
import { type Got, got, misused } from './outcome.ts';
import { type Paper, oneLine } from './paper.ts';
import { idsOf } from './target.ts';
import type { Call, Verb } from './verb.ts';

export const rebaseVerb: Verb = {
  name: 'rebase',
  about: 'verb.rebase',
  arguments: ['ROADMAP'],
  options: [
    { name: 'scenario', about: 'option.rebase-scenario', value: 'NEW' },
    { name: 'drop', about: 'option.rebase-drop' },
    OUT,
  ],
  run: (call) => editFile(call, (roadmap) => overAnother(call, roadmap)),
};

/** Steps that are gone can only be left out, which is asked for: else what broke is told and nothing is written. */
async function overAnother(call: Call, roadmap: Roadmap): Promise<Got<Edited>> {
  const { io, words, options } = call;
  const given = options.get('scenario');
  if (given === undefined) return misused(words, 'usage.needs-scenario', { at: '--scenario' });
  const opened = await openFile(io, words, given);
  if (!opened.ok) return opened;
  const over = rebased(roadmap, opened.value.scenario);
  const told = consequencesOf(roadmap, over);
  const loosened = roadmap.binding.filter((id) => !over.binding.includes(id));
  const gone = told.some((branch) => branch.gone.length > 0);
  const broke = gone || told.some(({ broken }) => broken.length > 0);
  const report = { words, before: roadmap.scenario, now: over.scenario, told, loosened };
  const data = { branches: told.map((each) => dataOf(report, each)), loosened };
  const lines = (paper: Paper) => sayReport(paper, report);
  if (!gone || options.has('drop')) return got({ roadmap: over, data, lines, code: broke ? 1 : 0 });
  const text = (paper: Paper) => [...lines(paper), words.say('rebase.not-written'), ''].join('\n');
  return {
    ok: false,
    outcome: { code: 1, json: () => ({ ok: false, written: [], ...data }), text },
  };
}

interface Report {
  readonly words: Words;
  readonly before: Scenario;
  readonly now: Scenario;
  readonly told: readonly BranchConsequences[];
  /** Binding positions that are gone. */
  readonly loosened: readonly string[];
}

function dataOf({ words, now }: Report, told: BranchConsequences): object {
  const bare = ({ number, node }: NumberedNode) => ({ number, node: node.id, step: node.step });
  return {
    branch: told.branch.id,
    gone: told.gone.map(bare),
    broken: told.broken.map((each) => ({
      ...bare(each),
      because: becauseOf(each).map((reason) => reasonData(words, now, reason)),
    })),
    mended: told.mended.map(bare),
    goals: { gained: idsOf(told.gained), lost: idsOf(told.lost) },
    dates: told.dates.map((each) => ({ ...bare(each), before: each.before, now: each.now })),
  };
}

function becauseOf({ now: { verdict } }: BranchConsequences['broken'][number]) {
  return verdict.kind === 'possible' ? [] : verdict.because;
}

function sayReport(paper: Paper, report: Report): readonly string[] {
  const { words, told, loosened } = report;
  return [
    ...told.flatMap((each) => [
      paper.style('strong', oneLine(words.text(each.branch.name))),
      ...sayConsequences(words, report, each).map((line) => `  ${oneLine(line)}`),
    ]),
    ...(loosened.length === 0
      ? []
      : [words.say('rebase.loosened', { positions: words.list(loosened) })]),
  ];
}
