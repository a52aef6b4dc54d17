// How are a few things picked from many, as one clause of a sentence?
import type { ReactNode } from 'react';
import { useWords } from '../../app-context.tsx';
import { Icon } from '../../parts/icon.tsx';
import style from './ask.module.css';

export function Clause({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <label className={style['clause']}>
      <span>{label}</span>
      {children}
    </label>
  );
}

export interface Pick {
  readonly id: string;
  readonly name: string;
  /** The heading that it stands under among the free ones; none where left out. */
  readonly group?: string;
}

/** One that is chosen. */
export interface Chip extends Pick {
  /** What stands behind its name, such as a number to change. */
  readonly more?: ReactNode;
}

interface PickedProps {
  readonly label: string;
  readonly add: string;
  readonly chosen: readonly Chip[];
  readonly free: readonly Pick[];
  readonly onAdd: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

/** A few things chosen from many: each can be put back, more can be added. */
export function Picked({ label, add, chosen, free, onAdd, onRemove }: PickedProps) {
  const words = useWords();
  return (
    <div className={style['clause']}>
      <span>{label}</span>
      <div className={style['picked']}>
        {chosen.map(({ id, name, more }) => (
          <span key={id} className={style['chip']}>
            <span>
              {name} {more}
            </span>
            <button
              type="button"
              aria-label={words.say('ask.remove', { name })}
              onClick={() => onRemove(id)}
            >
              <Icon name="close" size={11} />
            </button>
          </span>
        ))}
        {free.length > 0 ? (
          <select
            aria-label={`${label} ${add}`}
            value=""
            onChange={({ target }) => onAdd(target.value)}
          >
            <option value="">{add}</option>
            <Options of={free} />
          </select>
        ) : null}
      </div>
    </div>
  );
}

/** Options under the headings of their groups, in the order in which these come. */
function Options({ of }: { readonly of: readonly Pick[] }) {
  const groups = [...new Set(of.map(({ group }) => group))];
  return groups.map((group) => {
    const options = of
      .filter((pick) => pick.group === group)
      .map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ));
    return group === undefined ? (
      options
    ) : (
      <optgroup key={group} label={group}>
        {options}
      </optgroup>
    );
  });
}
