// On which day is a moment, where the reader is?

/** The day of a moment in ISO 8601, by the reader's own clock: `2026-03-01`. */
export function localDay(moment: string): string {
  const date = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
