// Which SVG file shows the statechart, with where each track stands at the end of a branch?
import { choices } from '../../core/choices.ts';
import { lookupOf } from '../../core/lookup.ts';
import type { Scenario } from '../../core/scenario.ts';
import type { Situation } from '../../core/situation.ts';
import { type Replay, replay } from '../../roadmap/replay.ts';
import type { Place, Roadmap } from '../../roadmap/roadmap.ts';
import { sayAmount } from '../../words/amounts.ts';
import type { Words } from '../../words/words.ts';
import { at, element, page, path, text, textLines, titled } from '../markup.ts';
import type { RegionPlan } from './statechart.ts';
import {
  INDENT,
  NAME,
  NAME_LINE,
  type RegionCell,
  STAGE,
  STAGE_LINE,
  statechartPage,
} from './page.ts';
import { wrapped } from '../text-width.ts';
import { LIGHT, type Theme } from '../theme.ts';

export interface StatechartFileOptions {
  readonly regions: readonly RegionPlan[];
  readonly tip: Place;
  readonly words: Words;
  readonly theme?: Theme;
}

const MARGIN = 24;
const LINE = 18;
const HEADING = 20;
const SMALL = { family: 'sans', size: 13 } as const;
const LEAST_WIDTH = 420;

interface Painting {
  readonly scenario: Scenario;
  readonly end: Situation;
  /** Steps and setbacks that are possible at the end. */
  readonly possible: ReadonlySet<string>;
  readonly words: Words;
  readonly theme: Theme;
}

/** Every region on one page as SVG text that stands alone: nothing is loaded, fonts are asked for by name. */
export function statechartSvg(
  roadmap: Roadmap,
  { regions, tip, words, theme = LIGHT }: StatechartFileOptions,
): string {
  const { scenario, binding } = roadmap;
  const way = replay(roadmap, tip);
  const end = way.taken.at(-1)?.after ?? way.start;
  const open = choices(scenario, end, binding).filter(({ verdict }) => verdict.kind === 'possible');
  const possible = new Set(open.map(({ step }) => step.id));
  const painting = { scenario, end, possible, words, theme };
  const { tracks } = lookupOf(scenario);
  const sheet = statechartPage(regions, {
    track: (id) => words.text(tracks.get(id)?.name),
    stage: (id, stage) =>
      words.text(tracks.get(id)?.stages.find((each) => each.id === stage)?.name),
  });
  const width = Math.max(LEAST_WIDTH, sheet.width);
  const title = titleFor(roadmap, tip, words);
  const told = toldAbout(way, painting).flatMap((line) => wrapped(line, { width, most: 4 }, SMALL));
  const top = MARGIN + HEADING + told.length * LINE + 34;
  const size = { width: width + 2 * MARGIN, height: top + sheet.height + MARGIN };
  return page({ title, ...size, theme }, [
    text(title, { x: MARGIN, y: MARGIN + 14, ...heading(theme) }),
    textLines(told, LINE, {
      x: MARGIN,
      y: MARGIN + HEADING + LINE,
      'font-size': SMALL.size,
      fill: theme.inkSoft,
    }),
    at(MARGIN, top, sheet.cells.map((cell) => paintCell(cell, painting)).join('\n')),
  ]);
}

function titleFor({ name, branches }: Roadmap, tip: Place, words: Words): string {
  const branch = branches.find((each) => each.tip === tip);
  const named = branch ? `${words.text(name)}: ${words.text(branch.name)}` : words.text(name);
  return words.say('statechart.paper', { name: named });
}

/** Where it stands, how the marks are to be read, and the gauges, which have no region. */
function toldAbout({ taken }: Replay, { scenario, end, words }: Painting): readonly string[] {
  const last = taken.at(-1);
  const gauges = scenario.gauges.map((gauge) => {
    const value = sayAmount(words, gauge, end.gauges[gauge.id] ?? gauge.initial);
    return `${words.text(gauge.name)} ${value}`;
  });
  return [
    last
      ? words.say('statechart.paper-end', {
          step: words.text(last.step.name),
          number: taken.length,
        })
      : words.say('statechart.paper-start'),
    words.say('statechart.paper-key'),
    ...(gauges.length > 0 ? [gauges.join(' · ')] : []),
  ];
}

function heading({ serif, ink }: Theme) {
  return { 'font-size': HEADING, 'font-weight': 600, 'font-family': serif, fill: ink };
}

function paintCell(cell: RegionCell, painting: Painting): string {
  const { region, x, y, name, drawn } = cell;
  const { theme, end } = painting;
  const here = end.stages[region.id];
  const named = {
    x,
    y: y + 12,
    'font-size': NAME.size,
    'font-weight': 640,
    fill: theme.ink,
  };
  return [
    textLines(name, NAME_LINE, named),
    at(drawn.x, drawn.y, paintRegion(cell, painting)),
    ...cell.stages.map(({ stage, number, lines, y: line }) => {
      const set = {
        'font-size': STAGE.size,
        'font-weight': stage === here ? 700 : null,
        fill: stage === here ? theme.ink : theme.inkSoft,
      };
      return [
        text(String(number), { x: x + INDENT - 8, y: line, 'text-anchor': 'end', ...set }),
        textLines(lines, STAGE_LINE, { x: x + INDENT, y: line, ...set }),
      ].join('');
    }),
  ].join('');
}

function paintRegion({ region, picture, stages }: RegionCell, painting: Painting): string {
  const { theme, end } = painting;
  const [first, last] = [picture.stages[0], picture.stages.at(-1)];
  const rail = { x1: first?.x, x2: last?.x, y1: picture.line, y2: picture.line };
  return [
    ...picture.arcs.map((arc) => paintArc(arc, painting)),
    element('line', { ...rail, stroke: theme.rule, 'stroke-width': 2 }),
    ...picture.stages.map(({ stage, x, y }, index) => {
      const isHere = stage === end.stages[region.id];
      const dot = { cx: x, cy: y, r: 7, 'stroke-width': isHere ? 1.5 : 1.2 };
      const fill = isHere ? theme.ink : theme.paper;
      const number = { x, y: y + 3.5, 'font-size': 10, 'text-anchor': 'middle' };
      return titled(
        (stages[index]?.lines ?? []).join(' '),
        [
          element('circle', { ...dot, fill, stroke: isHere ? theme.ink : theme.inkFaint }),
          text(String(index + 1), {
            ...number,
            fill: isHere ? theme.paper : theme.inkSoft,
            'font-weight': isHere ? 700 : null,
          }),
        ].join(''),
      );
    }),
  ].join('');
}

function paintArc(
  { steps, path: way, head }: RegionCell['picture']['arcs'][number],
  { scenario, possible, words, theme }: Painting,
): string {
  const lookup = lookupOf(scenario);
  const isSetback = steps.every((id) => lookup.setbacks.has(id));
  const isOpen = !isSetback && steps.some((id) => possible.has(id));
  const stroke = isSetback ? theme.setback : isOpen ? (theme.hues[1] ?? theme.ink) : theme.inkFaint;
  const line = { stroke, 'stroke-width': isOpen ? 2 : 0.9 };
  const names = steps.map((id) => words.text(lookup.steps.get(id)?.name));
  return titled(
    words.list(names),
    path(way, { ...line, 'stroke-dasharray': isSetback ? '4 3' : null }) + path(head, line),
  );
}
