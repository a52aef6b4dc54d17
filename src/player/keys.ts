// What do the keys do? The same as in the program that wrote the page.
import type { Page } from './page.ts';
import { START, back, forkBefore, lineOf, next, roadsAt, waysOn } from './walk.ts';

/** Where a key leads; nothing where it leads nowhere or is not one of ours. */
export function placeFor(
  { atlas, spot }: Page,
  key: string,
  isShifted = false,
): number | undefined {
  if (/^[1-9]$/.test(key)) {
    const ways = waysOn(atlas, spot.at);
    return ways.length > 1 ? ways[Number(key) - 1] : undefined;
  }
  switch (key) {
    case 'ArrowRight':
      return isShifted ? undefined : next(atlas, spot);
    case 'ArrowLeft':
      if (spot.at === START) return undefined;
      return isShifted ? forkBefore(atlas, spot) : back(atlas, spot);
    case 'Home':
      return START;
    case 'End':
      return lineOf(atlas, spot).at(-1);
    default:
      return undefined;
  }
}

/** Listens on the whole page; a key with Ctrl, Alt or Meta is the browser's, and so is any in the open list. */
export function listenToKeys(page: () => Page): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]'))
      return;
    const to = placeFor(page(), digitOf(event) ?? event.key, event.shiftKey);
    if (to === undefined) return;
    event.preventDefault();
    const { atlas, spot, go } = page();
    go(to, roadsAt(atlas, to).includes(spot.road) ? spot.road : undefined);
  });
}

/** A digit of another script counts as the one whose place it has. */
function digitOf({ key, code }: KeyboardEvent): string | undefined {
  return /^(?!\d)\p{Nd}$/u.test(key) ? /^Digit(\d)$/.exec(code)?.[1] : undefined;
}
