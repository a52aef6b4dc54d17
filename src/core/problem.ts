// What is wrong with something that was read, and where?

/** A problem as data: its place, a code and what a sentence needs. The sentence is made in `words/`. */
export interface Problem {
  /**
   * Place in the file, keys and indexes joined by `/`: `steps/3/requires/all/0/track`; '' is the whole file. Of a table, row and column:
   * `row 7/requires`, with the `character` in `data` where it is known.
   */
  readonly at: string;
  readonly code: ProblemCode;
  readonly data?: Readonly<Record<string, string | number>>;
}

export type ProblemCode =
  | 'json'
  | 'empty'
  | 'too-large'
  | 'too-deep'
  | 'too-many-values'
  | 'too-many-items'
  | 'too-much-taken'
  | 'too-wrong'
  | 'reader-broke'
  | 'more'
  | 'more-unread'
  | 'key-twice'
  | 'number-size'
  | 'surrogate'
  | 'forbidden-key'
  | 'format'
  | 'newer'
  | 'unknown-key'
  | 'missing'
  | 'type'
  | 'one-of'
  | 'condition'
  | 'too-small'
  | 'too-long'
  | 'id'
  | 'day'
  | 'duration'
  | 'duration-order'
  | 'url'
  | 'language'
  | 'duplicate'
  | 'no-party'
  | 'no-party-in-step'
  | 'no-track'
  | 'no-stage'
  | 'no-gauge'
  | 'no-milestone'
  | 'no-step'
  | 'no-setback'
  | 'no-position'
  | 'no-source'
  | 'no-node'
  | 'no-branch'
  | 'no-clock'
  | 'no-deadline'
  | 'owes-nothing'
  | 'owes-and-forbids'
  | 'few-members'
  | 'member-twice'
  | 'ceiling'
  | 'before-start'
  | 'initial'
  | 'bounds'
  | 'outside'
  | 'moved-twice'
  | 'stays'
  | 'cycle'
  // What only a table can have.
  | 'csv'
  | 'no-rows'
  | 'no-heading'
  | 'no-column'
  | 'column-twice'
  | 'not-for-kind'
  | 'text-twice'
  | 'twice'
  | 'said-otherwise'
  | 'syntax'
  | 'length'
  | 'no-move'
  | 'stage-order'
  | 'stage-start'
  | 'is-project'
  | 'is-statechart'
  | 'is-page'
  | 'is-xml'
  | 'is-text'
  | 'is-calendar'
  | 'table-title'
  | 'table-headings'
  | 'look-alike';

/** What reading gives: the value, or every problem found; never both, never an exception. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };
