// How does a list of commands drop from a button, reachable by mouse, keyboard and touch?
import { useId, useRef, useState } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { placePopover } from './place-popover.ts';
import { roveAmong } from './rove.ts';
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
  /** As a function, where knowing them takes time: asked for when the list drops. */
  readonly items: readonly MenuItem[] | (() => readonly MenuItem[]);
  /** Whether the Tab key reaches it; in a list of many, only that of the row one stands in. */
  readonly reach?: boolean;
}

/** A button with the browser's own popover. Arrow keys move, Escape closes and returns to the button. */
export function Menu({ label, icon, text, items, reach = true }: MenuProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [asked, setAsked] = useState<readonly MenuItem[]>([]);
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
        onKeyDown={(event) => roveAmong(event, ITEMS, { round: true })}
        onBeforeToggle={({ newState }) => {
          if (newState === 'open' && typeof items === 'function') setAsked(items());
        }}
        onToggle={(event) => {
          if (event.newState !== 'open') return;
          const at = button.current?.getBoundingClientRect();
          if (at)
            placePopover(event.currentTarget, { x: at.left, y: at.bottom + 4, above: at.top - 4 });
          event.currentTarget.querySelector<HTMLElement>(ITEMS)?.focus();
        }}
      >
        {(typeof items === 'function' ? asked : items).map((item) => (
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

/** The items of a menu that can be picked. */
export const ITEMS = '[role=menuitem]:not(:disabled)';
