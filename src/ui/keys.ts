// Which key runs which command, and when does a key belong to somebody else?
import { tinykeys } from 'tinykeys';
import type { App } from './app-context.tsx';
import type { Command } from './command.ts';
import { commands, runCommand } from './commands.ts';

/** Listens for every key of the command table until the returned function is called. */
export function listenForKeys(app: App, target: Window): () => void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const command of commands)
    for (const key of command.keys)
      bindings[key] = (event) => {
        if (event.defaultPrevented || belongsElsewhere(event, command)) return;
        if (runCommand(app, command.id)) event.preventDefault();
      };
  return tinykeys(target, bindings);
}

/** Fields in which text is written. Boxes that are ticked are none: undo works on them. */
export const WRITING = 'textarea, [contenteditable], input:not([type=checkbox], [type=radio])';

/** Keys typed into a field, into an open dialog or menu, or on a control that has its own use for them. */
function belongsElsewhere(event: KeyboardEvent, command: Command): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest(`dialog, [popover], ${WRITING}`)) return !command.inFields;
  // A list to choose from goes by letters and arrows.
  if (target.closest('select')) return !event.ctrlKey && !event.metaKey;
  const pressing = event.key === 'Enter' || event.key === ' ';
  return pressing && !event.shiftKey && target.closest('button, a, summary, label, input') !== null;
}
