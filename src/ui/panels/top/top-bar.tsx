// What is open, where is it kept, and which commands are always at hand?
import { Suspense, useSyncExternalStore } from 'react';
import { useApp, useDocument } from '../../app-context.tsx';
import { menuItemsFor, runCommand } from '../../commands.ts';
import { roadmapOf } from '../../document.ts';
import { late } from '../../late.tsx';
import { nameRoadmap } from '../../name-edits.ts';
import { isMac, sayKey } from '../../say-key.ts';
import { Button } from '../../parts/button.tsx';
import { EditableText } from '../../parts/editable-text.tsx';
import { Menu } from '../../parts/menu.tsx';
import { Pictures } from '../stage.tsx';
import { SaveMark } from './save-mark.tsx';
import style from './top.module.css';

/** Right after the first paint: trouble is told by whoever meets it, and that takes a while. */
const TroubleStrip = late(['trouble'], async () => (await import('./trouble.tsx')).TroubleStrip);

const MENU = [
  'new',
  'library',
  'open',
  'paste',
  'save',
  'export',
  'brief',
  'details',
  'own-step',
  'record',
  'scenario',
  'ours',
  'link',
  'states',
  'positions',
  'present',
  'theme',
  'help',
] as const;

/** The head of the page. */
export function TopBar() {
  const app = useApp();
  const { words } = app;
  const roadmap = useDocument(roadmapOf);
  const mac = useMac();
  const mod = (key: string) => sayKey(key, mac);
  return (
    <header className={style['head']}>
      <div className={style['bar']}>
        <div className={style['title']}>
          <h1>
            <span className="unseen">{words.say('top.app')} </span>
            <EditableText
              key={roadmap.id}
              value={words.text(roadmap.name)}
              label={words.say('top.rename')}
              onKeep={(name) => nameRoadmap(app, name)}
            />
          </h1>
        </div>
        <Pictures />
        <SaveMark />
        <div className={style['tools']}>
          <HistoryButtons />
          <Menu
            label={words.say('top.roadmap')}
            icon="menu"
            text={words.say('top.roadmap')}
            items={() => menuItemsFor(app, MENU)}
          />
          <span className={style['more']}>
            {(['present', 'export'] as const).map((id) => (
              <Button
                key={id}
                look="quiet"
                label={words.say(`command.${id}`)}
                onPress={() => runCommand(app, id)}
              >
                {words.say(`top.${id}`)}
              </Button>
            ))}
          </span>
          <button
            type="button"
            className={style['palette']}
            aria-label={words.say('top.palette')}
            onClick={() => runCommand(app, 'palette')}
          >
            <span>{words.say('top.palette')}</span>
            <kbd>{mod('$mod+k')}</kbd>
          </button>
          <span className={style['more']}>
            <Button
              look="quiet"
              icon="moon"
              label={words.say('command.theme')}
              onPress={() => runCommand(app, 'theme')}
            />
            <Button
              look="quiet"
              icon="help"
              label={words.say('command.help')}
              keys="?"
              onPress={() => runCommand(app, 'help')}
            />
          </span>
        </div>
      </div>
      <Suspense fallback={null}>
        <TroubleStrip />
      </Suspense>
    </header>
  );
}

/** What the page comes with is the same for all: a Mac's keys are written over it. */
function useMac(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    isMac,
    () => false,
  );
}

/** Undo and redo, each saying what it would take back or bring again. */
function HistoryButtons() {
  const app = useApp();
  const { words } = app;
  const last = useDocument((state) => state.history.past.at(-1)?.label ?? null);
  const next = useDocument((state) => state.history.future.at(-1)?.label ?? null);
  const mac = useMac();
  const mod = (key: string) => sayKey(key, mac);
  return (
    <>
      <Button
        look="quiet"
        icon="undo"
        label={
          last
            ? words.say('top.undo', { edit: words.say(last.id, last.values) })
            : words.say('command.undo')
        }
        keys={mod('$mod+z')}
        disabled={last === null}
        onPress={() => runCommand(app, 'undo')}
      />
      <Button
        look="quiet"
        icon="redo"
        label={
          next
            ? words.say('top.redo', { edit: words.say(next.id, next.values) })
            : words.say('command.redo')
        }
        keys={mod('$mod+Shift+z')}
        disabled={next === null}
        onPress={() => runCommand(app, 'redo')}
      />
    </>
  );
}
