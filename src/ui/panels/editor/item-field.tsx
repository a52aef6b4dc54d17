// What does one field of a thing look like: what it is called, how it is written, what is wrong with it?
import { type KeyboardEvent, useId, useState } from 'react';
import type { ColumnName } from '../../../formats/scenario-table/kinds.ts';
import type { ItemCell } from '../../../formats/scenario-table/one-item.ts';
import type { MessageId } from '../../../words/words.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { isComposing } from '../../key-of.ts';
import { Button } from '../../parts/button.tsx';
import { ClausePicker } from './clause-picker.tsx';
import { Meaning } from './meaning.tsx';
import type { Thing } from './things.ts';
import { CHOICES, HINTED, isCondition, nameOfLanguage } from './fields.ts';
import style from './editor.module.css';

interface ItemFieldProps {
  readonly cell: ItemCell;
  /** Undefined while it is new. */
  readonly thing: Thing | undefined;
  readonly wrong: readonly string[];
  readonly onType: (text: string) => void;
  /** The field is left, or Enter was pressed. */
  readonly onLeave: () => void;
}

export function ItemField({ cell, thing, wrong, onType, onLeave }: ItemFieldProps) {
  const { words } = useApp();
  const { scenario } = useDocument(roadmapOf);
  const id = useId();
  const [picks, setPicks] = useState(false);
  const { column, language, text } = cell;
  const field = words.say(`field.${column}` as MessageId);
  const label =
    language === ''
      ? field
      : words.say('editor.in-language', {
          field,
          language: nameOfLanguage(words.language, language),
        });
  const shared = {
    id,
    value: text,
    'aria-invalid': wrong.length > 0 || undefined,
    'aria-describedby': wrong.length > 0 ? `${id}wrong` : undefined,
    onBlur: onLeave,
  };
  const options = CHOICES[column]?.(scenario) ?? [];
  // A second line is for texts; Enter alone is done with the field.
  const done = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <div className={style['field']}>
      <label htmlFor={id}>{label}</label>
      {options.length > 0 ? (
        <select {...shared} onChange={({ target }) => onType(target.value)}>
          {options.includes(text) ? null : <option value={text}>{text}</option>}
          {options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      ) : (
        <textarea
          {...shared}
          rows={1}
          spellCheck={column === 'summary' || column === 'note'}
          placeholder={hintFor(column, words)}
          onKeyDown={done}
          onChange={({ target }) => onType(target.value)}
        />
      )}
      {thing && isCondition(column) ? <Meaning thing={thing} column={column} /> : null}
      {isCondition(column) ? (
        picks ? (
          <ClausePicker text={text} onPick={onType} onClose={() => setPicks(false)} />
        ) : (
          <p>
            <Button look="quiet" onPress={() => setPicks(true)}>
              {words.say('editor.pick')}
            </Button>
          </p>
        )
      ) : null}
      {wrong.length > 0 ? (
        <p id={`${id}wrong`} className={style['wrong']}>
          {wrong.join(' ')}
        </p>
      ) : null}
    </div>
  );
}

function hintFor(column: ColumnName, words: { readonly say: (id: MessageId) => string }): string {
  return HINTED.has(column) ? words.say(`hint.${column}` as MessageId) : '';
}
