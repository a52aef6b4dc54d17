// Which keys and clickers does the room's screen answer to?
import { useEffect } from 'react';
import { dialogOf } from '../../../../machines/session.ts';
import type { Workshop, WorkshopEvent } from '../../../../machines/workshop.ts';
import { type App, useApp } from '../../app-context.tsx';
import { commands } from '../../commands.ts';
import { isComposing, keyOf } from '../../key-of.ts';
import { WRITING } from '../../keys.ts';
import { backToRoad, workshopOn } from '../../workshop.ts';
import { enterFullScreen, toggleFullScreen } from './full-screen.ts';

/** What each key sends. */
const SENDS: Readonly<Record<string, WorkshopEvent>> = {
  h: { type: 'HIDE' },
  b: { type: 'BLANK' },
  // What many clickers send to darken the screen.
  '.': { type: 'BLANK' },
  w: { type: 'DECK', deck: 'blocked' },
  s: { type: 'SHOW', sight: 'board' },
  m: { type: 'SHOW', sight: 'map' },
  c: { type: 'SHOW', sight: 'compare' },
};

/** Keys of the desk that hold here too: walking, and the help. With Ctrl or Cmd all hold. */
const SHARED = new Set([
  ...commands.filter(({ group }) => group === 'walk').flatMap(({ keys }) => keys),
  'Shift',
  'Tab',
  '?',
  'F1',
  'F11',
]);

/**
 * The keys of the room's screen, heard before those of the desk: what means nothing here does nothing here. A digit
 * presses the card or button that shows it, so it acts on what is seen and on nothing else.
 */
export function usePresentKeys(onDesk: () => void): void {
  const app = useApp();
  useEffect(() => {
    const workshop = workshopOn(app);
    const press = (event: KeyboardEvent) => {
      const taken = pressed(event, { app, workshop, onDesk });
      if (taken === 'left') return;
      if (taken === 'done') event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [app, onDesk]);
}

interface Room {
  readonly app: App;
  readonly workshop: Workshop;
  readonly onDesk: () => void;
}

/** Done here; nobody's, and to be kept from the desk; or left to whom it belongs. */
type Outcome = 'done' | 'nobody' | 'left';

function pressed(event: KeyboardEvent, room: Room): Outcome {
  // Wherever the focus is: it must neither reload the page nor end anything.
  if (event.key === 'F5' && !event.ctrlKey && !event.metaKey) {
    enterFullScreen();
    return 'done';
  }
  const { app, workshop } = room;
  if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return 'left';
  if (dialogOf(app.session.getSnapshot()) !== null || isOnControl(event)) return 'left';
  const key = keyOf(event);
  const snapshot = workshop.getSnapshot();
  if (key === 'Escape') return escape(room);
  const isFree = snapshot.value.question === 'none' && snapshot.value.light === 'lit';
  const send = SENDS[key];
  if (send) {
    if (isFree || send.type === 'BLANK') workshop.send(send);
    return 'done';
  }
  if (!isFree) return event.key === 'Tab' ? 'left' : 'nobody';
  return acted(key, room) ? 'done' : SHARED.has(key) ? 'left' : 'nobody';
}

function acted(key: string, { app, workshop, onDesk }: Room): boolean {
  const acts: Readonly<Record<string, () => void>> = {
    i: onDesk,
    r: () => backToRoad(app),
    f: toggleFullScreen,
    t: () => workshop.send({ type: 'HOLD', at: app.doc.now().getTime() }),
    P: enterFullScreen,
  };
  const act = acts[key];
  if (act) act();
  else if (/^[1-9+]$/.test(key))
    document.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click();
  else return false;
  return true;
}

/** Takes away what lies topmost; then leaves. */
function escape({ app, workshop }: Room): Outcome {
  const { question, light } = workshop.getSnapshot().value;
  if (question === 'assuming') workshop.send({ type: 'CANCEL' });
  else if (light === 'blank') workshop.send({ type: 'BLANK' });
  else app.session.send({ type: 'ESCAPE' });
  return 'done';
}

/** Keys that are typed, or that press what has the focus. */
function isOnControl({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(`${WRITING}, select, dialog, [popover]`)) return true;
  return (key === 'Enter' || key === ' ') && target.closest('button, a, summary, label') !== null;
}
