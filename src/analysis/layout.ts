// Where in a few machine words does each track and gauge of a situation lie?
import { lookupOf, rankOf } from '../core/lookup.ts';
import type { Gauge, Scenario, Track } from '../core/scenario.ts';
import type { Situation } from '../core/situation.ts';

/**
 * A track or gauge, packed. Its value counts from 0: the rank of the stage, or the gauge's value less its minimum.
 *
 * Values are kept as thermometers: bit j is set where the value has reached `marks[j]`, so that "reached" and
 * "at least" test one bit, "is" and "between" test two, and no bit depends on arithmetic. For a track and for a
 * small gauge every value above 0 is a mark. A large gauge marks only what conditions ask about, and keeps its
 * exact value beside the marks as a binary number in `stores`, lowest part first.
 */
export interface Field {
  readonly kind: 'track' | 'gauge';
  readonly id: string;
  /** How many values it has, and what 0 stands for: 0 for a track, the minimum for a gauge. */
  readonly size: number;
  readonly low: number;
  readonly initial: number;
  /** Values that have a bit, ascending, and where those bits are: word * 32 + place in the word. */
  readonly marks: readonly number[];
  readonly bits: readonly number[];
  readonly stores: readonly Store[];
}

/** Some bits of a binary number: `width` bits of one word from `at` upwards. */
export interface Store {
  readonly at: number;
  readonly width: number;
}

export interface Layout {
  readonly scenario: Scenario;
  /** Words of 32 bits in a situation, never less than two. */
  readonly words: number;
  readonly fields: readonly Field[];
  /** Which field is a track's, which is a gauge's. */
  readonly tracks: ReadonlyMap<string, number>;
  readonly gauges: ReadonlyMap<string, number>;
  /** A first word that no situation has: it marks the empty places of hash tables. */
  readonly never: number;
}

/** What part of a scenario to pack, and which values of large gauges need a mark. */
export interface LayoutOptions {
  readonly tracks?: ReadonlySet<string> | undefined;
  readonly gauges?: ReadonlySet<string> | undefined;
  readonly marks?: ReadonlyMap<string, ReadonlySet<number>>;
}

/** A thermometer of a gauge is shifted by a step's push, so it must lie in one word; larger gauges are stored binary. */
const LARGEST_THERMOMETER = 16;
const STORE_WIDTH = 30;

/** The layout of a scenario: gauges first, since they may not be split between words, then tracks where room is left. */
export function layoutOf(scenario: Scenario, options: LayoutOptions = {}): Layout {
  const { tracks, gauges, marks } = options;
  const unplaced = [
    ...scenario.gauges
      .filter(({ id }) => gauges?.has(id) ?? true)
      .map((gauge) => gaugeField(gauge, marks?.get(gauge.id))),
    ...scenario.tracks.filter(({ id }) => tracks?.has(id) ?? true).map(trackField),
  ];
  const placed = place(unplaced, 0);
  const never = neverIn(placed);
  if (never === null) return finish(scenario, place(unplaced, 1), 1);
  return finish(scenario, placed, never);
}

/** The value of a field in a packed situation. */
export function valueAt(field: Field, words: Int32Array, offset: number): number {
  if (field.stores.length > 0) return storedAt(field.stores, words, offset);
  let value = 0;
  for (const bit of field.bits) value += ((words[offset + (bit >>> 5)] ?? 0) >>> (bit & 31)) & 1;
  return value;
}

/** Writes the value of a field into a packed situation. */
export function writeValue(field: Field, value: number, at: WordsAt): void {
  const { words, offset } = at;
  field.bits.forEach((bit, index) => {
    const word = offset + (bit >>> 5);
    const mask = 1 << (bit & 31);
    const reached = value >= (field.marks[index] ?? 0);
    words[word] = reached ? (words[word] ?? 0) | mask : (words[word] ?? 0) & ~mask;
  });
  let rest = value;
  for (const { at: bit, width } of field.stores) {
    const part = rest % 2 ** width;
    const word = offset + (bit >>> 5);
    const mask = (2 ** width - 1) << (bit & 31);
    words[word] = ((words[word] ?? 0) & ~mask) | (part << (bit & 31));
    rest = (rest - part) / 2 ** width;
  }
}

/** A packed situation: `words` from `offset` on. */
export interface WordsAt {
  readonly words: Int32Array;
  readonly offset: number;
}

/** Packs a situation. What the layout leaves out is not looked at. */
export function encode(layout: Layout, situation: Situation, at: WordsAt): void {
  for (const field of layout.fields) writeValue(field, valueIn(layout, situation, field), at);
}

/**
 * Unpacks a situation.
 * @param others what the layout leaves out stands as it does there
 */
export function decode(layout: Layout, { words, offset }: WordsAt, others: Situation): Situation {
  const { scenario, tracks, gauges, fields } = layout;
  const value = (index: number | undefined): number | null => {
    const field = index === undefined ? undefined : fields[index];
    return field ? field.low + valueAt(field, words, offset) : null;
  };
  const stageOf = ({ id, stages }: Track) =>
    stages[value(tracks.get(id)) ?? -1]?.id ?? others.stages[id] ?? '';
  return {
    stages: Object.fromEntries(scenario.tracks.map((track) => [track.id, stageOf(track)])),
    gauges: Object.fromEntries(
      scenario.gauges.map(({ id, initial }) => [
        id,
        value(gauges.get(id)) ?? others.gauges[id] ?? initial,
      ]),
    ),
  };
}

