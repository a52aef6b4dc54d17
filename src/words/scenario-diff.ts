// How is a difference between two scenarios said?
import type { ListName } from '../core/draft.ts';
import type { Scenario } from '../core/scenario.ts';
import type { PartPlace, ScenarioDifference } from '../roadmap/scenario-diff/differences.ts';
import type { MergeConflict } from '../roadmap/scenario-diff/merge.ts';
import type { MessageId } from './catalogue.ts';
import { sayPart } from './scenario-part.ts';
import { nameIn } from './texts.ts';
import type { Words } from './words.ts';

/** The two that were compared. */
export interface ComparedScenarios {
  readonly older: Scenario;
  readonly newer: Scenario;
}

/**
 * A difference in one line: `Step “Freeze” (freeze), takes: 1 month → 2 months`. Needs the area `scenario-diff`, and
 * for conditions those that `sayCondition` needs.
 */
export function sayDifference(
  words: Words,
  { older, newer }: ComparedScenarios,
  difference: ScenarioDifference,
): string {
  const { at } = difference;
  const scenario = difference.kind === 'removed' ? older : newer;
  const item = sayPartPlace(words, scenario, at);
  if ('value' in difference) return words.say(`diff.${difference.kind}`, { item });
  if (difference.kind === 'moved') {
    const names = difference.now.map((key) => nameAt(words, newer, [...at, key]));
    return words.say('diff.moved', { item, now: words.list(names) });
  }
  const old = sayPart(words, older, { at, value: difference.old });
  const now = sayPart(words, newer, { at, value: difference.now });
  // Texts that differ in another language only, or names that changed with what they name.
  const shown = old === now ? { old: raw(difference.old), now: raw(difference.now) } : { old, now };
  return words.say('diff.changed', { item, ...shown });
}

/** A conflict in one line, with what each side has. */
export function sayConflict(
  words: Words,
  { ours, theirs, base }: Readonly<Record<'base' | 'ours' | 'theirs', Scenario>>,
  conflict: MergeConflict,
): string {
  const { at } = conflict;
  const holder = [ours, theirs, base].find((each) => findAt(each, at) !== undefined) ?? ours;
  return words.say('diff.both', {
    item: sayPartPlace(words, holder, at),
    ours: sayPart(words, ours, { at, value: conflict.ours }),
    theirs: sayPart(words, theirs, { at, value: conflict.theirs }),
    base: sayPart(words, base, { at, value: conflict.base }),
  });
}

/** `Step “Freeze”, takes`: where a difference is, by the names that the scenario has there. */
function sayPartPlace(words: Words, scenario: Scenario, at: PartPlace): string {
  const said: string[] = [];
  for (let index = 0; index < at.length; index += 1) {
    const [key = '', next] = [at[index], at[index + 1]];
    if (next !== undefined && isGroup(key, index)) {
      const kind = words.say(`diff.one-${key}` as MessageId);
      const name = nameAt(words, scenario, at.slice(0, index + 2));
      said.push(words.say('diff.item', { kind, name }));
      index += 1;
    } else
      said.push(words.say(`diff.${isGroup(key, index) ? 'list' : 'field'}-${key}` as MessageId));
  }
  return said.join(', ');
}

const GROUPS: ReadonlySet<string> = new Set([
  'stages',
  'moves',
  'worth',
  'effects',
  'readings',
  'readBy',
]);

/** Whether a key has named parts below it: a list of the scenario, or one inside an item. */
function isGroup(key: string, index: number): boolean {
  return index === 0 ? !FRAME.has(key) : GROUPS.has(key);
}

const FRAME: ReadonlySet<string> = new Set(['id', 'name', 'summary', 'start']);

/** What the item or party at the end of a place is called; its key where it has no name. */
function nameAt(words: Words, scenario: Scenario, at: PartPlace): string {
  const [group = '', key = ''] = at.slice(-2);
  if (group === 'moves') return nameIn(scenario.tracks, key, words);
  if (group === 'effects') return nameIn(scenario.gauges, key, words);
  if (group === 'worth' || group.startsWith('read')) return nameIn(scenario.parties, key, words);
  const found = findAt(scenario, at);
  const title = found?.['name'] ?? found?.['title'];
  return typeof title === 'string' || isRecord(title) ? words.text(title as never) : key;
}

function findAt(scenario: Scenario, at: PartPlace): Readonly<Record<string, unknown>> | undefined {
  const [list = '', id = '', inner, innerId] = at;
  const items: readonly unknown[] = FRAME.has(list) ? [] : (scenario[list as ListName] ?? []);
  const item = withId(items, id);
  const stages: unknown = inner === 'stages' ? item?.[inner] : undefined;
  return innerId !== undefined && Array.isArray(stages) ? withId(stages, innerId) : item;
}

function withId(items: readonly unknown[], id: string) {
  return items
    .filter(isRecord)
    .find((item) => item['id'] === id || `@${String(item['date'])}` === id);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function raw(value: unknown): string {
  return JSON.stringify(value) ?? '';
}
