// How is a short text changed where it stands?
import { useState } from 'react';
import style from './editable-text.module.css';
import { OpenField } from './open-field.tsx';

interface EditableTextProps {
  readonly value: string;
  /** What the text is, for a screen reader. */
  readonly label: string;
  /** Opened from outside; without it, a press on the text opens the field. */
  readonly editing?: boolean;
  /** Other words than there were, and some. */
  readonly onKeep: (text: string) => void;
  readonly onDone?: () => void;
}

/** A name is never without words: a field that is left empty changes nothing. */
export function EditableText({ value, label, editing = false, onKeep, onDone }: EditableTextProps) {
  const [open, setOpen] = useState(editing);
  if (!open)
    return (
      <button type="button" className={style['text']} title={label} onClick={() => setOpen(true)}>
        {value}
      </button>
    );
  return (
    <OpenField
      value={value}
      label={label}
      className={style['field']}
      onKeep={(typed) => {
        if (typed !== '') onKeep(typed);
      }}
      onDone={() => {
        setOpen(false);
        onDone?.();
      }}
    />
  );
}