/** The rank of a stage in its track, from 0; -1 where the track has no such stage. */
export function rankIn({ scenario }: Layout, track: string, stage: string): number {
  return rankOf(lookupOf(scenario), track, stage);
}

/** The bit of a mark; -1 where the value has none. */
export function bitOf(field: Field, value: number): number {
  const index = field.stores.length === 0 ? value - 1 : field.marks.indexOf(value);
  return field.bits[index] ?? -1;
}

function valueIn(layout: Layout, { stages, gauges }: Situation, { kind, id, low }: Field): number {
  if (kind === 'gauge') return (gauges[id] ?? 0) - low;
  const rank = rankIn(layout, id, stages[id] ?? '');
  if (rank < 0) throw new Error(`track "${id}" stands at no stage of its own`);
  return rank;
}

function storedAt(stores: readonly Store[], words: Int32Array, offset: number): number {
  let value = 0;
  let unit = 1;
  for (const { at, width } of stores) {
    value += (((words[offset + (at >>> 5)] ?? 0) >>> (at & 31)) & (2 ** width - 1)) * unit;
    unit *= 2 ** width;
  }
  return value;
}

function trackField({ id, stages, initial }: Track): Field {
  const rank = stages.findIndex((stage) => stage.id === initial);
  const marks = stages.slice(1).map((_stage, index) => index + 1);
  return {
    kind: 'track',
    id,
    size: stages.length,
    low: 0,
    initial: rank,
    marks,
    bits: [],
    stores: [],
  };
}

function gaugeField({ id, min, max, initial }: Gauge, asked?: ReadonlySet<number>): Field {
  const base = {
    kind: 'gauge' as const,
    id,
    size: max - min + 1,
    low: min,
    initial: initial - min,
    bits: [],
  };
  if (max - min <= LARGEST_THERMOMETER) {
    return {
      ...base,
      marks: Array.from({ length: max - min }, (_, index) => index + 1),
      stores: [],
    };
  }
  const marks = [...(asked ?? [])]
    .map((value) => value - min)
    .filter((value) => value > 0 && value <= max - min)
    .sort((a, b) => a - b);
  return { ...base, marks, stores: storesFor(max - min) };
}

function storesFor(largest: number): readonly Store[] {
  const width = Math.floor(Math.log2(largest)) + 1;
  const parts = Math.ceil(width / STORE_WIDTH);
  return Array.from({ length: parts }, (_, part) => ({
    at: 0,
    width: Math.min(STORE_WIDTH, width - part * STORE_WIDTH),
  }));
}

/** Gives every field its bits: whole blocks by first fit, single bits into what is left, in order. */
function place(fields: readonly Field[], reserved: number): readonly Field[] {
  const used: number[] = [reserved];
  const blocks = fields.map((field) => {
    const stores = field.stores.map(({ width }) => ({ at: block(used, width), width }));
    const whole = field.kind === 'gauge' && field.stores.length === 0;
    const first = whole && field.size > 1 ? block(used, field.size - 1) : 0;
    const bits = whole ? field.marks.map((_mark, index) => first + index) : [];
    return { ...field, stores, bits };
  });
  return blocks.map((field) =>
    field.bits.length > 0 ? field : { ...field, bits: field.marks.map(() => block(used, 1)) },
  );
}

/** Takes `width` bits side by side from the first word that still has them free at its top. */
function block(used: number[], width: number): number {
  let word = 0;
  while ((used[word] ?? 0) + width > 32) word += 1;
  const at = used[word] ?? 0;
  used[word] = at + width;
  return word * 32 + at;
}

/** A pattern for the first word that no situation has: an unused bit, or a thermometer with a gap. */
function neverIn(fields: readonly Field[]): number | null {
  let taken = 0;
  for (const { bits, stores } of fields) {
    for (const bit of bits) if (bit < 32) taken |= 1 << bit;
    for (const { at, width } of stores) if (at < 32) taken |= (2 ** width - 1) << at;
  }
  if (taken !== -1) return ~taken & -~taken;
  for (const { bits } of fields)
    for (const [index, bit] of bits.entries()) {
      const next = bits[index + 1];
      if (next !== undefined && bit < 32 && next < 32) return 1 << next;
    }
  return null;
}

function finish(scenario: Scenario, fields: readonly Field[], never: number): Layout {
  const last = fields.flatMap(({ bits, stores }) => [...bits, ...stores.map(({ at }) => at)]);
  const names = (kind: Field['kind']) =>
    new Map(
      fields.flatMap((field, index) => (field.kind === kind ? [[field.id, index] as const] : [])),
    );
  return {
    scenario,
    words: last.reduce((most, bit) => Math.max(most, (bit >>> 5) + 1), 2),
    fields,
    tracks: names('track'),
    gauges: names('gauge'),
    never,
  };
}
