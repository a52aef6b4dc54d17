// Where and when was the work last kept?
import { useSyncExternalStore } from 'react';
import { useApp } from '../../app-context.tsx';
import style from './top.module.css';

/**
 * A line that is always there: kept here at 14:02, not kept and why, or changed in another tab. Read out only when
 * there is trouble: every step is announced already.
 */
export function SaveMark() {
  const { shelf, words } = useApp();
  const save = useSyncExternalStore(shelf.autosave.subscribe, shelf.autosave.state);
  const at = 'at' in save && save.at !== undefined ? words.time(save.at) : '';
  const bad = save.kind === 'failed' || save.kind === 'conflict' || shelf.vault.kind === 'memory';
  return (
    <p className={style['saved']} data-bad={bad || undefined} role={bad ? 'alert' : undefined}>
      {shelf.vault.kind === 'memory'
        ? words.say('save.memory')
        : words.say(
            `save.${save.kind === 'pending' || save.kind === 'saving' ? 'saving' : save.kind}`,
            { at },
          )}
    </p>
  );
}
