// How long is a time that somebody typed: `7`, `2.5`, `1:30`, `1:15:00`?

/** A day. */
const MOST = 1440;

/** In minutes: a number of them, or minutes and seconds, or hours before those; null for anything else, for nothing and for more than a day. */
export function readMinutes(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  const minutes = /^\d+(\.\d+)?$/.test(text) ? Number(text) : inParts(text);
  return minutes !== null && minutes > 0 && minutes <= MOST ? minutes : null;
}

function inParts(text: string): number | null {
  const found = /^(?:(\d{1,2}):)?(\d{1,4}):([0-5]\d)$/.exec(text);
  if (!found) return null;
  const [, hours = '0', minutes, seconds] = found;
  return Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
}
