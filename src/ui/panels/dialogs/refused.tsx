// Why was a file not opened, place by place?
import { useSyncExternalStore } from 'react';
import { sayProblem } from '../../../words/problems.ts';
import { copyText } from '../../copy-link.ts';
import { useApp } from '../../app-context.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import type { Refusal } from '../../kept-state.ts';
import style from './dialogs.module.css';

/** The news of a refused file, for as long as it is the last news. */
export function Problems({ onClose }: { readonly onClose: () => void }) {
  const { shelf } = useApp();
  const news = useSyncExternalStore(shelf.subscribe, shelf.news);
  if (news?.kind !== 'refused') return null;
  const close = () => {
    shelf.tell(null);
    onClose();
  };
  return <Refused refusal={news.refusal} onClose={close} />;
}

interface RefusedProps {
  readonly refusal: Refusal;
  readonly onClose: () => void;
}

/** Every problem with its place; what was open is untouched. */
function Refused({ refusal, onClose }: RefusedProps) {
  const { words } = useApp();
  const lines = refusal.problems.map((problem) => sayProblem(words, problem));
  const all = refusal.file
    ? [words.say(`refused.${refusal.file.why}`)]
    : refusal.link
      ? [words.say(`refused.link-${refusal.link}`)]
      : lines;
  return (
    <Dialog
      title={words.say('refused.title', { name: refusal.name })}
      closeLabel={words.say('dialog.close')}
      onClose={onClose}
      wide
    >
      <div className={style['scroll']}>
        <p>{words.say('refused.kept', { count: all.length })}</p>
        <ol className={style['problems']}>
          {all.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <p className={style['row']}>
          <Button onPress={() => void copyText(all.join('\n'))}>{words.say('refused.copy')}</Button>
        </p>
      </div>
    </Dialog>
  );
}
