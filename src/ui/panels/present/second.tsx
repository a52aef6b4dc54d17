// Where does the facilitator's desk stand: in a window of its own, or on the screen itself?
import { createPortal } from 'react-dom';
import { useApp } from '../../app-context.tsx';
import { Desk } from './desk.tsx';
import type { SecondWindow } from './use-second.ts';
import style from './present.module.css';

export function Second({ second }: { readonly second: SecondWindow }) {
  const { words } = useApp();
  if (second.window)
    return createPortal(
      <main className={style['desk']}>
        <Desk />
      </main>,
      second.window.document.body,
    );
  return second.desk === 'on-screen' ? (
    <aside className={style['aside']} aria-label={words.say('present.notes')}>
      <p role="alert">{words.say('present.refused')}</p>
      <div className={style['desk']}>
        <Desk />
      </div>
    </aside>
  ) : null;
}
