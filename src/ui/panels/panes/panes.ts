// How much room has each pane, which are folded, and how is that remembered for the next visit?
import { unfold } from '../../page.ts';

/** The panes that have an edge to pull: the list, the right side, and the situation below the step. */
export type SidePane = 'left' | 'right' | 'board';

interface Kept {
  readonly sizes: Readonly<Record<string, number>>;
  readonly folded: string;
}

const KEY = 'stepwise.panes';

/** The page's root says what holds now: `public/theme.js` puts it there before the first paint. */
const root = document.documentElement;

/** Hears of every change, whoever makes it. @returns stops listening */
export function onPanes(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(root, { attributeFilter: ['style', 'data-folded'] });
  return () => observer.disconnect();
}

/** Percent of the workspace's width, of the right side's height for the board; null where nobody has pulled. */
export function sizeOf(pane: SidePane): number | null {
  const size = Number.parseFloat(root.style.getPropertyValue(nameOf(pane)));
  return Number.isNaN(size) ? null : size;
}

export function isFolded(pane: SidePane): boolean {
  return foldedPanes().includes(pane);
}

/** Gives a pane so many percent, and opens it; with null, what it had at first. */
export function resize(pane: SidePane, size: number | null): void {
  if (size === null) root.style.removeProperty(nameOf(pane));
  else root.style.setProperty(nameOf(pane), `${Math.round(size * 10) / 10}%`);
  unfold(pane);
}

/** Folds a pane, or opens it again as it was. */
export function toggleFold(pane: SidePane): void {
  if (isFolded(pane)) unfold(pane);
  else root.dataset['folded'] = [...foldedPanes(), pane].join(' ');
}

function foldedPanes(): readonly string[] {
  return (root.dataset['folded'] ?? '').split(' ').filter((pane) => pane !== '');
}

function nameOf(pane: SidePane): string {
  return `--pane-${pane}`;
}

/** Keeps for the next visit what holds now. */
export function remember(): void {
  const panes: readonly SidePane[] = ['left', 'right', 'board'];
  const pulled = panes.flatMap((pane) => {
    const size = sizeOf(pane);
    return size === null ? [] : [[pane, size] as const];
  });
  const kept: Kept = { sizes: Object.fromEntries(pulled), folded: foldedPanes().join(' ') };
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Storage is switched off: it holds for this visit.
  }
}
