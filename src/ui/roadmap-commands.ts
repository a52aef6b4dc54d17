// Which commands open, keep, exchange and send out whole roadmaps?
import { BRIEF } from './brief-command.ts';
import type { Dialog } from '../../machines/session.ts';
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
  opening('details', 'details', 'command.details'),
  opening('states', 'states', 'command.states'),
  opening('positions', 'positions', 'command.positions'),
];
