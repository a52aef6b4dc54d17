// Where and when was the work last kept, and is the file on disk behind?
import { useSyncExternalStore } from 'react';
import { useApp, useDocument } from '../../app-context.tsx';
import type { App } from '../../app-context.tsx';
import { runCommand } from '../../commands.ts';
import style from './top.module.css';

/** Two short lines that are always there: the browser's own copy, and the file. What is wrong is told below the bar. */
export function SaveMark() {
  const app = useApp();
  const { shelf, words } = app;
  const save = useSyncExternalStore(
    shelf.autosave.subscribe,
    shelf.autosave.state,
    shelf.autosave.state,
  );
  const disk = useSyncExternalStore(shelf.subscribe, shelf.disk, shelf.disk);
  const behind = useDocument(shelf.isBehind);
  const bad = save.kind === 'failed' || shelf.vault.kind === 'memory';
  return (
    <div className={style['saved']}>
      <p data-bad={bad || undefined}>
        <span>{sentence(app)}</span>
      </p>
      {disk === null ? null : (
        <p>
          <span title={disk.name}>
            {behind
              ? words.say('save.file-behind', { name: disk.name })
              : words.say('save.file', { name: disk.name, at: words.time(disk.at) })}
          </span>
          {behind ? (
            <button type="button" onClick={() => runCommand(app, 'save')}>
              {words.say('save.write')}
            </button>
          ) : null}
        </p>
      )}
    </div>
  );
}

function sentence({ shelf, words }: App): string {
  const save = shelf.autosave.state();
  const at = save.at === undefined ? null : words.time(save.at);
  if (shelf.vault.kind === 'memory') return words.say('save.memory');
  if (save.kind === 'failed')
    return at === null ? words.say('save.failed') : words.say('save.failed-since', { at });
  if (save.kind === 'saved') return words.say('save.saved', { at: at ?? '' });
  return words.say(save.kind === 'idle' ? 'save.idle' : 'save.saving');
}
