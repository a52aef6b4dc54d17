// Which day is it where the reader is?
import type { Day } from '../../../core/duration.ts';

export function todayHere(): Day {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
