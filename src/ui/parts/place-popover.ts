// Where does a popover stand, so that all of it is seen?

interface Spot {
  readonly x: number;
  readonly y: number;
  /** Where its foot goes if there is no room below the spot; the foot of the window where left out. */
  readonly above?: number;
}

const MARGIN = 8;

/** At a spot of the window, but never over its edge. Set through the style object: no inline style attribute. */
export function placePopover(list: HTMLElement, { x, y, above }: Spot): void {
  const { innerWidth, innerHeight } = window;
  const left = Math.min(x, innerWidth - list.offsetWidth - MARGIN);
  const foot = innerHeight - MARGIN;
  const top = y + list.offsetHeight > foot ? (above ?? foot) - list.offsetHeight : y;
  list.style.setProperty('left', `${Math.max(MARGIN, left)}px`);
  list.style.setProperty('top', `${Math.max(MARGIN, top)}px`);
}
