// How does the whole network stand beside the strip, small enough to be seen at a glance?
import { memo } from 'react';
import { thumbnailOf } from '../../../../picture/thumbnail.ts';
import { shortened } from '../../../../picture/text-width.ts';
import type { Place, Roadmap } from '../../../../roadmap/roadmap.ts';
import { lineTo } from '../../../../roadmap/tree-index.ts';
import type { Words } from '../../../../words/words.ts';
import style from './overview.module.css';

interface OverviewProps {
  readonly roadmap: Roadmap;
  readonly followed: string | null;
  readonly place: Place;
  readonly width: number;
  readonly words: Words;
  readonly onFollow: (branch: string) => void;
}

const MARGIN = 14;
/** Beyond this many branches the names have no room. */
const MOST_NAMED = 8;
const NAMED_LANE = 16;
const BARE_LANE = 5;

function heightFor({ branches }: Roadmap): number {
  const lane = branches.length > MOST_NAMED ? BARE_LANE : NAMED_LANE;
  return Math.min(branches.length, 24) * lane + 16;
}

/** The lines as in a sketch, the followed one thick; a press follows another. The names of branches stand above as buttons. */
export const Overview = memo(function Overview(props: OverviewProps) {
  const { roadmap, followed, place, width, words, onFollow } = props;
  const { lines, steps } = thumbnailOf(roadmap);
  const height = heightFor(roadmap);
  const { branches } = roadmap;
  const named = branches.length <= MOST_NAMED;
  const lane = (height - 16) / Math.max(1, lines.length);
  const names = named ? Math.min(230, width * 0.36) : 0;
  const xOf = (step: number) => MARGIN + (step / Math.max(1, steps)) * (width - names - 2 * MARGIN);
  const yOf = (at: number) => 8 + lane * (at + 0.5);
  const own = branches.findIndex(({ id }) => id === followed);
  const number = lineTo(roadmap, place).length;
  return (
    <svg className={style['overview']} width={width} height={height} aria-hidden="true">
      {lines.map(({ hue, lane: from, fork, end }, at) => {
        const branch = branches[at];
        const bend = Math.min(10, Math.max(2, (xOf(end) - xOf(fork)) / 2));
        const path =
          from === at
            ? `M${xOf(0)},${yOf(at)}H${xOf(end)}`
            : `M${xOf(fork)},${yOf(from)}L${xOf(fork) + bend},${yOf(at)}H${xOf(end)}`;
        return (
          <g
            key={branch?.id ?? at}
            className={style['line']}
            data-hue={hue}
            data-followed={at === own || undefined}
            data-over={branch?.id}
            onClick={() => branch && onFollow(branch.id)}
          >
            <path className={style['reach']} d={path} />
            <path className={style['way']} d={path} />
            {named && branch ? (
              <text x={xOf(end) + 8} y={yOf(at) + 4}>
                {shortened(words.text(branch.name), width - xOf(end) - 16, {
                  family: 'sans',
                  size: 11.5,
                  bold: at === own,
                })}
              </text>
            ) : null}
          </g>
        );
      })}
      {own < 0 ? null : (
        <circle
          className={style['here']}
          cx={xOf(number)}
          cy={yOf(laneAt(lines, own, number))}
          r="5"
        />
      )}
    </svg>
  );
});

/** The lane on which a line runs at a step: that of the line it has not left yet. */
function laneAt(lines: ReturnType<typeof thumbnailOf>['lines'], own: number, step: number): number {
  let at = own;
  for (let turns = 0; turns < lines.length; turns += 1) {
    const line = lines[at];
    if (!line || line.lane === at || step > line.fork) return at;
    at = line.lane;
  }
  return at;
}
