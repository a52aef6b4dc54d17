// What does a button look like, and how strongly does it ask to be pressed?
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import style from './button.module.css';

interface ButtonProps {
  readonly children?: ReactNode;
  readonly icon?: IconName;
  /** Needed where there are no words on the button; also its tooltip. */
  readonly label?: string;
  readonly look?: 'plain' | 'quiet' | 'strong' | 'warn';
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly keys?: string;
  readonly onPress: () => void;
}

/** A button with words, a sign, or both. Disabled, it keeps the focus: a press must not throw the reader out. */
export function Button({
  children,
  icon,
  label,
  look = 'plain',
  pressed,
  disabled,
  keys,
  onPress,
}: ButtonProps) {
  const kind = children === undefined ? `${style['button']} ${style['bare']}` : style['button'];
  return (
    <button
      type="button"
      className={`${kind} ${style[look]}`}
      aria-label={children === undefined ? label : undefined}
      title={keys === undefined ? label : `${label ?? ''} (${keys})`}
      aria-pressed={pressed}
      aria-disabled={disabled}
      onClick={disabled ? undefined : onPress}
    >
      {icon ? <Icon name={icon} /> : null}
      {children === undefined ? null : <span>{children}</span>}
    </button>
  );
}
