// What does a press, a key or a pointer on the map mean?
import type {
  DOMAttributes,
  FocusEvent,
  KeyboardEvent,
  MouseEvent,
  PointerEvent,
  SyntheticEvent,
} from 'react';
import type { Place } from '../../../roadmap/roadmap.ts';
import type { ScreenPoint } from './camera.ts';
import type { Pointed } from './use-pointed.ts';

export type MenuOf = { readonly node: Place } | { readonly branch: string };
export type OpenMenuFor = (of: MenuOf, from: Element, at?: ScreenPoint) => void;

interface Pressed {
  readonly pointed: Pointed;
  readonly dragged: () => boolean;
  readonly onGo: (place: Place) => void;
  readonly onMenu: OpenMenuFor;
}

type Handlers = Pick<
  DOMAttributes<Element>,
  | 'onClick'
  | 'onKeyDown'
  | 'onContextMenu'
  | 'onPointerOver'
  | 'onPointerLeave'
  | 'onFocus'
  | 'onBlur'
>;

/** One set of listeners for all stations and names: each is told by its data attributes. */
export function pressesOn(pressed: Pressed): Handlers {
  const { pointed, dragged, onGo } = pressed;
  return {
    onClick: (event: MouseEvent) => {
      const station = stationOf(event);
      if (station && !dragged()) onGo(placeOf(station));
    },
    onKeyDown: (event: KeyboardEvent) => pressKey(pressed, event),
    onContextMenu: (event: MouseEvent) => {
      const at = { x: event.clientX, y: event.clientY };
      if (openMenuOn(pressed, event.target, at)) event.preventDefault();
    },
    onPointerOver: (event: PointerEvent) => {
      if (event.pointerType !== 'mouse') return;
      const station = stationOf(event);
      if (station) pointed.point(placeOf(station));
      else pointed.leave();
    },
    onPointerLeave: pointed.leave,
    onFocus: (event: FocusEvent) => {
      if (event.target.matches('[data-place]:focus-visible')) pointed.point(placeOf(event.target));
    },
    onBlur: pointed.leave,
  };
}

/** Opens the menu of the branch or step that something on the map belongs to. */
export function openMenuOn(
  { pointed, onMenu }: Pick<Pressed, 'pointed' | 'onMenu'>,
  target: unknown,
  at?: ScreenPoint,
): boolean {
  if (!(target instanceof Element)) return false;
  const branch = target.closest('[data-branch]');
  const station = target.closest(STATION);
  if (branch) onMenu({ branch: branch.getAttribute('data-branch') ?? '' }, target, at);
  else if (station) onMenu({ node: placeOf(station) }, station, at);
  else return false;
  pointed.drop();
  return true;
}

const STATION = '[data-place], [data-label]';

function pressKey(pressed: Pressed, event: KeyboardEvent): void {
  const { pointed, onGo } = pressed;
  const wantsMenu = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10');
  const station = stationOf(event);
  if (wantsMenu) {
    if (openMenuOn(pressed, event.target)) event.preventDefault();
  } else if (event.key === 'Escape') {
    pointed.drop();
  } else if (station && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    onGo(placeOf(station));
  }
}

function stationOf({ target }: SyntheticEvent): Element | null {
  return target instanceof Element ? target.closest(STATION) : null;
}

function placeOf(station: Element): Place {
  const id = station.getAttribute('data-place') ?? station.getAttribute('data-label') ?? '';
  return id === '' ? null : id;
}
