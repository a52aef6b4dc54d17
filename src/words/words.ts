// How does the program speak in one language: sentences, texts of a scenario, days, lengths, lists?
import type { Day, Duration } from '../core/duration.ts';
import type { Takes } from '../core/shapes.ts';
import { type Text, wordsOf } from '../core/text.ts';
import { type Load, areasOf } from './areas.ts';
import type { Area, MessageId } from './catalogue.ts';
import { sayDuration, sayTakes } from './lengths.ts';
import { type Values, speaker } from './speaker.ts';

export type { Area, MessageId } from './catalogue.ts';
export type { Values } from './speaker.ts';

/** Everything that is said to people in one language. Another language is another object. */
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
  readonly number: (value: number | bigint) => string;
  /** Whether these areas of sentences are at hand. */
  readonly has: (areas: readonly Area[]) => boolean;
  /** Fetches areas that are not at hand yet. Rejects where one cannot be fetched; it is tried again the next time. */
  readonly bring: (areas: readonly Area[]) => Promise<void>;
}

const english: Load = (area) => import(`./en/${area}.ts`);

/** For trying out, asked for by `?lang=qps`: what is no sentence of ours, or finds no room, shows at once. */
const pseudo: Load = async (area) => {
  const [{ accented }, { sentences }] = await Promise.all([import('./pseudo.ts'), english(area)]);
  return { sentences: accented(sentences) };
};

/** The languages there are: a folder each, with the same areas as English. */
const LANGUAGES = { en: english, qps: pseudo } as const satisfies Readonly<Record<string, Load>>;

type Language = keyof typeof LANGUAGES;

/** Tags of the languages that the program speaks. A scenario's own texts may come in more. */
export const languages: readonly string[] = Object.keys(LANGUAGES);

/**
 * The words of a language: of the tag itself, else of its base language, else of English. What every page begins with
 * is at hand, and the areas asked for.
 */
export async function wordsFor(language: string, areas: readonly Area[] = []): Promise<Words> {
  const base = language.split('-')[0] ?? language;
  const tag = [language, base].find(isSpoken) ?? 'en';
  const words = makeWords(tag, LANGUAGES[tag]);
  await words.bring(['start', ...areas]);
  return words;
}

function isSpoken(tag: string): tag is Language {
  return Object.hasOwn(LANGUAGES, tag);
}

/** The words of a language whose sentences come from `load`. None is at hand yet. */
function makeWords(language: string, load: Load): Words {
  const locale = LOCALES[language] ?? language;
  const { messageOf, has, bring } = areasOf(load);
  const number = onUse(() => new Intl.NumberFormat(locale));
  const plural = onUse(() => new Intl.PluralRules(locale));
  const say = speaker(messageOf, {
    number: (value) => number().format(value),
    plural: (value) => plural().select(value),
  });
  const dates = (options: Intl.DateTimeFormatOptions) =>
    onUse(() => new Intl.DateTimeFormat(locale, options));
  const lists = (type: Intl.ListFormatType) => onUse(() => new Intl.ListFormat(locale, { type }));
  const day = dates({ dateStyle: 'long', timeZone: 'UTC' });
  const month = dates({ month: 'short', year: 'numeric', timeZone: 'UTC' });
  const time = dates({ timeStyle: 'short' });
  const and = lists('conjunction');
  const or = lists('disjunction');
  return {
    language,
    say,
    text: (text) => wordsOf(text, language),
    day: (date) => day().format(new Date(date)),
    month: (date) => month().format(new Date(date)),
    time: (moment) => time().format(new Date(moment)),
    duration: (duration) => sayDuration(say, duration),
    takes: (takes) => sayTakes(say, takes),
    list: (items) => and().format(items),
    or: (items) => or().format(items),
    number: (value) => number().format(value),
    has,
    bring,
  };
}

/** Made when first asked for and kept: these formats take a browser long to make, and most pages need few. */
function onUse<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Where a language's dates and numbers are written as its readers around the world write them most. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', qps: 'el' };
