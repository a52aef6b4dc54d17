// What does a brief say of setbacks: which the branch bears, and after which steps it does not?
import type { BranchStress, Stress } from '../../analysis/stress/stress.ts';
import type { StressCell as Outcome } from '../../analysis/stress/line.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { nameIn } from '../../words/texts.ts';
import type { Words } from '../../words/words.ts';
import { type Block, type TableRow, paragraph, row, section, tableOf } from './blocks.ts';
import { saySpans } from './spans.ts';

interface Telling {
  readonly roadmap: Roadmap;
  readonly stress: Stress | null;
  readonly words: Words;
}

const KINDS = ['survives', 'recovers', 'collapses', 'unknown'] as const;

/** The answer of the stress test for one branch; where it was not run, that is said. */
export function risksSection(branch: string, telling: Telling): readonly Block[] {
  const { stress, words, roadmap } = telling;
  const { setbacks } = roadmap.scenario;
  if (setbacks.length === 0) return [];
  const found = stress?.branches.find((each) => each.branch === branch);
  const title = words.say('brief.risks');
  if (!stress || !found)
    return section(title, [
      paragraph(words.say('brief.risks-not-run', { count: setbacks.length })),
    ]);
  return section(title, [
    paragraph(words.say('stress.score', { ...found.score })),
    paragraph(sayMeasure(found, telling)),
    ...tableOf(
      words.say('brief.risks-caption'),
      [
        { title: words.say('brief.setback'), look: 'text' },
        ...KINDS.map((kind) => ({
          title: words.say(`stress.${kind}`),
          look: 'number' as const,
        })),
        { title: words.say('brief.way-back'), look: 'text' },
        { title: words.say('brief.collapses-after'), look: 'text' },
      ],
      found.rows.flatMap((cells, index) => rowFor(stress.setbacks[index] ?? '', cells, telling)),
    ),
  ]);
}

/** The branches side by side, one row each. */
export function risksCompared(
  branches: readonly { readonly id: string; readonly name: string }[],
  { stress, words }: Telling,
): readonly Block[] {
  const rows = branches.flatMap(({ id, name }) => {
    const found = stress?.branches.find((each) => each.branch === id);
    if (!found) return [];
    const { score } = found;
    const counts = [score.cells, ...KINDS.map((kind) => score[kind])];
    return [row(name, ...counts.map((count) => words.number(count)))];
  });
  return section(words.say('brief.risks'), [
    ...(rows.length === 0 ? [] : [paragraph(words.say('brief.risks-how'))]),
    ...tableOf(
      words.say('brief.risks-compared'),
      [
        { title: words.say('compare.branch'), look: 'text' },
        { title: words.say('brief.places'), look: 'number' },
        ...KINDS.map((kind) => ({
          title: words.say(`stress.${kind}`),
          look: 'number' as const,
        })),
      ],
      rows,
    ),
  ]);
}

function sayMeasure({ target }: BranchStress, { roadmap, words }: Telling): string {
  if (target.kind === 'end') return words.say('stress.end');
  const goals = target.goals.map((id) => nameIn(roadmap.scenario.goals, id, words));
  return words.say('stress.goals', { goals: words.list(goals) });
}

/** A setback that can happen nowhere on the branch has no row. */
function rowFor(
  setback: string,
  cells: readonly Outcome[],
  { roadmap, words }: Telling,
): readonly TableRow[] {
  if (cells.every(({ kind }) => kind === 'impossible')) return [];
  const counts = KINDS.map((wanted) => cells.filter(({ kind }) => kind === wanted).length);
  const collapses = cells.flatMap(({ kind }, place) => (kind === 'collapses' ? [place] : []));
  return [
    row(
      nameIn(roadmap.scenario.setbacks, setback, words),
      ...counts.map((count) => (count === 0 ? '–' : words.number(count))),
      sayWorst(cells, words),
      collapses.length === 0 ? '–' : saySpans(collapses, words.say('brief.the-start')),
    ),
  ];
}

/** The dearest way back. */
function sayWorst(cells: readonly Outcome[], words: Words): string {
  const extras = cells.flatMap((each) =>
    each.kind !== 'impossible' && each.way ? [each.way.extra] : [],
  );
  const steps = Math.max(0, ...extras.map((extra) => extra.steps));
  const months = Math.max(0, ...extras.map((extra) => Math.round(extra.months)));
  if (extras.length === 0) return '–';
  if (steps === 0 && months === 0) return words.say('brief.no-longer');
  return words.say('brief.at-most', { steps, months });
}
