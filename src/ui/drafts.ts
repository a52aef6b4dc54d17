// What has been typed into a field and is no edit yet, and how does it become one in time?
import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { createEmitter } from '../browser/emitter.ts';

/** Heard by the fields on the page: each is left before almost anything happens, but not before a file is saved by key. */
const leaving = createEmitter<void>();

/** Makes edits of all that is typed: before the roadmap is saved, exchanged, or left. */
export const commitDrafts = leaving.emit;

interface Draft {
  readonly value: string;
  readonly onChange: (
    event: ChangeEvent<HTMLInputElement> | ChangeEvent<HTMLTextAreaElement>,
  ) => void;
  readonly onBlur: () => void;
}

/** A field's text while it is being written: one edit when the field is left. */
export function useDraft(kept: string, keep: (text: string) => void): Draft {
  const { text, type, commit } = useTyped(kept, keep);
  return { value: text, onChange: ({ target }) => type(target.value), onBlur: commit };
}

/**
 * What is typed, how it changes and how it is kept. Where what is kept changes, by undo or in another view, it is that.
 */
export function useTyped(kept: string, keep: (text: string) => void) {
  const [text, setText] = useState(kept);
  const [seen, setSeen] = useState(kept);
  if (seen !== kept) {
    setSeen(kept);
    setText(kept);
  }
  const commit = () => {
    if (text !== kept) keep(text);
  };
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => leaving.listen(() => latest.current()), []);
  return { text, type: setText, commit };
}
