// Which parts has the reader opened or closed? They stay so from step to step, though the page is made anew.
import { type Child, element } from './element.ts';

const chosen = new Map<string, boolean>();

interface Fold {
  /** The same for the same part on every step. */
  readonly key: string;
  /** As it is until the reader says otherwise. */
  readonly open?: boolean;
}

/** A part that can be folded: its first child is what stands when it is. */
export function fold(
  kind: string,
  { key, open = false }: Fold,
  [summary, ...rest]: readonly Child[],
): Child {
  let shown = chosen.get(key) ?? open;
  const made = element(`details.${kind}`, { open: shown }, [summary, ...rest]);
  made.addEventListener('toggle', () => {
    // The browser also tells of parts that were made open.
    if (made.hasAttribute('open') === shown) return;
    shown = made.hasAttribute('open');
    chosen.set(key, shown);
  });
  return made;
}
