// How does the bar of the current step come into view?
import { type RefObject, useEffect, useRef } from 'react';
import type { Timeline } from '../../../picture/timeline/shapes.ts';
import type { Place } from '../../../roadmap/roadmap.ts';

interface Followed {
  readonly timeline: Timeline;
  readonly place: Place;
  readonly names: number;
  readonly axis: number;
}

const MARGIN = 40;

/** Scrolls when the place changes, no further than is needed, and moves the focus along where the chart has it. */
export function useFollowing(
  scroll: RefObject<HTMLDivElement | null>,
  { timeline, place, names, axis }: Followed,
): void {
  const seen = useRef<Place | undefined>(undefined);
  useEffect(() => {
    const box = scroll.current;
    if (!box || seen.current === place) return;
    const isFirst = seen.current === undefined;
    seen.current = place;
    const bar = timeline.bars.find(({ node }) => node === place);
    const left = bar
      ? within(box.scrollLeft, bar.x, [bar.x + bar.width, box.clientWidth - names])
      : 0;
    const top = bar
      ? within(box.scrollTop, bar.y, [bar.y + bar.height, box.clientHeight - axis])
      : 0;
    const calm = isFirst || matchMedia('(prefers-reduced-motion: reduce)').matches;
    box.scrollTo({ left, top, behavior: calm ? 'instant' : 'smooth' });
    const focused = document.activeElement;
    if (focused instanceof SVGElement && box.contains(focused) && place !== null)
      box
        .querySelector<SVGElement>(`[data-part="bar"][data-node="${CSS.escape(place)}"]`)
        ?.focus({ preventScroll: true });
  }, [timeline, place, names, axis, scroll]);
}

/** The nearest scroll position that shows a stretch; its beginning where it is longer than the view. */
function within(
  now: number,
  from: number,
  [to, room]: readonly [to: number, room: number],
): number {
  if (from - MARGIN < now || to - from > room - 2 * MARGIN) return Math.max(0, from - MARGIN);
  return to + MARGIN > now + room ? to + MARGIN - room : now;
}
