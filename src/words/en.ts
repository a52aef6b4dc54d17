// What are all the sentences in English? One area a file; a new area is merged here.
import { analysis } from './en/analysis.ts';
import { ask } from './en/ask.ts';
import { compare } from './en/compare.ts';
import { brief } from './en/brief.ts';
import { formatWords } from './en/formats.ts';
import { frame } from './en/frame.ts';
import { map } from './en/map.ts';
import { lint } from './en/lint.ts';
import { panels } from './en/panels.ts';
import { optionWords } from './en/options.ts';
import { present } from './en/present.ts';
import { problems } from './en/problems.ts';
import { questionNames } from './en/questions.ts';
import { reasons } from './en/reasons.ts';
import { statechart } from './en/statechart.ts';
import { stressWords } from './en/stress.ts';
import { table } from './en/table.ts';
import { timeline } from './en/timeline.ts';
import { times } from './en/times.ts';
import { told } from './en/told.ts';
import { usage } from './en/usage.ts';

export const en = {
  ...problems,
  ...reasons,
  ...times,
  ...lint,
  // The command line's areas.
  ...usage,
  ...told,
  ...analysis,
  // The screen's own areas.
  ...frame,
  ...formatWords,
  ...panels,
  ...map,
  ...table,
  ...brief,
  ...stressWords,
  ...optionWords,
  ...questionNames,
  ...timeline,
  ...present,
  ...statechart,
  ...ask,
  ...compare,
} as const;

/** The id of a sentence. English is the measure: every language has these and no others. */
export type MessageId = keyof typeof en;

/** All sentences of one language, as ICU messages. */
export type Catalogue = Readonly<Record<MessageId, string>>;
