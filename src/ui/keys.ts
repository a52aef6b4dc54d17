// Which key runs which command, and when does a key belong to somebody else?
import { matchKeyBindingPress, parseKeybinding } from 'tinykeys';
import type { App } from './app-context.tsx';
import type { Command } from './command.ts';
import { commands, runCommand } from './commands.ts';
import { isComposing, keyOf } from './key-of.ts';

/** Listens for every key of the command table, on any keyboard, as long as the page lives. */
export function listenForKeys(app: App, target: Window): void {
  target.addEventListener('keydown', leaveToInputMethod, { capture: true });
  target.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    const pressed = asLatin(event);
    for (const { command, presses } of BOUND) {
      if (!presses.some((press) => matchKeyBindingPress(pressed, press))) continue;
      if (belongsElsewhere(event, command) || !runCommand(app, command.id)) continue;
      event.preventDefault();
      return;
    }
  });
}

const BOUND = commands.map((command) => ({
  command,
  presses: command.keys.flatMap(withShift).flatMap(parseKeybinding),
}));

/** Some keyboards write a sign with Shift that others write without. */
function withShift(key: string): readonly string[] {
  return /^\p{P}$/u.test(key) ? [key, `Shift+${key}`] : [key];
}

/** Before anybody else hears of it, in whatever field. */
function leaveToInputMethod(event: KeyboardEvent): void {
  const { target } = event;
  if (isComposing(event) && target instanceof Element && target.closest(WRITING) !== null)
    event.stopImmediatePropagation();
}

function asLatin(event: KeyboardEvent): KeyboardEvent {
  const key = keyOf(event);
  if (key === event.key) return event;
  const { code, ctrlKey, shiftKey, altKey, metaKey } = event;
  return new KeyboardEvent(event.type, { key, code, ctrlKey, shiftKey, altKey, metaKey });
}

/** Fields in which text is written. Boxes that are ticked are none: undo works on them. */
export const WRITING = 'textarea, [contenteditable], input:not([type=checkbox], [type=radio])';

/** The filter of the choices with nothing in it: there is nothing to move through, and nothing of its own to undo. */
const EMPTY = '#choices-filter:placeholder-shown';

/** Walking, undoing and redoing, by a key that writes nothing. */
function isForRoadmap({ key, ctrlKey, metaKey }: KeyboardEvent, { id, group }: Command): boolean {
  return group === 'walk' ? key.length > 1 : (ctrlKey || metaKey) && /^(?:un|re)do$/.test(id);
}

/** Keys typed into a field, into an open dialog or menu, or on a control that has its own use for them. */
function belongsElsewhere(event: KeyboardEvent, command: Command): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest(`dialog, [popover], ${WRITING}`))
    return !command.inFields && !(target.matches(EMPTY) && isForRoadmap(event, command));
  // A list to choose from goes by letters and arrows.
  if (target.closest('select')) return !event.ctrlKey && !event.metaKey;
  const pressing = event.key === 'Enter' || event.key === ' ';
  return pressing && !event.shiftKey && target.closest('button, a, summary, label, input') !== null;
}
