// Which blocks is a printable brief made of, whoever paints it?

/** A run of text within a line. A link leads to a page of the web, nowhere else. */
export type Run =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'soft'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export type TextLine = readonly Run[];
/** What stands in a cell, line below line. */
export type Cell = readonly TextLine[];

export interface Column {
  readonly title: string;
  /** Numbers stand to the right; what is short is never broken. */
  readonly look: 'text' | 'number' | 'short';
}

export type TableRow = readonly Cell[];

/** Rows that belong together, below a line that names them. */
export interface RowGroup {
  readonly title: string;
  readonly rows: readonly TableRow[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: TextLine }
  | { readonly kind: 'note'; readonly line: TextLine }
  | { readonly kind: 'list'; readonly items: readonly TextLine[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | Table
  | Picture;

export interface Fact {
  readonly name: string;
  readonly lines: Cell;
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  /** Which widths its columns have: those of all step tables are the same. */
  readonly look: 'plain' | 'deals' | 'steps' | 'assumed' | 'compared';
  readonly columns: readonly Column[];
  readonly groups: readonly RowGroup[];
}

export interface Picture {
  readonly kind: 'picture';
  readonly caption: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  /** SVG of our own making: every text in it is escaped. */
  readonly svg: string;
}

/** A stretch of the document that begins on a new page. */
export interface BriefPart {
  /** `first`: set small enough for everything to stand on one sheet. */
  readonly kind: 'first' | 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}

export interface Brief {
  /** Language tag of what is said. */
  readonly language: string;
  /** Who may read it, in the words of those who circulate it; '' for nothing. */
  readonly marking: string;
  /** What kind of document it is, from whose side, by whom. */
  readonly about: string;
  readonly title: string;
  readonly subtitle: string;
  readonly facts: readonly Fact[];
  /** What stands at the foot of every page. */
  readonly foot: string;
  readonly parts: readonly BriefPart[];
}

export function strong(text: string): Run {
  return { kind: 'strong', text };
}

export function soft(text: string): Run {
  return { kind: 'soft', text };
}

export function heading(text: string): Block {
  return { kind: 'heading', text };
}

export function paragraph(...line: TextLine): Block {
  return { kind: 'paragraph', line };
}

export function fact(name: string, ...texts: readonly string[]): Fact {
  return { name, lines: texts.filter((text) => text !== '').map((text) => [text]) };
}

/** A cell of one line; no line where there is nothing to say. */
export function cell(text: string): Cell {
  return text === '' ? [] : [[text]];
}

/** A row of short texts. */
export function row(...texts: readonly string[]): TableRow {
  return texts.map(cell);
}

/** `Law: UNSCR 2375`: a line with its name before it. */
export function labelled(name: string, text: string): TextLine {
  return [soft(`${name}: `), text];
}

/** A table of rows without groups; nothing where there are none. */
export function tableOf(
  caption: string,
  columns: readonly Column[],
  rows: readonly TableRow[],
): readonly Table[] {
  if (rows.length === 0) return [];
  return [{ kind: 'table', caption, look: 'plain', columns, groups: [{ title: '', rows }] }];
}

/** A section with its heading; nothing where it has no blocks. */
export function section(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(title), ...blocks];
}

/**
 * Headings, tables and pictures with their numbers, in the order of the document.
 * @param name says the number of a table or a picture before its caption
 */
export function numbered(
  parts: readonly BriefPart[],
  name: (kind: 'table' | 'picture', number: number, caption: string) => string,
): readonly BriefPart[] {
  const counts = { heading: 0, table: 0, picture: 0 };
  const next = (kind: keyof typeof counts) => (counts[kind] += 1);
  return parts.map(({ kind, blocks }) => ({
    kind,
    blocks: blocks.map((block) => {
      if (block.kind === 'heading') return { ...block, text: `${next('heading')}. ${block.text}` };
      if (block.kind === 'table' || block.kind === 'picture')
        return { ...block, caption: name(block.kind, next(block.kind), block.caption) };
      return block;
    }),
  }));
}
