// Is this text the table of a scenario? Asked before the reader of tables is fetched.

/** Headings by which a table of a scenario is told from other tables and text. */
const TELLING = ['kind', 'moves', 'requires', 'when'];

/** Does the text look like a table of a scenario? Asked of text that might be JSON just as well. */
export function saysTable(text: string): boolean {
  const head = headLine(bodyOf(text).body);
  if (/^\s*[{[]/.test(head)) return false;
  const names = head.split(/[,;\t]/).map((cell) => cell.replaceAll('"', '').trim().toLowerCase());
  return (
    names.some((name) => /^(name|id)\b/.test(name)) && names.some((name) => TELLING.includes(name))
  );
}

/** The text without byte order mark and without the line `sep=;`, by which Excel is told of a separator. */
export function bodyOf(text: string): { readonly body: string; readonly delimiter?: string } {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const told = /^"?sep=([,;\t])"?\r?\n/i.exec(bare);
  return told?.[1] === undefined
    ? { body: bare }
    : { body: bare.slice(told[0].length), delimiter: told[1] };
}

/** The first line that is not blank: the headings, unless one of them has several lines. */
export function headLine(body: string): string {
  const start = body.search(/[^\s,;"]/);
  if (start < 0) return '';
  const before = Math.max(body.lastIndexOf('\n', start), body.lastIndexOf('\r', start)) + 1;
  const end = body.slice(start).search(/[\r\n]/);
  return body.slice(before, end < 0 ? undefined : start + end);
}
