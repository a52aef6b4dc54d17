// Which roadmaps and which measures do the tests of the timeline share?
import example from '../../machines/scenarios/korea-after-hanoi.roadmap.json' with { type: 'json' };
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import type { Place, Roadmap } from '../../src/roadmap/roadmap.ts';
import type { Bar, Timeline, TimelineLabel } from '../../src/picture/timeline/shapes.ts';
import { type Drawing, timelineOf, timePlanOf } from '../../src/picture/timeline/timeline.ts';
import { wordsEn } from '../words-en.ts';
import { longRoadmap } from '../bench/long-roadmap.ts';
import { chanceOf } from '../makers.ts';

/** The example that ships: five branches, the main one of seventy steps. */
export const hanoi: Roadmap = read();

function read(): Roadmap {
  const found = readRoadmap(example);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

export const mainTip: Place = hanoi.branches[0]?.tip ?? null;

/** Steps taken at random in the shipped scenario, setbacks among them. */
export function long(steps: number): { readonly roadmap: Roadmap; readonly tip: Place } {
  const roadmap = longRoadmap(hanoi.scenario, { steps }, chanceOf(7));
  return { roadmap, tip: roadmap.nodes.at(-1)?.id ?? null };
}

const DRAWING: Drawing = {
  words: wordsEn,
  grouping: 'track',
  perDay: 0.3,
  folded: [],
  names: 148,
};

export function drawnOf(roadmap: Roadmap, tip: Place, some: Partial<Drawing> = {}): Timeline {
  return timelineOf(timePlanOf(roadmap, tip), { ...DRAWING, ...some });
}

export interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly of: string;
}

/** The ground that a bar covers. */
export function boxOf({ x, width, y, height, node }: Bar): Rectangle {
  const [left, right] = width === 0 ? [x - 8, x + 8] : [x, x + width];
  return { left, right, top: y, bottom: y + height, of: node };
}

/** The ground that a text covers: from the ascenders to the descenders. */
export function textBox({ x, y, width, text }: TimelineLabel): Rectangle {
  return { left: x, right: x + width, top: y - 9, bottom: y + 3, of: text };
}

/** The pairs that lie on each other. */
export function clashes(boxes: readonly Rectangle[]): readonly string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          a.left < b.right - 0.01 &&
          b.left < a.right - 0.01 &&
          a.top < b.bottom &&
          b.top < a.bottom,
      )
      .map((b) => `${a.of} / ${b.of}`),
  );
}
