// Which branches are compared, and which others could be?
import type { Branch } from '../../../roadmap/roadmap.ts';
import { useWords } from '../../app-context.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Menu } from '../../parts/menu.tsx';
import { MOST_BRANCHES } from './compared.ts';
import { Mark } from './mark.tsx';
import style from './compare.module.css';

interface ChooserProps {
  readonly branches: readonly Branch[];
  readonly ids: readonly string[];
  readonly onToggle: (id: string) => void;
}

/** A chip for each chosen branch, with the letter it has below; pressed, it goes. The others wait in a menu. */
export function Chooser({ branches, ids, onToggle }: ChooserProps) {
  const words = useWords();
  const nameOf = (id: string) => words.text(branches.find((branch) => branch.id === id)?.name);
  const others = branches.filter(({ id }) => !ids.includes(id));
  return (
    <div role="group" aria-label={words.say('compare.choose')} className={style['chooser']}>
      {ids.map((id, line) => (
        <button
          key={id}
          type="button"
          className={style['chip']}
          data-line={line}
          aria-label={words.say('compare.take-out', { branch: nameOf(id) })}
          title={words.say('compare.take-out', { branch: nameOf(id) })}
          onClick={() => onToggle(id)}
        >
          <Mark line={line} />
          <span>{nameOf(id)}</span>
          <Icon name="close" size={10} />
        </button>
      ))}
      {others.length === 0 || ids.length >= MOST_BRANCHES ? null : (
        <Menu
          label={words.say('compare.add')}
          text={words.say('compare.add')}
          icon="add"
          items={others.map(({ id, name }) => ({
            id,
            label: words.text(name),
            onPick: () => onToggle(id),
          }))}
        />
      )}
    </div>
  );
}
