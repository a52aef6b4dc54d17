// How wide is a day on the timeline, and which day stays where it is while that changes?
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { fitting, held, LEFT } from '../../../picture/timeline/axis.ts';
import { daysOf, type TimePlan } from '../../../picture/timeline/timeline.ts';
import type { TimelineSettings } from './settings.ts';

interface Zoomed {
  readonly plan: TimePlan;
  readonly scroll: RefObject<HTMLDivElement | null>;
  /** Width of the names at the left. */
  readonly names: number;
  readonly width: number;
  readonly settings: TimelineSettings;
  readonly change: (change: Partial<TimelineSettings>) => void;
}

export interface Zoom {
  readonly perDay: number;
  /** More or less by a factor; the middle stays. */
  readonly by: (factor: number) => void;
  /** The branch in view, from its first day to its end as it is expected. */
  readonly fit: () => void;
}

/** At first, months are wide enough to be told apart; a short branch fills the width. */
const FIRST = { least: 0.2, most: 1.3 } as const;
const ROOM_FOR_NAMES = 150;
const WHEEL = 0.0022;

export function useZoom({ plan, scroll, names, width, settings, change }: Zoomed): Zoom {
  const room = Math.max(120, width - names);
  const perDay = settings.perDay ?? firstZoom(plan, room);
  const anchor = useRef<{ readonly day: number; readonly at: number } | null>(null);
  const set = (next: number, at: number) => {
    const box = scroll.current;
    if (box) anchor.current = { day: (box.scrollLeft + at - LEFT) / perDay, at };
    change({ perDay: held(next) });
  };
  useLayoutEffect(() => {
    const box = scroll.current;
    if (!box || !anchor.current) return;
    const { day, at } = anchor.current;
    box.scrollTo({ left: LEFT + day * perDay - at, behavior: 'instant' });
  }, [perDay, scroll]);
  const onWheel = useEffectEvent((event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const left = scroll.current?.getBoundingClientRect().left ?? 0;
    set(perDay * Math.exp(-event.deltaY * WHEEL), Math.max(0, event.clientX - left - names));
  });
  useEffect(() => {
    const box = scroll.current;
    const listen = (event: WheelEvent) => onWheel(event);
    // A passive listener, which is React's, could not keep the page itself from zooming.
    box?.addEventListener('wheel', listen, { passive: false });
    return () => box?.removeEventListener('wheel', listen);
  }, [scroll]);
  return {
    perDay,
    by: (factor) => set(perDay * factor, room / 2),
    fit: () => {
      const next = held(fitting(daysOf(plan).branch, room - ROOM_FOR_NAMES));
      anchor.current = { day: daysOf(plan).before, at: LEFT };
      // Where it fits already, only the beginning has to come into sight.
      scroll.current?.scrollTo({ left: daysOf(plan).before * next, behavior: 'instant' });
      change({ perDay: next });
    },
  };
}

function firstZoom(plan: TimePlan, room: number): number {
  const { typical } = daysOf(plan);
  return Math.min(FIRST.most, Math.max(FIRST.least, fitting(typical, room - ROOM_FOR_NAMES)));
}
