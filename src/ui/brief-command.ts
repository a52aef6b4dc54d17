// How does one come to the printed page by name and key?
import { modeOf } from '../../machines/session.ts';
import type { Command } from './command.ts';

/** The browser's own key for printing leads to the brief first; there it prints. */
export const BRIEF: Command = {
  id: 'brief',
  label: 'command.brief',
  group: 'roadmap',
  keys: ['$mod+p'],
  inFields: true,
  enabled: () => true,
  run: ({ session }) => {
    if (modeOf(session.getSnapshot()) === 'briefing') window.print();
    else session.send({ type: 'BRIEF' });
  },
};
