// Is a shape of the map drawn just as it was before?

/** True where two shapes have the same values, however deep; then nothing need be painted again. */
export function sameShape(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => sameShape(Reflect.get(a, key), Reflect.get(b, key)))
  );
}
