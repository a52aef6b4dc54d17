// Which SVG file shows a branch as a timeline?
import type { Day } from '../../core/duration.ts';
import type { Place, Roadmap } from '../../roadmap/roadmap.ts';
import type { Words } from '../../words/words.ts';
import { wrapped } from '../text-width.ts';
import { held } from './axis.ts';
import { NAME } from './labels.ts';
import { type Grouping, hueAt } from './lanes.ts';
import { at, element, page, rect, textAt } from '../markup.ts';
import { LIGHT, type Theme, hueOf } from '../theme.ts';
import { paintBody } from './paint.ts';
import type { Timeline, TimelineLane } from './shapes.ts';
import { summaryOf, tellStep } from './told.ts';
import { daysOf, timelineOf, timePlanOf, type TimePlan } from './timeline.ts';

export interface TimelineFileOptions {
  readonly tip: Place;
  readonly words: Words;
  readonly grouping?: Grouping;
  /** Pixels a day; chosen by itself so that names are readable where it is left out. */
  readonly perDay?: number;
  readonly today?: Day;
  readonly theme?: Theme;
}

const NAMES = 170;
const HEAD = 64;
const AXIS = 24;
const FOOT = 34;
const MARGIN = 20;
/** A branch is drawn this wide from its beginning to its typical end, within what still reads. */
const WIDTH = 1300;
const LEAST_PER_DAY = 0.15;
const MOST_PER_DAY = 1.5;

/** The timeline of the path to a place as SVG text that stands alone: nothing is loaded, fonts are asked for by name. */
export function timelineSvg(roadmap: Roadmap, options: TimelineFileOptions): string {
  const { tip, words, grouping = 'track', today, theme = LIGHT } = options;
  const plan = timePlanOf(roadmap, tip);
  const perDay = held(options.perDay ?? readable(plan));
  const drawing = { words, grouping, perDay, folded: [], names: NAMES };
  const timeline = timelineOf(plan, today === undefined ? drawing : { ...drawing, today });
  const told = new Map(
    plan.steps.map((step) => [step.taken.node.id, tellStep(step, plan, words)] as const),
  );
  const title = titleOf(plan, tip, words);
  const width = timeline.width + NAMES + 2 * MARGIN;
  const height = timeline.height + HEAD + AXIS + FOOT + 2 * MARGIN;
  const top = MARGIN + HEAD + AXIS;
  return page({ title, width, height, theme }, [
    ...paintHead(plan, { title, words, theme }),
    at(MARGIN + NAMES, top - AXIS, paintAxis(timeline, { words, theme })),
    at(MARGIN, top, timeline.lanes.map((lane) => paintName(lane, { words, theme })).join('\n')),
    at(MARGIN + NAMES, top, paintBody(timeline, { theme, told })),
    at(MARGIN, top + timeline.height + 18, paintKey(plan, { words, theme })),
  ]);
}

interface Said {
  readonly words: Words;
  readonly theme: Theme;
}

function readable(plan: TimePlan): number {
  return Math.min(MOST_PER_DAY, Math.max(LEAST_PER_DAY, WIDTH / Math.max(1, daysOf(plan).typical)));
}

function titleOf({ roadmap }: TimePlan, tip: Place, words: Words): string {
  const branch = roadmap.branches.find((each) => each.tip === tip);
  const name = words.text(roadmap.name);
  return branch ? `${name}: ${words.text(branch.name)}` : name;
}

function paintHead(
  plan: TimePlan,
  { title, words, theme }: Said & { readonly title: string },
): readonly string[] {
  const { end, range, critical, deadlines } = summaryOf(plan, words);
  const summary = [range === null ? end : `${end ?? ''} ${range}`, critical, deadlines]
    .filter((part) => part !== null)
    .join(' · ');
  return [
    textAt(
      { text: title, x: MARGIN, y: MARGIN + 20 },
      { 'font-size': 20, 'font-weight': 600, 'font-family': theme.serif, fill: theme.ink },
    ),
    textAt({ text: summary, x: MARGIN, y: MARGIN + 42 }, { 'font-size': 13, fill: theme.inkSoft }),
  ];
}

function paintAxis({ ticks, width, today }: Timeline, { words, theme }: Said): string {
  return [
    element('line', { x1: -NAMES, x2: width, y1: AXIS, y2: AXIS, stroke: theme.inkSoft }),
    ...ticks.map(({ x, label, rank }) =>
      textAt(
        { text: label, x: x + 3, y: AXIS - 8 },
        rank === 'year'
          ? { 'font-size': 13, 'font-weight': 600, 'font-family': theme.serif, fill: theme.ink }
          : { 'font-size': 11, fill: theme.inkFaint },
      ),
    ),
    today === null
      ? ''
      : textAt(
          { text: words.say('timeline.today'), x: today, y: 4 },
          { 'font-size': 11, 'text-anchor': 'middle', fill: theme.hues[1] },
        ),
  ].join('');
}

function paintName({ of, name, top, hue }: TimelineLane, { words, theme }: Said): string {
  const own = of === 'track' || of === 'party';
  const said = own ? name : words.say(`timeline.${of}`);
  const indent = hue > 0 ? 16 : 0;
  const lines = wrapped(said, { width: NAMES - 20 - indent, most: 2 }, NAME);
  const swatch = { x: 0, y: top + 9, width: 10, height: 10 };
  return [
    hue > 0 ? rect(swatch, { fill: hueOf(theme, hue) }) : '',
    ...lines.map((text, index) =>
      textAt(
        { text, x: indent, y: top + 18 + index * 15 },
        {
          'font-size': 12,
          fill: own ? theme.ink : theme.inkSoft,
          'font-style': own ? null : 'italic',
        },
      ),
    ),
  ].join('');
}

/** The parties by their colours: the one that is named first colours a step. */
function paintKey({ roadmap, steps }: TimePlan, { words, theme }: Said): string {
  const leading = new Set(steps.map(({ taken }) => taken.step.parties[0]));
  let x = 0;
  const told = [{ text: words.say('timeline.leads'), hue: null as number | null }];
  roadmap.scenario.parties.forEach(({ id, name }, index) => {
    if (leading.has(id)) told.push({ text: words.text(name), hue: hueAt(index) });
  });
  return told
    .map(({ text, hue }) => {
      const here = x;
      x += text.length * 6.5 + 40;
      return [
        hue === null
          ? ''
          : rect({ x: here, y: -9, width: 10, height: 10 }, { fill: hueOf(theme, hue) }),
        textAt(
          { text, x: here + (hue === null ? 0 : 15), y: 0 },
          { 'font-size': 11.5, fill: theme.inkSoft },
        ),
      ].join('');
    })
    .join('');
}
