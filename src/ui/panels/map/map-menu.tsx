// How does a menu open at a point of the map?
import { useEffect, useRef } from 'react';
import { ITEMS, type MenuItem } from '../../parts/menu.tsx';
import { placePopover } from '../../parts/place-popover.ts';
import { roveAmong } from '../../parts/rove.ts';
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
    placePopover(current, at);
    current.querySelector<HTMLElement>(ITEMS)?.focus();
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
        roveAmong(event, ITEMS, { round: true });
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
