// How does a brief set two to four branches side by side?
import type { Stress } from '../../analysis/stress/stress.ts';
import type { ComparedTables } from '../../roadmap/compare/tables.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { sayDifference, sayLine } from '../../words/compare.ts';
import type { Words } from '../../words/words.ts';
import { exposurePicture } from './accounts.ts';
import { type Block, type TextLine, type Table, fact, labelled } from './blocks.ts';
import { paragraph, row, section } from './blocks.ts';
import { sourcesOf, sourcesSection } from './grounds.ts';
import { mendBlocks } from './holds.ts';
import { sayNumbered } from './parties.ts';
import { risksCompared } from './risks.ts';
import { type ComparedTable, comparedTables } from '../compare/tables.ts';
import type { ToldBranch } from '../told.ts';

export interface ComparedSubject {
  readonly roadmap: Roadmap;
  readonly comparison: ComparedTables;
  readonly told: readonly ToldBranch[];
  readonly stress: Stress | null;
  readonly words: Words;
}

/** What stands on the first page: the difference in words, and when each branch ends. */
export function differenceBlocks(subject: ComparedSubject): readonly Block[] {
  const { comparison, words } = subject;
  const { lead, points } = sayDifference(words, comparison);
  const notes = comparison.lines.flatMap(({ branch }, line): TextLine[] => {
    const text = words.text(branch.note);
    return text === '' ? [] : [labelled(sayLine(words, branch, line), text)];
  });
  return [
    ...section(words.say('compare.difference'), [
      paragraph(lead.join(' ')),
      ...(points.length === 0
        ? []
        : [
            {
              kind: 'facts' as const,
              facts: points.map(({ label, text }) => fact(label, text)),
            },
          ]),
      ...tablesIn(subject, ['ends']),
    ]),
    ...section(
      words.say('brief.roads'),
      notes.length === 0 ? [] : [{ kind: 'list', items: notes }],
    ),
  ];
}

/** Everything else that tells them apart. */
export function comparedBlocks(subject: ComparedSubject): readonly Block[] {
  const { roadmap, comparison, told, words } = subject;
  const branches = comparison.lines.map(({ branch }, line) => ({
    id: branch.id,
    name: sayLine(words, branch, line),
  }));
  return [
    ...section(words.say('compare.deals'), tablesIn(subject, ['deals'])),
    ...section(words.say('compare.exposure'), [
      ...exposurePicture(comparison, words),
      ...tablesIn(subject, ['waits', 'holds', 'ledger']),
      ...mendBlocks(comparison, words),
    ]),
    ...section(words.say('compare.steps'), [
      paragraph(words.say('brief.compared-how')),
      ...tablesIn(subject, ['steps']),
      ...onlyBlocks(subject),
    ]),
    ...section(words.say('brief.outcomes'), tablesIn(subject, ['situations', 'goals', 'readings'])),
    ...section(words.say('brief.deadlines'), tablesIn(subject, ['promises'])),
    ...section(words.say('compare.objections'), tablesIn(subject, ['objections'])),
    ...risksCompared(branches, subject),
    ...section(words.say('brief.assumptions'), [
      paragraph(words.say('brief.assumptions-how')),
      ...footingBlocks(subject),
    ]),
    ...sourcesSection(sourcesOf(roadmap, told), words),
  ];
}

function tablesIn(
  { comparison, words }: ComparedSubject,
  ids: readonly ComparedTable['id'][],
): readonly Table[] {
  return comparedTables({ comparison, words })
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title, head, rows }) => ({
      kind: 'table',
      caption: title,
      look: id === 'ledger' || id === 'ends' ? 'plain' : 'compared',
      columns: head.map((name, column) => ({
        title: name,
        look: id === 'ledger' && column > 0 ? (column > 1 ? 'number' : 'short') : 'text',
      })),
      groups: [{ title: '', rows: rows.map((texts) => row(...texts)) }],
    }));
}

/** The steps that only one of the branches takes, by name. */
function onlyBlocks({ comparison, told, words }: ComparedSubject): readonly Block[] {
  const items = comparison.lines.flatMap(({ branch, only }, line): TextLine[] => {
    const nodes = new Set(only.map(({ node }) => node.id));
    const own = (told[line]?.steps ?? []).filter(({ taken }) => nodes.has(taken.node.id));
    return own.length === 0
      ? []
      : [labelled(sayLine(words, branch, line), sayNumbered(words, own))];
  });
  if (items.length === 0) return [];
  return [
    { kind: 'subheading', text: words.say('brief.only') },
    { kind: 'list', items },
  ];
}

/** Steps that are assumed or do not hold, branch by branch. */
function footingBlocks({ comparison, told, words }: ComparedSubject): readonly Block[] {
  const items = comparison.lines.flatMap(({ branch }, line): TextLine[] => {
    const weak = (told[line]?.steps ?? []).filter(({ taken }) => taken.assumed || !taken.holds);
    return [
      labelled(
        sayLine(words, branch, line),
        weak.length === 0 ? words.say('brief.sound') : sayNumbered(words, weak),
      ),
    ];
  });
  return [
    { kind: 'subheading', text: words.say('brief.unsound-steps') },
    { kind: 'list', items },
  ];
}
