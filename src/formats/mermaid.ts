// How do the statechart and a branch look in Mermaid?
import type { Scenario } from '../core/scenario.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { sayPhase } from '../words/steps.ts';
import type { Words } from '../words/words.ts';
import { mainOf, tellBranches } from './told.ts';

/** The statechart of the scenario as `stateDiagram-v2`: a region per track, an arrow per step that moves it. */
export function writeMermaidState({ scenario }: Roadmap, words: Words): string {
  const regions = scenario.tracks.map((track) => regionOf(scenario, track.id, words));
  return [
    'stateDiagram-v2',
    '  direction LR',
    '  state process {',
    regions.join('\n    --\n'),
    '  }',
    '',
  ].join('\n');
}

function regionOf(scenario: Scenario, id: string, words: Words): string {
  const track = scenario.tracks.find((each) => each.id === id);
  if (!track) return '';
  const state = (stage: string) => `${safeId(track.id)}__${safeId(stage)}`;
  const names = track.stages.map(
    (stage) =>
      `    state "${quoted(`${words.text(track.name)}: ${words.text(stage.name)}`)}" as ${state(stage.id)}`,
  );
  const arrows = [...scenario.steps, ...scenario.setbacks].flatMap((step) =>
    step.moves
      .filter((move) => move.track === id)
      .flatMap(({ from, to }) => {
        const origins =
          from === undefined
            ? track.stages.map((stage) => stage.id).filter((stage) => stage !== to)
            : from;
        const all = typeof origins === 'string' ? [origins] : origins;
        return all.map(
          (origin) => `    ${state(origin)} --> ${state(to)} : ${quoted(words.text(step.name))}`,
        );
      }),
  );
  return [...names, `    [*] --> ${state(track.initial)}`, ...arrows].join('\n');
}

/** The main branch as `gantt`, with its phases as sections and its real typical dates. */
export function writeMermaidGantt(roadmap: Roadmap, words: Words): string {
  const main = mainOf(roadmap)?.id;
  const told = tellBranches(roadmap).find(({ branch }) => branch.id === main);
  const lines = (told?.steps ?? []).flatMap(({ number, taken, task }) => {
    const section =
      taken.node.phase === undefined
        ? []
        : [`  section ${quoted(sayPhase(words, roadmap.scenario, taken.phase))}`];
    const tags = [...(task.critical ? ['crit'] : []), `s${number}`];
    const { start, finish } = { start: task.start.typical, finish: task.finish.typical };
    const span =
      start === finish
        ? `milestone, ${tags.join(', ')}, ${start}, 0d`
        : `${tags.join(', ')}, ${start}, ${finish}`;
    // Its number first: no name can then be read as a word of the diagram's own, such as `section` or `title`.
    return [...section, `  ${number} ${quoted(words.text(taken.step.name))} : ${span}`];
  });
  const title = quoted(`${words.text(roadmap.name)}: ${words.text(told?.branch.name)}`);
  return ['gantt', `  title ${title}`, '  dateFormat YYYY-MM-DD', ...lines, ''].join('\n');
}

/** Mermaid's ids are words; an id's hyphens would be read as arrows. */
function safeId(id: string): string {
  return `x${id.replaceAll('-', '_')}`;
}

/** Signs that Mermaid reads as its own are put another way. A name of none but such signs is a dot: it must not vanish. */
function quoted(text: string): string {
  const safe = text
    .replaceAll('"', '”')
    .replaceAll(/[:;#%{}<>\p{Cc}\u2028\u2029]/gu, (sign) => SAFE[sign] ?? ' ')
    .replaceAll(/-{2,}/g, '–')
    // Read as an order to the diagram wherever it stands, even in a label.
    .replaceAll(/direction\s+(?=TB|BT|RL|LR)/gi, 'direction ·')
    .trim();
  return safe === '' ? '·' : safe;
}

const SAFE: Readonly<Record<string, string>> = {
  ':': '∶',
  ';': ',',
  '#': 'No. ',
  '%': ' per cent',
  '{': '(',
  '}': ')',
};
