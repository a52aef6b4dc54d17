// Where does the focus go when an arrow key is pressed among things that stand in a row?
import type { KeyboardEvent } from 'react';

type Stop = HTMLElement | SVGElement;

interface Roving {
  /** After the last comes the first. */
  readonly round?: true;
  /** Left and right go as up and down do. */
  readonly sideways?: true;
}

const KEYS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const SIDEWAYS: Readonly<Record<string, number>> = { ...KEYS, ArrowRight: 1, ArrowLeft: -1 };

/**
 * Moves the focus by the arrow keys, Home and End. It stays where it is in no stop, and a text field keeps its own keys
 * unless it is a stop itself: then up and down leave it.
 */
export function rove(
  event: KeyboardEvent,
  stops: readonly Stop[],
  { round, sideways }: Roving = {},
): void {
  if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
  const { key, target } = event;
  const at = stops.findIndex((stop) => stop.contains(document.activeElement));
  const typing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (at < 0 || (typing && !stops.includes(target))) return;
  const by = (sideways ? SIDEWAYS : KEYS)[key];
  const ends = typing ? undefined : { Home: 0, End: stops.length - 1 }[key];
  const to = by === undefined ? ends : at + by;
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  const held = Math.max(0, Math.min(stops.length - 1, to));
  stops.at(round ? to % stops.length : held)?.focus();
}

/** The same among what a selector finds within what listens. */
export function roveAmong(event: KeyboardEvent, among: string, how?: Roving): void {
  rove(event, [...event.currentTarget.querySelectorAll<Stop>(among)], how);
}
