// In which order do the keys of a file stand, and which of them are left out?
import type * as z from 'zod/mini';

/**
 * The same data with the keys of every object in the order of its schema. Left out is what a reader
 * would fill in anyway: undefined, and whatever equals the schema's default (an empty list, an
 * empty map). Maps keep their own order.
 * @param always keys of the outermost object that are written even where they equal their default
 */
export function inKeyOrder(
  schema: z.ZodMiniType,
  value: unknown,
  always: readonly string[] = [],
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const shape = shapeFor(schema, value);
  if (Array.isArray(value))
    return shape?.kind === 'list' ? value.map((item) => inKeyOrder(shape.item, item)) : value;
  const given = new Map<string, unknown>(Object.entries(value));
  if (shape?.kind === 'map')
    return Object.fromEntries(
      [...given].map(([key, inner]) => [key, inKeyOrder(shape.item, inner)]),
    );
  if (shape?.kind !== 'object') return value;
  const written = shape.keys.flatMap(({ key, schema, unless }) => {
    const inner = given.get(key);
    const needless = unless !== null && !always.includes(key) && unless === JSON.stringify(inner);
    return inner === undefined || needless ? [] : [[key, inKeyOrder(schema, inner)] as const];
  });
  return Object.fromEntries(written);
}

type Shape =
  | { readonly kind: 'object'; readonly keys: readonly Key[]; readonly has: ReadonlySet<string> }
  | { readonly kind: 'list' | 'map'; readonly item: z.ZodMiniType };

interface Key {
  readonly key: string;
  readonly schema: z.ZodMiniType;
  /** The default as text; null where there is none. */
  readonly unless: string | null;
}

/** Of the shapes that a schema allows, the one that the value has. */
function shapeFor(schema: z.ZodMiniType, value: object): Shape | undefined {
  const shapes = shapesOf(schema);
  if (shapes.length < 2) return shapes[0];
  if (Array.isArray(value)) return shapes.find(({ kind }) => kind === 'list');
  const keys = Object.keys(value);
  return (
    shapes.find((shape) => shape.kind === 'object' && keys.every((key) => shape.has.has(key))) ??
    shapes.find(({ kind }) => kind === 'map')
  );
}

const known = new WeakMap<z.ZodMiniType, readonly Shape[]>();

/**
 * The shapes of objects and lists that a schema allows. Asked for once: conditions nest in
 * themselves.
 */
function shapesOf(schema: z.ZodMiniType): readonly Shape[] {
  const kept = known.get(schema);
  if (kept) return kept;
  const made = makeShapes(schema);
  known.set(schema, made);
  return made;
}

function makeShapes(schema: z.ZodMiniType): readonly Shape[] {
  const def = defOf(schema);
  switch (def.type) {
    case 'object':
      return [objectShape(Object.entries(def.shape) as [string, z.ZodMiniType][])];
    case 'array':
      return [{ kind: 'list', item: def.element as z.ZodMiniType }];
    case 'record':
      return [{ kind: 'map', item: def.valueType as z.ZodMiniType }];
    case 'optional':
    case 'nullable':
    case 'default':
      return shapesOf(def.innerType as z.ZodMiniType);
    case 'lazy':
      return shapesOf(def.getter() as z.ZodMiniType);
    case 'union':
      return def.options.flatMap((option) => shapesOf(option as z.ZodMiniType));
    default:
      return [];
  }
}

function objectShape(entries: readonly (readonly [string, z.ZodMiniType])[]): Shape {
  const keys = entries.map(([key, schema]) => {
    const def = defOf(schema);
    return {
      key,
      schema,
      unless: def.type === 'default' ? JSON.stringify(def.defaultValue) : null,
    };
  });
  return { kind: 'object', keys, has: new Set(entries.map(([key]) => key)) };
}

/** The cast is the one place where a schema of unknown kind is taken for one of those zod has. */
function defOf(schema: z.ZodMiniType): z.core.$ZodTypes['_zod']['def'] {
  return (schema as unknown as z.core.$ZodTypes)._zod.def;
}
