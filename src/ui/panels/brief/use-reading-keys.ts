// Which keys does the reader of a long document need for reading, and which one leads away?
import { useEffect, useRef } from 'react';
import { useApp } from '../../app-context.tsx';
import { keyOf } from '../../key-of.ts';

/**
 * Gives an element the focus and keeps keys without a modifier from walking along the roadmap behind it: they scroll.
 * Escape leaves the page.
 */
export function useReadingKeys() {
  const { session } = useApp();
  const ref = useRef<HTMLElement>(null);
  useEffect(() => ref.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      const key = keyOf(event);
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof Element && target.closest('dialog, [popover]')) return;
      if (key === 'Escape') session.send({ type: 'ESCAPE' });
      else if (key !== '?' && !/^F\d+$/.test(key)) event.stopPropagation();
    };
    // Before anyone else hears of it.
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [session]);
  return ref;
}
