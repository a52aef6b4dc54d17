// What stands in the printable brief of a roadmap: of one branch, or of several side by side?
import { ownMarked } from '../own-marked.ts';
import type { Stress } from '../../analysis/stress/stress.ts';
import { compare } from '../../roadmap/compare/compare.ts';
import { tablesOf } from '../../roadmap/compare/tables.ts';
import { dayOf } from '../../roadmap/day-of.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { firstLineFrom } from '../../roadmap/tree-index.ts';
import { sayLine } from '../../words/compare.ts';
import type { Words } from '../../words/words.ts';
import { accountsSection } from './accounts.ts';
import { authorFacts, firstPageBlocks } from '../first-page/say.ts';
import { type Brief, type BriefPart, fact, numbered } from './blocks.ts';
import { type ComparedSubject, comparedBlocks, differenceBlocks } from './compared.ts';
import { datesSection } from './dates.ts';
import { assumptionsSection, lawSection, sourcesOf, sourcesSection } from './grounds.ts';
import { backgroundOf, glanceOf, sayAbout, stateFacts, titleFacts, worldOf } from './head.ts';
import { holdsSection } from './holds.ts';
import { mapBlocks } from './map.ts';
import { MOST_MARKING } from './page.ts';
import { objectionsSection, readingsSection } from './parties.ts';
import { risksSection } from './risks.ts';
import { stepsSection } from './steps.ts';
import { type ToldBranch, mainOf, tellBranch } from '../told.ts';

export interface BriefOptions {
  readonly words: Words;
  /** Ids of one branch, or of two to four to compare; the main branch where left out. */
  readonly branches?: readonly string[];
  /** The answer of the stress test, where it was run. */
  readonly stress?: Stress | null;
  /** Ids of the parties from whose side the first page is written; the usual side where left out. */
  readonly we?: readonly string[];
  /** Who may read it: stands at the head and foot of every page. That of the roadmap where left out. */
  readonly marking?: string;
}

export const MOST_COMPARED = 4;

/** The document, laid out once for all who paint it. The same roadmap and options give the same brief. */
export function briefOf(
  given: Roadmap,
  { words, branches, stress = null, we = [], marking = words.text(given.marking) }: BriefOptions,
): Brief {
  const roadmap = ownMarked(withBranch(given, words), words);
  const told = chosen(roadmap, branches).map((branch) => tellBranch(roadmap, branch));
  const several = told.length > 1;
  const subject = {
    roadmap,
    comparison: tablesOf(
      roadmap,
      compare(
        roadmap,
        told.map(({ branch }) => branch.id),
      ),
    ),
    told,
    stress,
    words,
  };
  const parts = several ? comparedParts(subject) : singleParts(subject, we);
  return {
    ...frameOf(roadmap, told, words),
    ...(told.length === 1
      ? { about: sayAbout(roadmap, we, words), facts: [] }
      : {
          about: words.say(several ? 'brief.about-compared' : 'brief.about'),
          facts: [...branchFacts(roadmap, told, words), ...stateFacts(roadmap, words)],
        }),
    marking: marking.trim().slice(0, MOST_MARKING),
    parts: numbered(
      parts.filter(({ blocks }) => blocks.length > 0),
      (kind, number, caption) => words.say(`brief.caption-${kind}`, { number, caption }),
    ),
  };
}

function frameOf(
  roadmap: Roadmap,
  told: readonly ToldBranch[],
  words: Words,
): Omit<Brief, 'about' | 'facts' | 'marking' | 'parts'> {
  const names = told.map(({ branch }, line) =>
    told.length > 1 ? sayLine(words, branch, line) : words.text(branch.name),
  );
  const day = dayOf(roadmap);
  return {
    language: words.language,
    title: words.text(roadmap.name),
    subtitle: words.list(names),
    foot: [day === null ? '' : words.say('brief.as-of', { day: words.day(day) })]
      .concat(words.say('brief.program'))
      .filter((part) => part !== '')
      .join(' · '),
  };
}

/** Which branches it tells, of which scenario, with which positions. */
function branchFacts(roadmap: Roadmap, told: readonly ToldBranch[], words: Words) {
  const { branches, main } = roadmap;
  const names = told.map(({ branch }) =>
    branch.id === main
      ? words.say('brief.main-branch', { name: words.text(branch.name) })
      : words.text(branch.name),
  );
  const named = fact(
    words.say(told.length > 1 ? 'brief.branches' : 'compare.branch'),
    words.say('brief.branches-of', { names: words.list(names), all: branches.length }),
  );
  return [...(names.length === 0 ? [] : [named]), ...titleFacts(roadmap, words)];
}

/** Page one carries the message; all that follows is what it rests on, and says nothing of it again. */
function singleParts(
  { roadmap, told: all, comparison, stress, words }: ComparedSubject,
  we: readonly string[],
) {
  const [told] = all;
  if (!told)
    return [
      part('portrait', [
        { kind: 'facts', facts: authorFacts(roadmap, words) },
        ...backgroundOf(roadmap, words),
        ...worldOf(roadmap, words),
        { kind: 'note', line: [words.say('first.caveat')] },
      ]),
    ];
  const sources = sourcesOf(roadmap, all);
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]));
  return [
    part('first', firstPageBlocks(roadmap, told, { words, we, stress })),
    part('landscape', mapBlocks(roadmap, { words, branches: [told.branch.id] })),
    part('portrait', [
      ...backgroundOf(roadmap, words),
      ...glanceOf(roadmap, told, [branchFacts(roadmap, all, words), words]),
      ...stepsSection({ roadmap, told, words, sources: numbers }),
      ...accountsSection(told, comparison, words),
      ...holdsSection(comparison, words),
      ...datesSection(roadmap, told, words),
      ...objectionsSection(roadmap, told, words),
      ...readingsSection(roadmap, told, words),
      ...lawSection(told, words),
      ...risksSection(told.branch.id, { roadmap, stress, words }),
      ...assumptionsSection(roadmap, told, words),
      ...sourcesSection(sources, words),
    ]),
  ];
}

function comparedParts(subject: ComparedSubject) {
  const { roadmap, told, words } = subject;
  return [
    part('portrait', [
      { kind: 'facts', facts: authorFacts(roadmap, words) },
      ...differenceBlocks(subject),
      ...backgroundOf(roadmap, words),
      { kind: 'note', line: [words.say('first.caveat')] },
    ]),
    part('landscape', mapBlocks(roadmap, { words, branches: told.map(({ branch }) => branch.id) })),
    part('portrait', comparedBlocks(subject)),
  ];
}

function part(kind: BriefPart['kind'], blocks: BriefPart['blocks']): BriefPart {
  return { kind, blocks };
}

function chosen(roadmap: Roadmap, ids: readonly string[] | undefined) {
  const wanted = new Set(ids);
  const found = [...wanted].flatMap((id) => roadmap.branches.filter((each) => each.id === id));
  const main = mainOf(roadmap);
  return found.length > 0 ? found.slice(0, MOST_COMPARED) : main ? [main] : [];
}

/** Steps without a branch are told, too: as far as first children go. */
function withBranch(roadmap: Roadmap, words: Words): Roadmap {
  if (roadmap.branches.length > 0 || roadmap.nodes.length === 0) return roadmap;
  const tip = firstLineFrom(roadmap, null).at(-1) ?? '';
  return { ...roadmap, branches: [{ id: tip, name: words.say('brief.first-line'), tip }] };
}
