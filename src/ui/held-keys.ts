// Whose are the keys that are pressed while a dialog is on its way?
import { useEffect, useRef } from 'react';

/** They are the dialog's already, and what is typed stands in its field when it comes. Escape gives it up. */
export function useHeldKeys(isMeant: boolean, isHere: boolean): void {
  const held = useRef('');
  useEffect(() => {
    if (isHere && held.current !== '') document.execCommand('insertText', false, held.current);
    held.current = '';
    if (!isMeant || isHere) return undefined;
    const hold = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) held.current += event.key;
    };
    window.addEventListener('keydown', hold, true);
    return () => window.removeEventListener('keydown', hold, true);
  }, [isMeant, isHere]);
}
