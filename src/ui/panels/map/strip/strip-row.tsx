// How is one row of the strip map painted: its ground, its line, the ways that leave it, its steps and their names?
import { memo } from 'react';
import { dashOf } from '../../../../picture/map/outlines.ts';
import type { Look } from '../../../../picture/map/shapes.ts';
import type { StripRow, StripStation, StripWay } from '../../../../picture/strip/shapes.ts';
import type { Place } from '../../../../roadmap/roadmap.ts';
import type { Words } from '../../../../words/words.ts';
import { Stations, type ToldStation } from '../stations.tsx';
import { Letters } from './letters.tsx';
import style from './strip.module.css';

interface RowProps {
  readonly row: StripRow;
  readonly width: number;
  readonly look: Look;
  readonly words: Words;
  /** Left out where the present place stands on another row. */
  readonly place?: Place | undefined;
  readonly chosen?: Place | undefined;
  readonly told?: ToldStation | null;
  /** The steps that can be taken fan out below this row. */
  readonly fans?: boolean;
  readonly onWay?: (way: StripWay) => void;
  /** A way is pointed at, or no longer. */
  readonly onPeek?: (way: StripWay | null, from: Element) => void;
}

/** The ground goes on below the bar by which the strip is rolled, where that is none. */
const BAR = 40;

/** A picture of its own: a walk paints anew only the rows that it leaves and enters. */
export const Row = memo(function Row({
  row,
  width,
  look,
  words,
  place,
  chosen,
  ...more
}: RowProps) {
  const { told = null, fans = false, onWay, onPeek } = more;
  const here = place === undefined ? undefined : row.stations.find(({ node }) => node === place);
  return (
    <svg className={style['row']} height={row.height} role="presentation">
      {row.bands.map(({ key, left, right, odd }) => (
        <rect
          key={key}
          className={style['band']}
          data-odd={odd || undefined}
          x={left}
          width={right - left + (right < width ? 0 : BAR)}
          height={row.height}
        />
      ))}
      {fans && here ? <path className={style['lead']} d={leadFrom(here, row)} /> : null}
      <Ways ways={row.ways} words={words} onWay={onWay} onPeek={onPeek} />
      <Track row={row} look={look} />
      {row.titles.map(({ key, label, note }) => (
        <g key={key}>
          <Letters of={label} className={style['title']} />
          {note ? <Letters of={note} className={style['note']} /> : null}
        </g>
      ))}
      {row.stations.map(({ node, label }) => (
        <Letters
          key={node ?? ''}
          of={label}
          className={style['name']}
          step={node ?? ''}
          here={node === place}
        />
      ))}
      <Stations stations={row.stations} place={place} chosen={chosen} told={told} words={words} />
    </svg>
  );
});

/** From a station down to what fans out below the row. It leaves out a name that stands in between. */
function leadFrom({ x, label: { box } }: StripStation, { y, height }: StripRow): string {
  return box.top < y
    ? `M${x},${y}V${height}`
    : `M${x},${y}V${box.top}M${x},${box.bottom}V${height}`;
}

/** The line: it comes in at the left edge and goes on at the right one; it is broken where time has passed. */
function Track({ row, look }: { readonly row: StripRow; readonly look: Look }) {
  const { y, from, to, ghostFrom, leaves, arrives, breaks } = row;
  const end = leaves ? to + BAR : to;
  const taken = ghostFrom ?? end;
  return (
    <g data-hue={look.hue}>
      {taken > from ? (
        <path
          className={style['track']}
          d={`M${from},${y}H${taken}`}
          strokeDasharray={dashOf(look) ?? undefined}
        />
      ) : null}
      {ghostFrom === null ? null : (
        <path className={style['track']} data-ghost d={`M${ghostFrom},${y}H${end}`} />
      )}
      {leaves ? <path className={style['on']} d={`M${to - 13},${y - 5}l6,5l-6,5`} /> : null}
      {arrives ? <Goal x={to} y={y} radius={7} /> : null}
      {breaks.map((x) => (
        <g key={x} transform={`translate(${x},${y})`}>
          <path className={style['gap']} d="M-4,0H4" />
          <path className={style['break']} d="M-7,6L-2,-6M2,6L7,-6" />
        </g>
      ))}
    </g>
  );
}

interface GoalProps {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The sign of a goal. */
export function Goal({ x, y, radius }: GoalProps) {
  return (
    <g transform={`translate(${x},${y})`}>
      <circle className={style['terminus']} r={radius} />
      <circle className={style['bull']} r={radius * 0.45} />
    </g>
  );
}

interface WaysProps {
  readonly ways: readonly StripWay[];
  readonly words: Words;
  readonly onWay: RowProps['onWay'] | undefined;
  readonly onPeek: RowProps['onPeek'] | undefined;
}

/** Other ways: a press follows them. Those that hang lowest lie undermost. */
function Ways({ ways, words, onWay, onPeek }: WaysProps) {
  return (
    <>
      {ways.toReversed().map(({ key, path, look, kind }) => (
        <path
          key={key}
          className={style['spur']}
          data-hue={look.hue}
          data-kind={kind}
          data-spur={key}
          d={path}
          strokeDasharray={dashOf(look) ?? undefined}
        />
      ))}
      {ways.map((way) => (
        <g
          key={way.key}
          className={style['way']}
          data-hue={way.look.hue}
          data-kind={way.kind}
          data-way={way.key}
          data-branch={way.branches.length === 1 ? way.branches[0] : undefined}
          role={onWay ? 'button' : undefined}
          tabIndex={onWay ? 0 : undefined}
          aria-label={sayWay(way, words)}
          onClick={() => onWay?.(way)}
          onPointerEnter={({ pointerType, currentTarget }) =>
            pointerType === 'mouse' && onPeek?.(way, currentTarget)
          }
          onPointerLeave={({ currentTarget }) => onPeek?.(null, currentTarget)}
          onFocus={({ currentTarget }) =>
            currentTarget.matches(':focus-visible') && onPeek?.(way, currentTarget)
          }
          onBlur={({ currentTarget }) => onPeek?.(null, currentTarget)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            onWay?.(way);
          }}
        >
          <rect
            className={style['plate']}
            x={way.label.box.left - 3}
            y={way.label.box.top}
            width={way.label.box.right - way.label.box.left + 6}
            height={way.label.box.bottom - way.label.box.top}
            rx="3"
          />
          <Letters of={way.label} className={style['wayName']} />
        </g>
      ))}
    </>
  );
}

function sayWay({ kind, branches, label }: StripWay, words: Words): string {
  const name = label.lines.join(' ');
  return branches.length === 1 && kind !== 'ends' ? words.say('strip.follow', { name }) : name;
}
