// How does the program speak in one language: sentences, texts of a scenario, days, lengths, lists?
import type { Day, Duration } from '../core/duration.ts';
import type { Takes } from '../core/shapes.ts';
import type { Text } from '../core/text.ts';
import { type Catalogue, type MessageId, en } from './en.ts';
import { sayDuration, sayTakes } from './lengths.ts';
import { type Values, speaker } from './speaker.ts';
import { wordsIn } from './texts.ts';

export type { MessageId } from './en.ts';
export type { Values } from './speaker.ts';

/** Everything that is said to people in one language. It never changes: another language is another object. */
export interface Words {
  /** A language tag such as `en` or `ko`. */
  readonly language: string;
  /** The sentence of an id, its values put in. */
  readonly say: (id: MessageId, values?: Values) => string;
  /** A scenario's or roadmap's own text in this language, as near as it has it; '' for nothing. */
  readonly text: (text: Text | undefined) => string;
  /** `1 March 2019` */
  readonly day: (day: Day) => string;
  /** `Mar 2019` */
  readonly month: (day: Day) => string;
  /** The time of day where the reader is, of a moment in ISO 8601: `14:05`. */
  readonly time: (moment: string) => string;
  /** `2 months`, `1 year 6 months`; `at once` for no time at all. */
  readonly duration: (duration: Duration) => string;
  /** One length, or the typical one with its range: `4 months (2 months to 6 months)`. */
  readonly takes: (takes: Takes) => string;
  /** `a, b and c` */
  readonly list: (items: readonly string[]) => string;
  /** `a, b or c` */
  readonly or: (items: readonly string[]) => string;
  readonly number: (value: number) => string;
}

/** The languages there are, with the way to all their sentences. */
const catalogues: Readonly<Record<string, () => Promise<Catalogue>>> = {
  en: async () => ({ ...en, ...(await import('./en-cli.ts')).enCli }),
};

/** Tags of the languages that the program speaks. A scenario's own texts may come in more. */
export const languages: readonly string[] = Object.keys(catalogues);

/** The words of a language: of the tag itself, else of its base language, else of English. */
export async function wordsFor(language: string): Promise<Words> {
  const base = language.split('-')[0] ?? language;
  const tag = [language, base].find((tag) => Object.hasOwn(catalogues, tag)) ?? 'en';
  const load = catalogues[tag];
  return load ? makeWords(tag, await load()) : wordsEn;
}

/** The words of a language whose sentences are at hand. */
export function makeWords(language: string, catalogue: Partial<Catalogue>): Words {
  const locale = LOCALES[language] ?? language;
  const say = speaker(locale, catalogue);
  const dates = (options: Intl.DateTimeFormatOptions) =>
    onUse(() => new Intl.DateTimeFormat(locale, options));
  const lists = (type: Intl.ListFormatType) => onUse(() => new Intl.ListFormat(locale, { type }));
  const day = dates({ dateStyle: 'long', timeZone: 'UTC' });
  const month = dates({ month: 'short', year: 'numeric', timeZone: 'UTC' });
  const time = dates({ timeStyle: 'short' });
  const and = lists('conjunction');
  const or = lists('disjunction');
  const number = onUse(() => new Intl.NumberFormat(locale));
  return {
    language,
    say,
    text: (text) => wordsIn(language, text),
    day: (date) => day().format(new Date(date)),
    month: (date) => month().format(new Date(date)),
    time: (moment) => time().format(new Date(moment)),
    duration: (duration) => sayDuration(say, duration),
    takes: (takes) => sayTakes(say, takes),
    list: (items) => and().format(items),
    or: (items) => or().format(items),
    number: (value) => number().format(value),
  };
}

/** Made when first asked for and kept: these formats take a browser long to make, and most pages need few. */
function onUse<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Where a language's dates and numbers are written as its readers around the world write them most. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

/** English as the app speaks it, always at hand: without what only the command line says. */
export const wordsEn: Words = makeWords('en', en);
