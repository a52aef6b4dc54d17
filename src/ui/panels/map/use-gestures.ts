// How is the map moved by mouse, wheel, trackpad and fingers?
import { type PointerEvent, type RefObject, useEffect, useState } from 'react';
import type { ScreenPoint } from './camera.ts';

export interface Moves {
  readonly onPan: (dx: number, dy: number) => void;
  readonly onZoom: (factor: number, at: ScreenPoint) => void;
  /** A finger rests on the map. */
  readonly onLongPress: (target: Element, at: ScreenPoint) => void;
}

interface Gesture {
  readonly pointers: Map<number, ScreenPoint>;
  moved: boolean;
  timer: number;
}

const SLACK = 4;
const LONG = 550;
const LINE = 18;
const WHEEL_SPEED = 0.0022;

export interface Gestures {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: (event: PointerEvent) => void;
  /** The last press was a drag: the click that ends it means nothing. */
  readonly dragged: () => boolean;
}

interface Hand {
  readonly gestures: Gestures;
  readonly moves: () => Moves;
  readonly listen: (moves: Moves) => void;
}

/** Dragging pans, two fingers pan and pinch, the wheel pans, with Ctrl it zooms. */
export function useGestures(surface: RefObject<Element | null>, moves: Moves): Gestures {
  const [hand] = useState(() => createHand(moves));
  useEffect(() => hand.listen(moves), [hand, moves]);
  useWheel(surface, hand);
  return hand.gestures;
}

function createHand(first: Moves): Hand {
  let moves = first;
  return {
    gestures: gesturesFor(() => moves),
    moves: () => moves,
    listen: (next) => {
      moves = next;
    },
  };
}

function gesturesFor(moves: () => Moves): Gestures {
  const gesture: Gesture = { pointers: new Map(), moved: false, timer: 0 };
  const { pointers } = gesture;
  const end = (event: PointerEvent) => {
    window.clearTimeout(gesture.timer);
    pointers.delete(event.pointerId);
  };
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      if (pointers.size === 0) gesture.moved = false;
      pointers.set(event.pointerId, spotOf(event));
      window.clearTimeout(gesture.timer);
      const { target, clientX, clientY, pointerType } = event;
      if (pointerType !== 'touch' || pointers.size > 1 || !(target instanceof Element)) return;
      gesture.timer = window.setTimeout(() => {
        gesture.moved = true;
        moves().onLongPress(target, { x: clientX, y: clientY });
      }, LONG);
    },
    onPointerMove: (event) => {
      const before = pointers.get(event.pointerId);
      if (!before) return;
      const now = spotOf(event);
      if (!gesture.moved && distance(before, now) < SLACK) return;
      // A finger is held by what it fell on, which may leave the map while it moves: the ground stays.
      if (!event.currentTarget.hasPointerCapture(event.pointerId))
        event.currentTarget.setPointerCapture(event.pointerId);
      gesture.moved = true;
      window.clearTimeout(gesture.timer);
      moveBy(pointers, { id: event.pointerId, before, now }, moves());
      pointers.set(event.pointerId, now);
    },
    onPointerUp: end,
    onPointerCancel: end,
    dragged: () => gesture.moved,
  };
}

interface Moved {
  readonly id: number;
  readonly before: ScreenPoint;
  readonly now: ScreenPoint;
}

function moveBy(
  pointers: ReadonlyMap<number, ScreenPoint>,
  moved: Moved,
  { onPan, onZoom }: Moves,
): void {
  const { before, now } = moved;
  const share = 1 / pointers.size;
  onPan((now.x - before.x) * share, (now.y - before.y) * share);
  const other = [...pointers].find(([id]) => id !== moved.id)?.[1];
  if (!other) return;
  const middle = { x: (other.x + now.x) / 2, y: (other.y + now.y) / 2 };
  onZoom(distance(other, now) / Math.max(1, distance(other, before)), middle);
}

interface Rolled {
  readonly dx: number;
  readonly dy: number;
  readonly factor: number;
  readonly at: ScreenPoint;
}

/** React listens to the wheel passively; a map that moves must keep the page from moving. */
function useWheel(surface: RefObject<Element | null>, hand: Hand): void {
  useEffect(() => {
    const { current } = surface;
    if (!current) return undefined;
    let rolled: Rolled | null = null;
    let frame = 0;
    const settle = () => {
      const { dx, dy, factor, at } = rolled ?? { dx: 0, dy: 0, factor: 1, at: { x: 0, y: 0 } };
      rolled = null;
      if (dx !== 0 || dy !== 0) hand.moves().onPan(dx, dy);
      if (factor !== 1) hand.moves().onZoom(factor, at);
    };
    const onWheel = (event: Event) => {
      if (!(event instanceof WheelEvent)) return;
      event.preventDefault();
      // A wheel turns more often than the screen is drawn: one frame takes what has come since the last.
      if (rolled === null) frame = requestAnimationFrame(settle);
      rolled = added(rolled, event);
    };
    current.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      cancelAnimationFrame(frame);
      current.removeEventListener('wheel', onWheel);
    };
  }, [surface, hand]);
}

function added(before: Rolled | null, event: WheelEvent): Rolled {
  const { dx, dy, factor } = before ?? { dx: 0, dy: 0, factor: 1 };
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
  const [x, y] = [event.deltaX * unit, event.deltaY * unit];
  const at = spotOf(event);
  // A pinch on a trackpad comes as a wheel with Ctrl and small turns.
  const speed = WHEEL_SPEED * (Math.abs(y) < 30 ? 4 : 1);
  if (event.ctrlKey || event.metaKey) return { dx, dy, factor: factor * Math.exp(-y * speed), at };
  if (event.shiftKey && x === 0) return { dx: dx - y, dy, factor, at };
  return { dx: dx - x, dy: dy - y, factor, at };
}

function spotOf({
  clientX,
  clientY,
}: {
  readonly clientX: number;
  readonly clientY: number;
}): ScreenPoint {
  return { x: clientX, y: clientY };
}

function distance(a: ScreenPoint, b: ScreenPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
