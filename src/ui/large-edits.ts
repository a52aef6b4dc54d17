// Which edits are said when they are made, and how?
import type { MessageId } from '../words/words.ts';
import type { Label } from './document.ts';

/** What these did is seen only in part: they are said, with the way back. */
export const DID: Partial<Record<Label['id'], MessageId>> = {
  'edit.delete': 'did.delete',
  'edit.delete-branch': 'did.delete-branch',
  'edit.order': 'did.order',
  'edit.own-step': 'did.own-step',
  'edit.follow': 'did.follow',
};
