// What stands in the place of a text while it is being changed?
import type { Ref } from 'react';
import { useOpenDraft } from '../drafts.ts';

interface OpenFieldProps {
  readonly value: string;
  /** What the text is, for a screen reader. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly type?: 'text' | 'date';
  /** May it have several lines? One that has them keeps them anywhere. */
  readonly lines?: true | undefined;
  readonly most?: number;
  readonly onKeep: (text: string) => void;
  readonly onDone: (byKey: boolean) => void;
}

/** A field with the focus. Opening and leaving it changes nothing. */
export function OpenField(props: OpenFieldProps) {
  const { value, label, className, type = 'text', lines, most = 200, onKeep, onDone } = props;
  const { ref, ...draft } = useOpenDraft(value, { keep: onKeep, onDone });
  const shared = { ...draft, className, 'aria-label': label, maxLength: most };
  // The draft only calls what both kinds of field have.
  if (lines ?? /[\n\r]/.test(value))
    return <textarea {...shared} ref={ref as Ref<HTMLTextAreaElement>} rows={rowsFor(value)} />;
  return <input {...shared} ref={ref as Ref<HTMLInputElement>} type={type} />;
}

function rowsFor(text: string): number {
  return Math.min(8, Math.max(2, text.split('\n').length + 1));
}
