// What does one cell of the table show, and how is it edited where it may be?
import { useRef, useState } from 'react';
import type { RoadmapNode } from '../../../roadmap/roadmap.ts';
import { go } from '../../actions.ts';
import { type App, useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { typicalOf, writeNote, writeStart, writeTakes } from '../../field-edits.ts';
import { OpenField } from '../../parts/open-field.tsx';
import type { TableColumn, DatedStep } from './columns.ts';
import { TakesField } from './takes-field.tsx';
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
  const label = words.say('table.edit', {
    column: words.say(column.label),
    step: words.text(step.name),
  });
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- a press in the field is not one on its row
    <td data-column={column.id} onClick={(event) => event.stopPropagation()}>
      {edits === 'takes' ? (
        <TakesField
          value={takesOf(app, node)}
          label={label}
          onKeep={(takes) => writeTakes(app, node.id, takes)}
          onDone={onDone}
        />
      ) : (
        <OpenField
          {...fieldsOf(app, node)[edits]}
          label={label}
          className={style['field']}
          onDone={onDone}
        />
      )}
    </td>
  );
}

function takesOf({ words }: App, { takes }: RoadmapNode): string {
  const typical = typicalOf(takes);
  return typical === undefined ? '' : words.duration(typical);
}

/** What the other fields of a step show, and what becomes of what is typed there. */
function fieldsOf(app: App, node: RoadmapNode) {
  return {
    note: {
      value: app.words.text(node.note),
      lines: true,
      most: 20_000,
      onKeep: (text: string) => writeNote(app, node.id, text),
    },
    start: {
      value: node.start ?? '',
      type: 'date',
      onKeep: (text: string) => writeStart(app, node.id, text),
    },
  } as const;
}
