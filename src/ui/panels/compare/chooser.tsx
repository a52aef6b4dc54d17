// Which branches can be compared, and which of them are?
import { useWords } from '../../app-context.tsx';
import type { Branch } from '../../../roadmap/roadmap.ts';
import { MOST_BRANCHES } from './compared.ts';
import { Mark } from './mark.tsx';
import style from './compare.module.css';

interface ChooserProps {
  readonly branches: readonly Branch[];
  readonly ids: readonly string[];
  readonly onToggle: (id: string) => void;
}

/** One chip a branch; the chosen ones carry the letter they have below. */
export function Chooser({ branches, ids, onToggle }: ChooserProps) {
  const words = useWords();
  const full = ids.length >= MOST_BRANCHES;
  return (
    <fieldset className={style['chooser']}>
      <legend className="unseen">{words.say('compare.choose')}</legend>
      {branches.map(({ id, name }) => {
        const line = ids.indexOf(id);
        return (
          <button
            key={id}
            type="button"
            className={style['chip']}
            data-line={line < 0 ? undefined : line}
            aria-pressed={line >= 0}
            disabled={line < 0 && full}
            onClick={() => onToggle(id)}
          >
            {line < 0 ? null : <Mark line={line} />}
            <span>{words.text(name)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
