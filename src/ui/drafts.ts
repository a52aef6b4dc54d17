// What has been typed into a field and is no edit yet, and how does it become one in time?
import {
  type ChangeEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { createEmitter } from '../browser/emitter.ts';

/** Heard by the fields on the page: each is left before almost anything happens, but not before a file is saved by key. */
const leaving = createEmitter<void>();

/** Makes edits of all that is typed: before the roadmap is saved, exchanged, or left. */
export const commitDrafts = leaving.emit;

type Field = HTMLInputElement | HTMLTextAreaElement;

interface Draft {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<Field>) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<Field>) => void;
}

/**
 * A field's text while it is being written: one edit when the field is left or Enter is pressed, and none where nothing
 * was typed. Escape gives up what was typed; Shift and Enter begin a line where there are lines.
 */
export function useDraft(kept: string, keep: (text: string) => void): Draft {
  const { text, type, commit } = useTyped(kept, keep);
  return {
    value: text,
    onChange: ({ target }) => type(target.value),
    onBlur: commit,
    onKeyDown: (event) => {
      const isEnter = event.key === 'Enter' && !event.shiftKey;
      if (!isEnter && (event.key !== 'Escape' || text === kept)) return;
      // The key is used up: it must not close what is around.
      event.preventDefault();
      event.stopPropagation();
      if (isEnter) commit();
      else type(kept);
    },
  };
}

/**
 * What is typed, how it changes and how it is kept: also when the field goes away under the hand, where it was begun.
 * Where what is kept changes, by undo or in another view, it is that.
 */
export function useTyped(kept: string, keep: (text: string) => void) {
  const [text, setText] = useState(kept);
  const [seen, setSeen] = useState(kept);
  if (seen !== kept) {
    setSeen(kept);
    setText(kept);
  }
  const isOpen = useRef(false);
  const commit = () => {
    if (!isOpen.current || text === kept) return;
    isOpen.current = false;
    keep(text.trim());
  };
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => {
    const stop = leaving.listen(() => latest.current());
    return () => {
      stop();
      latest.current();
    };
  }, []);
  const type = (typed: string) => {
    isOpen.current = typed !== kept;
    setText(typed);
  };
  return { text, type, commit };
}

interface OpenDraft extends Draft {
  readonly ref: RefObject<Field | null>;
}

interface Opened {
  readonly keep: (text: string) => void;
  /** The field is left, by a key where `byKey` says so. */
  readonly onDone: (byKey: boolean) => void;
}

/**
 * The same for a field that was opened in the place of a text: it has the focus. Enter or leaving it keeps what is typed,
 * Escape drops it; Shift and Enter begin a line where there are lines.
 */
export function useOpenDraft(kept: string, { keep, onDone }: Opened): OpenDraft {
  const { text, type, commit } = useTyped(kept, keep);
  const ref = useRef<Field>(null);
  const isLeft = useRef(false);
  useEffect(() => {
    ref.current?.focus();
    if (ref.current instanceof HTMLInputElement) ref.current.select();
  }, []);
  const leave = (by: 'Enter' | 'Escape' | 'blur') => {
    // The answer may take the field away, which is another way of leaving it.
    if (isLeft.current) return;
    isLeft.current = true;
    if (by === 'Escape') type(kept);
    else commit();
    onDone(by !== 'blur');
  };
  return {
    value: text,
    onChange: ({ target }) => type(target.value),
    ref,
    onBlur: () => leave('blur'),
    onKeyDown: (event) => {
      const { key, currentTarget } = event;
      if (key !== 'Enter' && key !== 'Escape') return;
      if (event.shiftKey && currentTarget instanceof HTMLTextAreaElement) return;
      // The key is used up: it must not press what has the focus next, or close what is around.
      event.preventDefault();
      event.stopPropagation();
      leave(key);
    },
  };
}
