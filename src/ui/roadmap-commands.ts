// Which commands open, keep, exchange and send out whole roadmaps?
import { type Dialog, modeOf } from '../../machines/session.ts';
import type { MessageId } from '../words/words.ts';
import type { Command } from './command.ts';
import { copyLink } from './copy-link.ts';

const always = () => true;

/** A command that opens a dialog. */
function opening(id: string, dialog: Dialog, label: MessageId): Command {
  return {
    id,
    label,
    group: 'roadmap',
    keys: [],
    enabled: always,
    run: ({ session }) => session.send({ type: 'OPEN', dialog }),
  };
}

/** The browser's own key for printing leads to the brief first; there it prints. */
const BRIEF: Command = {
  id: 'brief',
  label: 'command.brief',
  group: 'roadmap',
  keys: ['$mod+p'],
  inFields: true,
  enabled: always,
  run: ({ session }) => {
    if (modeOf(session.getSnapshot()) === 'briefing') window.print();
    else session.send({ type: 'BRIEF' });
  },
};

export const ROADMAPS: readonly Command[] = [
  opening('new', 'new', 'command.new'),
  { ...opening('library', 'library', 'command.library'), keys: ['l'] },
  {
    id: 'open',
    label: 'command.open',
    group: 'roadmap',
    keys: ['$mod+o'],
    inFields: true,
    enabled: always,
    run: ({ shelf }) => void shelf.openFile(),
  },
  opening('paste', 'open', 'command.paste'),
  {
    id: 'save',
    label: 'command.save',
    group: 'roadmap',
    keys: ['$mod+s'],
    inFields: true,
    enabled: always,
    run: ({ shelf }) => void shelf.saveFile(),
  },
  { ...opening('export', 'export', 'command.export'), keys: ['$mod+e'], inFields: true },
  BRIEF,
  {
    id: 'link',
    label: 'command.link',
    group: 'roadmap',
    keys: [],
    enabled: always,
    run: (app) => void copyLink(app),
  },
  { ...opening('own-step', 'own-step', 'command.own-step'), keys: ['o'] },
  opening('record', 'record', 'command.record'),
  { ...opening('scenario', 'scenario', 'command.scenario'), keys: ['e'] },
  opening('ours', 'ours', 'command.ours'),
  opening('details', 'details', 'command.details'),
  opening('states', 'states', 'command.states'),
  opening('positions', 'positions', 'command.positions'),
];
