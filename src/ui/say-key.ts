// How is a key written for people?

const SIGNS: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: '↵',
};

/** A key as people read it: `Ctrl+Shift+Z`, `⌘K`, `Shift+←`. */
export function sayKey(key: string, mac: boolean): string {
  return key
    .split('+')
    .map((part) => {
      if (part === '$mod') return mac ? '⌘' : 'Ctrl';
      if (part === 'Shift') return mac ? '⇧' : 'Shift';
      return SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part);
    })
    .join(mac ? '' : '+');
}

/** Is this a Mac? Only the look of keys depends on it. */
export function isMac(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.userAgent);
}
