// Is a file a backup, and of which versions are there any? Apart from its reader, so that a page can ask at once.
import { type Ladder, saysFamily } from '../core/climb.ts';

/** The versions of the backup file. The roadmaps in it have versions of their own. */
export const BACKUP_LADDER: Ladder = { family: 'stepwise/backup', rungs: [] };

/** Does the data say that it is a backup, of whatever version? */
export function saysBackup(data: unknown): boolean {
  return saysFamily(data, BACKUP_LADDER);
}
