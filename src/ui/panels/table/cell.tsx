// What does one cell of the table show, and how is it edited where it may be?
import { useRef, useState } from 'react';
import type { RoadmapNode } from '../../../roadmap/roadmap.ts';
import { go } from '../../actions.ts';
import { type App, useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { typicalOf, writeNote, writeStart, writeTakes } from '../../field-edits.ts';
import { OpenField } from '../../parts/open-field.tsx';
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
        onDone={(byKey) => {
          comesBack.current = byKey;
          setEditing(false);
        }}
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
  readonly onDone: (byKey: boolean) => void;
}

function Field({ line, column, onDone }: FieldProps) {
  const app = useApp();
  const { words } = app;
  const { node, step } = line.taken;
  const { edits = 'note' } = column;
  const { kept, keep } = fieldsOf(app, node)[edits];
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- a press in the field is not one on its row
    <td data-column={column.id} onClick={(event) => event.stopPropagation()}>
      <OpenField
        value={kept}
        label={words.say('table.edit', {
          column: words.say(column.label),
          step: words.text(step.name),
        })}
        className={style['field']}
        type={edits === 'start' ? 'date' : 'text'}
        lines={edits === 'note' || undefined}
        most={20_000}
        onKeep={keep}
        onDone={onDone}
      />
    </td>
  );
}

/** What the fields of a step show, and what becomes of what is typed there. */
function fieldsOf(app: App, node: RoadmapNode) {
  const typical = typicalOf(node.takes);
  return {
    note: {
      kept: app.words.text(node.note),
      keep: (text: string) => writeNote(app, node.id, text),
    },
    start: { kept: node.start ?? '', keep: (text: string) => writeStart(app, node.id, text) },
    takes: {
      kept: typical === undefined ? '' : app.words.duration(typical),
      keep: (text: string) => {
        const takes = readDuration(text);
        if (takes !== null) writeTakes(app, node.id, takes);
      },
    },
  };
}
