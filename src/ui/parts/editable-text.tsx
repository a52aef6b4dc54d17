// How is a short text changed where it stands?
import { useEffect, useRef, useState } from 'react';
import style from './editable-text.module.css';

interface EditableTextProps {
  readonly value: string;
  /** What the text is, for a screen reader. */
  readonly label: string;
  /** Opened from outside; without it, a press on the text opens the field. */
  readonly editing?: boolean;
  /** The new text, or null where nothing is to change. */
  readonly onDone: (text: string | null) => void;
}

/** Enter or leaving the field keeps the text, Escape drops it. */
export function EditableText({ value, label, editing = false, onDone }: EditableTextProps) {
  const [open, setOpen] = useState(editing);
  const field = useRef<HTMLInputElement>(null);
  const dropped = useRef(false);
  useEffect(() => {
    if (open) field.current?.select();
  }, [open]);
  const finish = (text: string | null) => {
    setOpen(false);
    onDone(text === null || text.trim() === value ? null : text.trim());
  };
  if (!open)
    return (
      <button type="button" className={style['text']} title={label} onClick={() => setOpen(true)}>
        {value}
      </button>
    );
  return (
    <input
      ref={field}
      className={style['field']}
      defaultValue={value}
      aria-label={label}
      maxLength={200}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        dropped.current = event.key === 'Escape';
        // The key is used up: it must not press what has the focus next.
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.blur();
      }}
      onBlur={(event) => {
        finish(dropped.current ? null : event.currentTarget.value);
        dropped.current = false;
      }}
    />
  );
}
