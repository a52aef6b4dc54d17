// How does a branch fill a sheet: its strip map with title, date, legend and sources?
import type { Branch, Roadmap } from '../../roadmap/roadmap.ts';
import { dayOf } from '../../roadmap/day-of.ts';
import { replay } from '../../roadmap/replay.ts';
import type { Words } from '../../words/words.ts';
import type { StationKind } from '../map/shapes.ts';
import { at, element, page, text, textLines } from '../markup.ts';
import { LIGHT, type Theme } from '../theme.ts';
import { lettered } from './lettering.ts';
import { paintMark, paintStrip } from './paint.ts';
import type { StripPicture } from './shapes.ts';
import { stripOf } from './strip.ts';

interface PlateOptions {
  readonly words: Words;
  /** The branch that is drawn; none where the roadmap has none. */
  readonly branch: Branch | undefined;
  readonly sheet: keyof typeof SHEETS;
  readonly theme?: Theme;
}

/** Pixels at 96 to the inch: ISO 216 A3 across, and a slide of 16 to 9. */
const SHEETS = { a3: [1587, 1123], slide: [1600, 900] } as const;
const MARGIN = 44;
const HEAD = 84;
const FOOT = 92;
const SOURCE_LINES = 3;
/** What is too long for a sheet is drawn on a larger one, and that made smaller. */
const LARGER = 1.15;
const MOST_TRIES = 24;
const KINDS: readonly StationKind[] = ['step', 'exchange', 'setback', 'assumed', 'broken'];

/** The sheet as SVG text that stands alone. Deterministic: its date is that of the last change. */
export function plateSvg(roadmap: Roadmap, options: PlateOptions): string {
  const { words, branch, sheet, theme = LIGHT } = options;
  const [width, height] = SHEETS[sheet];
  const [across, down] = [width - 2 * MARGIN, height - HEAD - FOOT - MARGIN];
  const { strip, scale } = fitted(roadmap, { words, branch, across, down });
  const inside = [
    paintHead(roadmap, { words, branch, width, theme }),
    at(MARGIN, HEAD, element('g', { transform: `scale(${scale})` }, paintStrip(strip, theme))),
    at(MARGIN, height - FOOT, paintFoot(roadmap, { words, branch, across, theme, strip })),
  ];
  return page({ title: words.text(roadmap.name), width, height, theme }, inside);
}

interface Fit {
  readonly words: Words;
  readonly branch: Branch | undefined;
  readonly across: number;
  readonly down: number;
}

function fitted(
  roadmap: Roadmap,
  { words, branch, across, down }: Fit,
): { readonly strip: StripPicture; readonly scale: number } {
  let scale = 1;
  for (let tries = 0; ; tries += 1) {
    const strip = stripOf(roadmap, {
      words,
      width: Math.floor(across / scale),
      height: Math.floor(down / scale),
      tip: branch?.tip ?? null,
      branch: branch?.id ?? null,
    });
    if (strip.height * scale <= down || tries === MOST_TRIES)
      return { strip, scale: Math.round(scale * 10000) / 10000 };
    scale /= LARGER;
  }
}

interface Headed {
  readonly words: Words;
  readonly branch: Branch | undefined;
  readonly width: number;
  readonly theme: Theme;
}

function paintHead(roadmap: Roadmap, { words, branch, width, theme }: Headed): string {
  const { name, author, scenario } = roadmap;
  const day = dayOf(roadmap);
  const right = [words.text(author), day === null ? '' : words.day(day)].filter(Boolean);
  const left = [words.text(branch?.name), words.text(scenario.name)].filter(Boolean);
  return [
    text(words.text(name), {
      x: MARGIN,
      y: 46,
      'font-size': 27,
      'font-family': theme.serif,
      'font-weight': 640,
      fill: theme.ink,
    }),
    text(left.join(' · '), { x: MARGIN, y: 70, 'font-size': 15, fill: theme.inkSoft }),
    text(right.join(' · '), {
      x: width - MARGIN,
      y: 70,
      'font-size': 13,
      'text-anchor': 'end',
      fill: theme.inkSoft,
    }),
  ].join('');
}

interface Footed extends Omit<Headed, 'width'> {
  readonly across: number;
  readonly strip: StripPicture;
}

function paintFoot(roadmap: Roadmap, { words, branch, across, theme, strip }: Footed): string {
  const rule = element('line', { x2: across, stroke: theme.rule });
  const said = words.say('strip.sources', { sources: saySources(roadmap, branch, words) });
  const type = { family: 'sans', size: 10.5 } as const;
  const { lines } = lettered(said, { width: across, most: SOURCE_LINES }, type);
  return [
    rule,
    paintLegend(strip, words, theme),
    textLines(lines, 13, { x: 0, y: 44, 'font-size': type.size, fill: theme.inkSoft }),
  ].join('');
}

function paintLegend(strip: StripPicture, words: Words, theme: Theme): string {
  const kinds = new Set(strip.rows.flatMap(({ stations }) => stations.map(({ kind }) => kind)));
  return KINDS.filter((kind) => kinds.has(kind))
    .map((kind, index) => {
      const mark = paintMark(
        {
          kind,
          name: '',
          number: 0,
          x: 6,
          top: 18,
          bottom: 18,
          radius: 5,
          line: '',
          look: strip.look,
          ghost: false,
          dim: false,
        },
        theme,
      );
      const word = text(words.say(`map.kind.${kind}`), {
        x: 18,
        y: 22,
        'font-size': 12,
        fill: theme.ink,
      });
      return at(index * 190, 0, mark + word);
    })
    .join('');
}

/** The titles of what the steps of the branch rest on, in the order of the scenario. */
function saySources({ scenario, ...rest }: Roadmap, branch: Branch | undefined, words: Words) {
  const { taken } = replay({ scenario, ...rest }, branch?.tip ?? null);
  const used = new Set(taken.flatMap(({ step }) => step.sources));
  const titles = scenario.sources
    .filter(({ id }) => used.has(id))
    .map(({ title }) => words.text(title));
  return titles.length === 0 ? words.say('strip.no-sources') : titles.join('; ');
}
