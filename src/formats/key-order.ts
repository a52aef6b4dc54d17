// In which order do the keys of a file stand, and which of them are left out?
import type * as z from 'zod/mini';

/**
 * The same data with the keys of every object in the order of its schema. Left out is what a reader would fill in
 * anyway: undefined, and whatever equals the schema's default (an empty list, an empty map). Maps keep their own order.
 * @param always keys of the outermost object that are written even where they equal their default
 */
export function inKeyOrder(
  schema: z.ZodMiniType,
  value: unknown,
  always: readonly string[] = [],
): unknown {
  const shape = shapeFor(schema, value);
  if (Array.isArray(value))
    return shape.kind === 'list' ? value.map((item) => inKeyOrder(shape.item, item)) : value;
  if (typeof value !== 'object' || value === null) return value;
  const given = new Map<string, unknown>(Object.entries(value));
  if (shape.kind === 'map')
    return Object.fromEntries(
      [...given].map(([key, inner]) => [key, inKeyOrder(shape.item, inner)]),
    );
  if (shape.kind !== 'object') return value;
  const written = Object.entries(shape.keys).filter(
    ([key, inner]) =>
      given.get(key) !== undefined && (always.includes(key) || !isDefault(inner, given.get(key))),
  );
  return Object.fromEntries(
    written.map(([key, inner]) => [key, inKeyOrder(inner, given.get(key))]),
  );
}

type Shape =
  | { readonly kind: 'object'; readonly keys: Readonly<Record<string, z.ZodMiniType>> }
  | { readonly kind: 'list' | 'map'; readonly item: z.ZodMiniType }
  | { readonly kind: 'plain' };

/** What a schema, or of its alternatives the one that the value follows, says about keys. */
function shapeFor(schema: z.ZodMiniType, value: unknown): Shape {
  const def = defOf(schema);
  switch (def.type) {
    case 'object':
      return { kind: 'object', keys: def.shape as Readonly<Record<string, z.ZodMiniType>> };
    case 'array':
      return { kind: 'list', item: def.element as z.ZodMiniType };
    case 'record':
      return { kind: 'map', item: def.valueType as z.ZodMiniType };
    case 'optional':
    case 'nullable':
    case 'default':
      return shapeFor(def.innerType as z.ZodMiniType, value);
    case 'lazy':
      return shapeFor(def.getter() as z.ZodMiniType, value);
    case 'union':
      return shapeAmong(def.options as readonly z.ZodMiniType[], value);
    default:
      return { kind: 'plain' };
  }
}

function shapeAmong(options: readonly z.ZodMiniType[], value: unknown): Shape {
  const shapes = options.map((option) => shapeFor(option, value));
  const wanted = Array.isArray(value) ? 'list' : 'map';
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return (
    shapes.find(
      (shape) => shape.kind === 'object' && keys.every((key) => Object.hasOwn(shape.keys, key)),
    ) ??
    shapes.find(({ kind }) => kind === wanted) ?? { kind: 'plain' }
  );
}

function isDefault(schema: z.ZodMiniType, value: unknown): boolean {
  const def = defOf(schema);
  return def.type === 'default' && JSON.stringify(def.defaultValue) === JSON.stringify(value);
}

/** The cast is the one place where a schema of unknown kind is taken for one of those that zod has. */
function defOf(schema: z.ZodMiniType): z.core.$ZodTypes['_zod']['def'] {
  return (schema as unknown as z.core.$ZodTypes)._zod.def;
}
