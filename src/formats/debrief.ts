// In which forms does the log of a workshop leave?
import type { LogEntry } from '../../machines/sitting.ts';
import type { Options } from '../analysis/options/options.ts';
import { indexOf, lineTo } from '../roadmap/tree-index.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { nameIn } from '../words/texts.ts';
import type { MessageId, Words } from '../words/words.ts';
import { csvText } from './csv-text.ts';
import { firstPageBlocks } from './first-page/say.ts';
import { fileText } from './json.ts';
import { sayEntry, stepName } from './log-entry.ts';
import { blocksAsMarkdown } from './markdown-blocks.ts';
import { markingIn, oneLine } from './markdown-text.ts';
import { mainOf, tellBranch } from './told.ts';

interface Sitting {
  readonly roadmap: Roadmap;
  readonly log: readonly LogEntry[];
  readonly words: Words;
  /** What stayed open along the branch that is followed, where that is known. */
  readonly options: Options | null;
}

interface TextFile {
  readonly name: string;
  readonly text: string;
  readonly mime: string;
}

interface DebriefFile {
  readonly id: string;
  readonly label: MessageId;
  readonly write: (sitting: Sitting) => TextFile;
}

/** JSON for programs, CSV for spreadsheets, a page for people. */
export const debriefFiles: readonly DebriefFile[] = [
  {
    id: 'json',
    label: 'debrief.json',
    write: ({ roadmap, log }) => ({
      name: 'workshop-log.json',
      mime: 'application/json',
      text: fileText({
        format: 'stepwise/workshop-log@1',
        roadmap: roadmap.id,
        name: roadmap.name,
        log,
      }),
    }),
  },
  {
    id: 'csv',
    label: 'debrief.csv',
    write: (sitting) => ({ name: 'workshop-log.csv', mime: 'text/csv', text: asCsv(sitting) }),
  },
  {
    id: 'page',
    label: 'debrief.page',
    write: (sitting) => ({
      name: 'workshop-debrief.md',
      mime: 'text/markdown',
      text: asPage(sitting),
    }),
  },
];

function nameOf({ roadmap, words }: Sitting, step: string | null): string {
  return stepName(words, roadmap.scenario, step);
}

function asCsv(sitting: Sitting): string {
  const head = [
    'at',
    'kind',
    'number',
    'step',
    'name',
    'branch',
    'by',
    'planned',
    'prepared',
    'outside',
  ];
  const rows = sitting.log.map((entry) => [
    entry.at,
    entry.kind,
    entry.number,
    entry.step ?? '',
    nameOf(sitting, entry.step),
    entry.branch ?? '',
    entry.by,
    entry.planned ?? '',
    entry.prepared ? 'yes' : '',
    entry.outside ?? '',
  ]);
  return csvText([head, ...rows]);
}

function asPage(sitting: Sitting): string {
  const { roadmap, log, words } = sitting;
  const said = (entry: LogEntry) =>
    `- ${words.time(entry.at)} ${oneLine(sayEntry(words, roadmap.scenario, entry))}`;
  const listed = (lines: readonly string[]) =>
    lines.length === 0 ? words.say('debrief.nothing') : lines.join('\n');
  const branches = roadmap.branches.map(
    ({ name, tip }) =>
      `- ${words.say('branches.about', { name: words.text(name), steps: lineTo(roadmap, tip).length })}`,
  );
  return [
    `# ${words.say('debrief.title', { name: words.text(roadmap.name) })}`,
    ...[markingIn(roadmap, words)].filter((line) => line !== ''),
    words.say('debrief.about', {
      steps: roadmap.nodes.length,
      branches: roadmap.branches.length,
      injects: log.filter(({ kind }) => kind === 'inject').length,
    }),
    `## ${words.say('branches.title')}`,
    listed(branches),
    `## ${words.say('debrief.forks')}`,
    listed(forksOf(sitting)),
    ...closedOf(sitting),
    `## ${words.say('debrief.turns')}`,
    listed(log.filter(({ kind }) => kind !== 'went' && kind !== 'returned').map(said)),
    ...pageOf(sitting),
    '',
  ].join('\n\n');
}

/** At its end the page for the minister: of the branch on which the room stood last, else of the main one. */
function pageOf({ roadmap, log, words }: Sitting): readonly string[] {
  const last = log.findLast(({ branch }) => branch !== null)?.branch;
  const branch = roadmap.branches.find(({ id }) => id === last) ?? mainOf(roadmap);
  if (!branch) return [];
  const title = words.say('first.heading', { branch: words.text(branch.name) });
  const told = tellBranch(roadmap, branch);
  return [`## ${oneLine(title)}`, ...blocksAsMarkdown(firstPageBlocks(roadmap, told, { words }))];
}

/** The places where the room chose more than once, with what it chose. */
function forksOf(sitting: Sitting): readonly string[] {
  const { roadmap, words } = sitting;
  const { byId, children } = indexOf(roadmap);
  return [...children]
    .filter(([, choices]) => choices.length > 1)
    .map(([place, choices]) => {
      const after = nameOf(sitting, place === null ? null : (byId.get(place)?.step ?? null));
      const chosen = choices.map((id) => nameOf(sitting, byId.get(id)?.step ?? null));
      return `- ${words.say('debrief.fork', { after, chosen: words.or(chosen) })}`;
    });
}

/** The goals that a step of the followed branch closed for good; nothing where that is not known. */
function closedOf(sitting: Sitting): readonly string[] {
  const { roadmap, options, words } = sitting;
  if (!options) return [];
  const { byId } = indexOf(roadmap);
  const lines = options.stops
    .filter(({ closes }) => closes.length > 0)
    .map(({ node, closes }) => {
      const step = nameOf(sitting, node === null ? null : (byId.get(node)?.step ?? null));
      const goals = closes.map((id) => nameIn(roadmap.scenario.goals, id, words));
      return `- ${words.say('debrief.closes', { step, goals: words.list(goals) })}`;
    });
  return [
    `## ${words.say('debrief.closed')}`,
    lines.length === 0 ? words.say('debrief.nothing') : lines.join('\n'),
  ];
}
