// Which parts of a scenario are compared by name, and which as a whole?

/**
 * How a value is compared: as a whole (a name, a condition, an estimate), part by part under its keys (worth by party),
 * or item by item (steps by id). What has no shape of its own is a whole.
 */
export type PartShape =
  | { readonly kind: 'whole' }
  | { readonly kind: 'record'; readonly shapes: Shapes }
  | {
      readonly kind: 'list';
      readonly keysOf: (items: readonly unknown[]) => readonly string[];
      readonly item: PartShape;
    };

/** The shapes of some parts, by key; `each` is that of all others. */
interface Shapes {
  readonly named: ReadonlyMap<string, PartShape>;
  readonly each: PartShape;
}

const WHOLE: PartShape = { kind: 'whole' };
const BY_KEY = record({});

const LISTED = { parties: {}, gauges: {}, outcomes: {}, positions: {}, commitments: {} };
const STEP = {
  moves: list((items) => items.map((item) => fieldOf(item, 'track')), { worth: BY_KEY }),
  effects: BY_KEY,
  worth: BY_KEY,
  readings: BY_KEY,
};
const MEANING = { readBy: BY_KEY };

/** The shape of a whole scenario: lists by id, moves by their track (a step moves one once), the rest field by field. */
export const SCENARIO_SHAPE: PartShape = record({
  ...mapped({ ...LISTED, phases: {}, sources: {} }),
  ...mapped({ tracks: { stages: list(idsIn, {}) } }),
  ...mapped({ steps: STEP, setbacks: STEP, milestones: MEANING, goals: MEANING }),
  calendar: list(daysIn, {}),
});

/** The parts of a value by key, in order; none where it has no parts. */
export function partsOf(shape: PartShape, value: unknown): ReadonlyMap<string, unknown> {
  if (shape.kind === 'list') {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    const keys = shape.keysOf(items);
    return new Map(items.map((item, index) => [keys[index] ?? '', item]));
  }
  return new Map(shape.kind === 'record' && isRecord(value) ? Object.entries(value) : []);
}

/** The value that is made of parts. A part that is undefined is left out. */
export function valueOf(shape: PartShape, parts: ReadonlyMap<string, unknown>): unknown {
  const there = [...parts].filter(([, part]) => part !== undefined);
  return shape.kind === 'list' ? there.map(([, part]) => part) : Object.fromEntries(there);
}

/** The shape of the part under a key. */
export function shapeAt(shape: PartShape, key: string): PartShape {
  if (shape.kind === 'whole') return WHOLE;
  return shape.kind === 'list' ? shape.item : (shape.shapes.named.get(key) ?? shape.shapes.each);
}

/** Whether two pieces of data say the same. The order of keys says nothing. */
export function sameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => sameData(item, other[at]));
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => sameData(ownOf(one, key), ownOf(other, key)));
}

function record(named: Readonly<Record<string, PartShape>>): PartShape {
  return { kind: 'record', shapes: { named: new Map(Object.entries(named)), each: WHOLE } };
}

function list(
  keysOf: (items: readonly unknown[]) => readonly string[],
  fields: Readonly<Record<string, PartShape>>,
): PartShape {
  return { kind: 'list', keysOf, item: record(fields) };
}

function mapped(
  lists: Readonly<Record<string, Readonly<Record<string, PartShape>>>>,
): Readonly<Record<string, PartShape>> {
  return Object.fromEntries(
    Object.entries(lists).map(([name, fields]) => [name, list(idsIn, fields)]),
  );
}

function idsIn(items: readonly unknown[]): readonly string[] {
  return items.map((item) => fieldOf(item, 'id'));
}

/** A date need not have an id: then it is its day, and which it is of those on that day. `@` begins no id. */
function daysIn(items: readonly unknown[]): readonly string[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const id = fieldOf(item, 'id');
    if (id !== '') return id;
    const day = `@${fieldOf(item, 'date')}`;
    const nth = (seen.get(day) ?? 0) + 1;
    seen.set(day, nth);
    return nth === 1 ? day : `${day} ${nth}`;
  });
}

function fieldOf(item: unknown, field: string): string {
  const value = isRecord(item) ? ownOf(item, field) : undefined;
  return typeof value === 'string' ? value : '';
}

function ownOf(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
