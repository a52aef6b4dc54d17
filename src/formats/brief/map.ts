// How does the map of a roadmap fit on one page?
import { mapOf, paceToFit } from '../../picture/map/map.ts';
import { paint } from '../../picture/map/paint.ts';
import { LIGHT, type Theme } from '../../picture/theme.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Words } from '../../words/words.ts';
import { type Block, heading } from './blocks.ts';

/** White paper, and greys that a printer without colour can tell apart. */
export const PAPER: Theme = {
  ...LIGHT,
  paper: '#ffffff',
  bands: ['#f4f4f2', '#e8e8e4'],
  ink: '#000000',
  inkSoft: '#333333',
  inkFaint: '#555555',
  rule: '#bbbbbb',
};

/** Pixels of a page across: at 261 mm a letter of 11 pixels is set in 7.3 points. */
const WIDTH = 1110;
const HEIGHT = 638;
const MOST_PACE = 62;
/** A lane needs no more than this: a map of one branch is no page high. */
const LANE = 190;

interface Shown {
  readonly words: Words;
  /** Ids of the branches that the brief is about; the others are drawn faint, or folded away beside several. */
  readonly branches: readonly string[];
}

/** The map of all branches, in landscape; no blocks where there is nothing to draw. */
export function mapBlocks(roadmap: Roadmap, { words, branches }: Shown): readonly Block[] {
  if (roadmap.nodes.length === 0) return [];
  const [only] = branches;
  const others = roadmap.branches.flatMap(({ id }) => (branches.includes(id) ? [] : [id]));
  const isOne = branches.length === 1 && others.length > 0;
  const options = {
    words,
    by: 'step' as const,
    pace: MOST_PACE,
    height: Math.min(
      HEIGHT,
      Math.max(1, roadmap.branches.length - (isOne ? 0 : others.length)) * LANE,
    ),
    focus: isOne && only !== undefined ? only : null,
    folded: new Set(isOne ? [] : others),
  };
  const pace = Math.min(MOST_PACE, paceToFit(roadmap, options, WIDTH));
  const picture = mapOf(roadmap, { ...options, pace });
  const kinds = new Set(picture.stations.map(({ kind }) => kind));
  const marks = (['step', 'exchange', 'setback', 'assumed', 'broken'] as const)
    .filter((kind) => kinds.has(kind))
    .map((kind) => `${words.say(`brief.mark.${kind}`)}: ${words.say(`map.kind.${kind}`)}`);
  return [
    heading(words.say('brief.map')),
    {
      kind: 'picture',
      caption: words.say(isOne ? 'brief.map-caption-one' : 'brief.map-caption', {
        marks: marks.join('; '),
      }),
      alt: words.say('brief.map-alt', {
        branches: roadmap.branches.length,
        steps: roadmap.nodes.length,
      }),
      svg: paint(picture, PAPER, words.text(roadmap.name)),
    },
  ];
}
