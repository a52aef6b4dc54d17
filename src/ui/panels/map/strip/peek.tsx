// How does another way go on from where it parts, shown as well as the followed one while it is pointed at?
import { memo, useMemo } from 'react';
import type { StripWay } from '../../../../picture/strip/shapes.ts';
import { stripOf } from '../../../../picture/strip/strip.ts';
import type { Roadmap } from '../../../../roadmap/roadmap.ts';
import { useApp } from '../../../app-context.tsx';
import { EndView } from './end-view.tsx';
import { Row } from './strip-row.tsx';
import style from './strip.module.css';

/** A way that is pointed at, and whether it stands in the lower half of the view. */
export interface Peeked {
  readonly way: StripWay;
  readonly low: boolean;
}

interface PeekProps extends Peeked {
  readonly roadmap: Roadmap;
  readonly width: number;
}

const SIZES = [12.25, 11.5] as const;
const ROOM = 300;

/** The steps of the way by itself, in rows with all their names. A screen reader has the outline for that. */
export const Peek = memo(function Peek({ way, low, roadmap, width }: PeekProps) {
  const { words } = useApp();
  const { at, end, branches } = way;
  const strip = useMemo(
    () =>
      stripOf(roadmap, {
        words,
        width,
        height: ROOM,
        tip: end,
        after: at,
        branch: branches[0] ?? null,
        ways: false,
        sizes: SIZES,
      }),
    [roadmap, words, width, end, at, branches],
  );
  return (
    <div className={style['peek']} data-low={low || undefined} aria-hidden="true" inert>
      {strip.rows.map((row) => (
        <Row key={row.key} row={row} width={width} look={strip.look} words={words} />
      ))}
      {strip.end ? <EndView end={strip.end} look={strip.look} /> : null}
    </div>
  );
});

/** The way that an element stands for, if it leads anywhere by itself. */
export function peekedAt(way: StripWay, from: Element): Peeked | null {
  if (way.end === null || way.steps === 0) return null;
  const ground = from.closest('[role=group]')?.getBoundingClientRect();
  const own = from.getBoundingClientRect();
  return { way, low: !!ground && own.top + own.bottom > ground.top + ground.bottom };
}
