// How does a menu open at a point of the map?
import { useEffect, useRef } from 'react';
import { type MenuItem, moveAmongItems } from '../../parts/menu.tsx';
import menu from '../../parts/menu.module.css';
import type { ScreenPoint } from './camera.ts';

export interface OpenMenu {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly at: ScreenPoint;
  /** Where the focus goes back to. */
  readonly from: Element | null;
}

interface MapMenuProps {
  readonly open: OpenMenu;
  readonly onClose: () => void;
}

/**
 * A press elsewhere or Escape closes it. The browser's own way to do so would also take the finger whose rest opened
 * the menu, when it leaves, for a press elsewhere.
 */
export function MapMenu({ open, onClose }: MapMenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const { label, items, at, from } = open;
  useEffect(() => {
    const { current } = list;
    if (!current) return;
    current.showPopover();
    place(current, at);
    current.querySelector<HTMLElement>('[role=menuitem]:not(:disabled)')?.focus();
  }, [at]);
  useEffect(() => {
    const pressed = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && list.current?.contains(target))) onClose();
    };
    document.addEventListener('pointerdown', pressed, true);
    return () => document.removeEventListener('pointerdown', pressed, true);
  }, [onClose]);
  const close = (giveBack: boolean) => {
    if (giveBack && (from instanceof SVGElement || from instanceof HTMLElement)) from.focus();
    onClose();
  };
  return (
    <div
      ref={list}
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={menu['list']}
      onKeyDown={(event) => {
        moveAmongItems(event);
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close(true);
      }}
    >
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          disabled={item.disabled}
          className={item.warn ? `${menu['item']} ${menu['warn']}` : menu['item']}
          onClick={() => {
            close(true);
            item.onPick();
          }}
        >
          <span>{item.label}</span>
          {item.hint === undefined ? null : <small>{item.hint}</small>}
        </button>
      ))}
    </div>
  );
}

/** At the point, but never over the edge of the window. */
function place(list: HTMLElement, { x, y }: ScreenPoint): void {
  const left = Math.max(8, Math.min(x, window.innerWidth - list.offsetWidth - 8));
  const top = Math.max(8, Math.min(y, window.innerHeight - list.offsetHeight - 8));
  list.style.setProperty('left', `${left}px`);
  list.style.setProperty('top', `${top}px`);
}
