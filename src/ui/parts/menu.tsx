// How does a list of commands drop from a button, reachable by mouse, keyboard and touch?
import { type KeyboardEvent, useId, useRef } from 'react';
import { Icon, type IconName } from './icon.tsx';
import style from './menu.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly warn?: boolean;
  readonly onPick: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly icon?: IconName;
  readonly text?: string;
  readonly items: readonly MenuItem[];
  /** Whether the Tab key reaches it; in a list of many, only that of the row one stands in. */
  readonly reach?: boolean;
}

/** A button with the browser's own popover. Arrow keys move, Escape closes and returns to the button. */
export function Menu({ label, icon, text, items, reach = true }: MenuProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const pick = (item: MenuItem) => {
    list.current?.hidePopover();
    item.onPick();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={text === undefined ? style['bare'] : style['button']}
        tabIndex={reach ? undefined : -1}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-label={text === undefined ? label : undefined}
        title={label}
      >
        {icon ? <Icon name={icon} /> : null}
        {text === undefined ? null : <span>{text}</span>}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className={style['list']}
        onKeyDown={moveAmongItems}
        onToggle={(event) => {
          if (event.newState !== 'open') return;
          place(event.currentTarget, button.current);
          event.currentTarget.querySelector<HTMLElement>('[role=menuitem]:not(:disabled)')?.focus();
        }}
      >
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            disabled={item.disabled}
            className={item.warn ? `${style['item']} ${style['warn']}` : style['item']}
            onClick={() => pick(item)}
          >
            <span>{item.label}</span>
            {item.keys === undefined ? null : <kbd>{item.keys}</kbd>}
            {item.hint === undefined ? null : <small>{item.hint}</small>}
          </button>
        ))}
      </div>
    </>
  );
}

/** Below the button, its right edges together where there is no room to the right. Set through the style object: no inline style attribute. */
function place(list: HTMLElement, button: HTMLElement | null): void {
  if (!button) return;
  const at = button.getBoundingClientRect();
  const width = list.offsetWidth;
  const left = Math.max(8, Math.min(at.left, window.innerWidth - width - 8));
  const below = at.bottom + 4;
  const top =
    below + list.offsetHeight > window.innerHeight
      ? Math.max(8, at.top - list.offsetHeight - 4)
      : below;
  list.style.setProperty('left', `${left}px`);
  list.style.setProperty('top', `${top}px`);
}

/** Arrow keys, Home and End move the focus between the items of a menu. */
export function moveAmongItems(event: KeyboardEvent<HTMLElement>): void {
  const items = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)'),
  ];
  const at = items.findIndex((item) => item === document.activeElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  items[target]?.focus();
}
