// What does one cell of the table show, and how is it edited where it may be?
import { useRef, useState } from 'react';
import { isDay } from '../../../core/duration.ts';
import { annotate } from '../../../roadmap/edit.ts';
import { edit, go } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { readDuration } from '../../read-duration.ts';
import type { TableColumn, DatedStep } from './columns.ts';
import style from './table.module.css';

interface CellProps {
  readonly line: DatedStep;
  readonly column: TableColumn;
}

/** Text, or a button that turns into a field. */
export function Cell({ line, column }: CellProps) {
  const { doc, words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const [editing, setEditing] = useState(false);
  // Whoever leaves the field by key goes on from the cell, not from the top of the page.
  const comesBack = useRef(false);
  const text = column.text(line, { words, scenario });
  const { node, step } = line.taken;
  const name = words.text(step.name);
  if (column.id === 'step')
    return (
      <th scope="row" data-column={column.id}>
        <button type="button" className={style['link']} onClick={() => go(doc, node.id)}>
          {text}
        </button>
      </th>
    );
  if (column.edits === undefined) return <td data-column={column.id}>{text}</td>;
  if (editing)
    return (
      <Field
        line={line}
        column={column}
        onDone={() => setEditing(false)}
        onKey={() => (comesBack.current = true)}
      />
    );
  return (
    <td data-column={column.id}>
      <button
        ref={(button) => {
          if (comesBack.current) button?.focus();
          comesBack.current = false;
        }}
        type="button"
        className={style['edit']}
        aria-label={words.say('table.edit', { column: words.say(column.label), step: name })}
        onClick={(event) => {
          event.stopPropagation();
          setEditing(true);
        }}
      >
        {text === '' ? '+' : text}
      </button>
    </td>
  );
}

interface FieldProps extends CellProps {
  readonly onDone: () => void;
  /** The field is left by a key. */
  readonly onKey: () => void;
}

function Field({ line, column, onDone, onKey }: FieldProps) {
  const { doc, words } = useApp();
  const { node, step } = line.taken;
  const kept = { note: words.text(node.note), start: node.start ?? '', takes: takesText(line) };
  const finish = (typed: string) => {
    onDone();
    const text = typed.trim();
    if (column.edits === 'note' && text !== kept.note)
      edit(doc, 'edit.note', (open) =>
        annotate(open, node.id, { note: text === '' ? undefined : text }),
      );
    if (column.edits === 'start' && text !== kept.start && (text === '' || isDay(text)))
      edit(doc, 'edit.start', (open) =>
        annotate(open, node.id, { start: text === '' ? undefined : text }),
      );
    const takes = column.edits === 'takes' ? readDuration(text) : null;
    if (takes !== null && (takes ?? '') !== kept.takes)
      edit(doc, 'edit.takes', (open) => annotate(open, node.id, { takes }));
  };
  return (
    <td data-column={column.id}>
      <input
        className={style['field']}
        type={column.edits === 'start' ? 'date' : 'text'}
        defaultValue={kept[column.edits ?? 'note']}
        aria-label={words.say('table.edit', {
          column: words.say(column.label),
          step: words.text(step.name),
        })}
        ref={(field) => field?.focus()}
        onClick={(event) => event.stopPropagation()}
        onBlur={({ target }) => finish(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          onKey();
          // Else the key would press the button that the field turns into.
          event.preventDefault();
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') onDone();
        }}
      />
    </td>
  );
}

function takesText({ taken }: DatedStep): string {
  const { takes } = taken.node;
  return typeof takes === 'string' ? takes : (takes?.typical ?? '');
}
