// How are places on a branch written in short?

/** `3–7, 9`; place 0 is the beginning, and has a name of its own. */
export function saySpans(places: readonly number[], beginning: string): string {
  const spans: (readonly [from: number, to: number])[] = [];
  for (const place of places) {
    const last = spans.at(-1);
    if (last && place === last[1] + 1) spans[spans.length - 1] = [last[0], place];
    else spans.push([place, place]);
  }
  const said = (place: number) => (place === 0 ? beginning : `${place}`);
  return spans
    .map(([from, to]) => (from === to ? said(from) : `${said(from)}–${said(to)}`))
    .join(', ');
}
