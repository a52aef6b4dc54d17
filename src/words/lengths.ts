// How is a length of time said?
import type { Duration } from '../core/duration.ts';
import type { Takes } from '../core/shapes.ts';
import type { MessageId } from './catalogue.ts';
import type { Say } from './speaker.ts';

const PATTERN = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;
const UNITS: readonly MessageId[] = ['time.years', 'time.months', 'time.weeks', 'time.days'];

/** A duration part by part, as it is written: `P18M` is 18 months. What is no duration is given back. */
export function sayDuration(say: Say, duration: Duration): string {
  const found = PATTERN.exec(duration);
  if (!found) return duration;
  const counts = found.slice(1).map((part) => Number(part ?? 0));
  const parts = UNITS.flatMap((unit, index) => {
    const count = counts[index] ?? 0;
    return count === 0 ? [] : [say(unit, { count })];
  });
  return parts.length === 0 ? say('time.at-once') : parts.join(' ');
}

/** One length, or the typical of three with the range around it. */
export function sayTakes(say: Say, takes: Takes): string {
  if (typeof takes === 'string') return sayDuration(say, takes);
  const [low, typical, high] = [
    sayDuration(say, takes.low),
    sayDuration(say, takes.typical),
    sayDuration(say, takes.high),
  ];
  return low === high ? typical : say('time.estimates', { low, typical, high });
}
