// What are the sentences of the app in English? One area a file; a new area is merged here, or in `en-cli.ts`.
import type { enCli } from './en-cli.ts';
import { ask } from './en/ask.ts';
import { compare } from './en/compare.ts';
import { brief } from './en/brief.ts';
import { briefPage } from './en/brief-page.ts';
import { dialogs } from './en/dialogs.ts';
import { formatWords } from './en/formats.ts';
import { frame } from './en/frame.ts';
import { library } from './en/library.ts';
import { map } from './en/map.ts';
import { panels } from './en/panels.ts';
import { optionWords } from './en/options.ts';
import { player } from './en/player.ts';
import { present } from './en/present.ts';
import { problems } from './en/problems.ts';
import { questionNames } from './en/questions.ts';
import { reasons } from './en/reasons.ts';
import { scenarioTable } from './en/scenario-table.ts';
import { statechart } from './en/statechart.ts';
import { shelfWords } from './en/shelf.ts';
import { stressWords } from './en/stress.ts';
import { table } from './en/table.ts';
import { timeline } from './en/timeline.ts';
import { times } from './en/times.ts';

export const en = {
  ...problems,
  ...scenarioTable,
  ...reasons,
  ...times,
  ...frame,
  ...shelfWords,
  ...panels,
  ...map,
  ...table,
  ...brief,
  ...stressWords,
  ...optionWords,
  ...questionNames,
  ...timeline,
  ...ask,
  // Areas of views that bring their own sentences to the page, see late.ts.
  ...formatWords,
  ...present,
  ...player,
  ...statechart,
  ...library,
  ...dialogs,
  ...briefPage,
  ...compare,
} as const;

/** The id of a sentence. English is the measure: every language has these and no others. */
export type MessageId = keyof typeof en | keyof typeof enCli;

/** All sentences of one language, as ICU messages. */
export type Catalogue = Readonly<Record<MessageId, string>>;
