// Which day is it at a moment, and what does the clock show, where the reader is?
import type { Day } from '../core/duration.ts';

/** The day of a moment by the reader's own calendar: `2026-03-01`. */
export function dayHere(moment: Date | string): Day {
  const here = new Date(moment);
  return [padded(here.getFullYear(), 4), padded(here.getMonth() + 1), padded(here.getDate())].join(
    '-',
  );
}

/**
 * A moment in ISO 8601 as the reader's clock shows it, with how far it is ahead of UTC:
 * `2026-03-01T08:30:00+09:00`. Whoever reads it elsewhere finds the moment and the writer's day in it.
 */
export function momentHere(moment: Date): string {
  const ahead = -moment.getTimezoneOffset();
  const clock = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map((part) =>
    padded(part),
  );
  const minutes = Math.abs(ahead);
  const offset = `${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`;
  return `${dayHere(moment)}T${clock.join(':')}${ahead < 0 ? '-' : '+'}${offset}`;
}

function padded(part: number, width = 2): string {
  return String(part).padStart(width, '0');
}
