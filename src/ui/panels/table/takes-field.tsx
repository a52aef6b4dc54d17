// How is the length of a step typed in its cell, and what is said of what is no length?
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../app-context.tsx';
import { useTyped } from '../../drafts.ts';
import { readDuration } from '../../read-duration.ts';
import style from './table.module.css';

interface TakesFieldProps {
  readonly value: string;
  readonly label: string;
  /** A length, or undefined for nothing typed. */
  readonly onKeep: (takes: string | undefined) => void;
  readonly onDone: (byKey: boolean) => void;
}

/** A field with the focus. It stays open over what is no length, and says why; Escape goes back to what was. */
export function TakesField({ value, label, onKeep, onDone }: TakesFieldProps) {
  const words = useWords();
  const hint = useId();
  const field = useRef<HTMLInputElement>(null);
  const isLeft = useRef(false);
  const [refused, setRefused] = useState<string | null>(null);
  const { text, type, commit } = useTyped(value, (typed) => {
    const takes = readDuration(typed);
    setRefused(takes === null ? typed : null);
    if (takes !== null) onKeep(takes);
  });
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const leave = (by: 'Enter' | 'Escape' | 'blur') => {
    // The answer may take the field away, which is another way of leaving it.
    if (isLeft.current) return;
    if (by === 'Escape') type(value);
    else commit();
    isLeft.current = by === 'Escape' || text === value || readDuration(text) !== null;
    if (isLeft.current) onDone(by !== 'blur');
  };
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    if (key !== 'Enter' && key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    leave(key);
  };
  return (
    <>
      <input
        ref={field}
        className={style['field']}
        aria-label={label}
        aria-invalid={refused !== null}
        aria-describedby={refused === null ? undefined : hint}
        maxLength={200}
        value={text}
        onChange={({ target }) => type(target.value)}
        onBlur={() => leave('blur')}
        onKeyDown={press}
      />
      {refused === null ? null : (
        <small id={hint} role="alert" className={style['refused']}>
          {words.say('table.no-length', { typed: refused })}
        </small>
      )}
    </>
  );
}
