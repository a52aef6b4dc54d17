// Which sentences does the page say before anything is asked of it, in English? They come with the first load.
import { frame } from './start/frame.ts';
import { panels } from './start/panels.ts';
import { reasons } from './start/reasons.ts';
import { shelf } from './start/shelf.ts';
import { times } from './start/times.ts';

export const sentences = { ...frame, ...panels, ...reasons, ...shelf, ...times } as const;
