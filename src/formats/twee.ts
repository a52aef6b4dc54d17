// How does a roadmap play as a story in Twine?
import { lookupOf } from '../core/lookup.ts';
import { hash53 } from '../roadmap/path.ts';
import type { Place, Roadmap } from '../roadmap/roadmap.ts';
import { childrenOf, nodeOf } from '../roadmap/tree-index.ts';
import { sayMoves, sayParties } from '../words/steps.ts';
import type { Words } from '../words/words.ts';

const START = 'Start';

/** The tree as Twee 3: a passage per step, a link per choice that was taken after it. */
export function writeTwee(roadmap: Roadmap, words: Words): string {
  const { scenario } = roadmap;
  const { steps } = lookupOf(scenario);
  const titles = new Map(
    roadmap.nodes.map(({ id, step }) => [
      id,
      `${titleLine(words.text(steps.get(step)?.name))} (${id})`.trim(),
    ]),
  );
  const links = (place: Place) =>
    childrenOf(roadmap, place).map((id) => {
      const name = titleLine(words.text(steps.get(nodeOf(roadmap, id).step)?.name));
      return `[[${name}->${titles.get(id) ?? ''}]]`;
    });
  const passage = (title: string, lines: readonly string[]) =>
    [`:: ${title}`, ...lines, ''].join('\n');
  const told = roadmap.nodes.map(({ id, step: stepId, note }) => {
    const step = steps.get(stepId);
    const facts = step ? [sayParties(words, scenario, step), sayMoves(words, scenario, step)] : [];
    return passage(titles.get(id) ?? '', [
      ...facts.map(plain),
      plain(words.text(note)),
      ...links(id),
    ]);
  });
  return [
    passage('StoryTitle', [plain(words.text(roadmap.name))]),
    passage('StoryData', [
      JSON.stringify({ ifid: ifidOf(roadmap.id), format: 'Harlowe', start: START }, null, 2),
    ]),
    passage(START, [plain(words.text(scenario.summary ?? scenario.name)), ...links(null)]),
    ...told,
  ].join('\n');
}

/** A story's id is an upper-case UUID; this one follows from the roadmap's id. */
function ifidOf(id: string): string {
  const digits = [1, 2, 3]
    .map((seed) => hash53(id, seed).toString(16).padStart(14, '0'))
    .join('')
    .slice(0, 32)
    .toUpperCase();
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
    [20, 32],
  ].map(([from, to]) => digits.slice(from, to));
  return `${a}-${b}-4${c}-A${d}-${e}`;
}

/** Signs that Twee reads as its own are put another way; a line that begins with :: would begin a passage. */
function plain(text: string): string {
  return text
    .replaceAll('->', '→')
    .replaceAll('<-', '←')
    .replaceAll(/[[\]{}<>\\|$]/g, ' ')
    .replaceAll(/^::/gm, ' ::');
}

/** A title ends with its line, and a link must name it letter by letter. */
function titleLine(text: string): string {
  return plain(text)
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
