// What does a line to type in look like, with names to pick from and with what is wrong with it?
import { type Ref, useId } from 'react';
import style from './own-step.module.css';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (typed: string) => void;
  readonly choices?: readonly string[];
  readonly hint?: string;
  readonly wrong?: string | undefined;
  readonly ref?: Ref<HTMLInputElement>;
}

export function Field({ label, value, onType, choices = [], hint, wrong, ref }: FieldProps) {
  const id = useId();
  return (
    <label className={style['field']} data-wrong={wrong !== undefined || undefined}>
      <span>{label}</span>
      <input
        ref={ref}
        value={value}
        placeholder={hint}
        list={choices.length > 0 ? `${id}list` : undefined}
        autoComplete="off"
        aria-invalid={wrong !== undefined || undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}wrong`}
        onChange={({ target }) => onType(target.value)}
      />
      {choices.length > 0 ? (
        <datalist id={`${id}list`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      ) : null}
      {wrong === undefined ? null : (
        <span id={`${id}wrong`} className={style['wrong']}>
          {wrong}
        </span>
      )}
    </label>
  );
}
