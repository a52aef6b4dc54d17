// What does the app ask of the page around it: its theme, its focus?

/** Opens a pane that is folded. */
export function unfold(pane: string): void {
  const { dataset } = document.documentElement;
  dataset['folded'] = (dataset['folded'] ?? '').replace(pane, '').trim();
}

/** Puts the cursor into the field that filters the choices. */
export function focusFilter(): void {
  onceDrawn('#choices-filter', (field) => {
    field.focus();
    if (field instanceof HTMLInputElement) field.select();
  });
}

/** What is to be used may only now come into sight: React draws before this has its turn. */
function onceDrawn(selector: string, use: (found: HTMLElement) => void): void {
  queueMicrotask(() => {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) use(found);
  });
}

/** Gives the keys back to the roadmap: to the row of the present step, where the outline is shown. */
export function leaveFilter(): void {
  const row = document.querySelector<HTMLElement>('[data-place][aria-current]');
  if (row) row.focus();
  else document.querySelector<HTMLElement>('#choices-filter')?.blur();
}

/** Puts the cursor into the note of the step that is shown beside the roadmap, once it is drawn. */
export function focusNote(): void {
  onceDrawn('#node-note', (field) => field.focus());
}

/** Opens the list of goals to pin, at the head of the situation board. */
export function openPins(): void {
  onceDrawn('#pinned-goal button', (button) => button.click());
}

/** The step or setback whose row in the list of choices has the focus, if one has. */
export function focusedStep(): string | null {
  const row = document.activeElement?.closest<HTMLElement>('[data-step]');
  return row?.dataset['step'] ?? null;
}

/** Light becomes dark and the other way round; the choice is kept for the next visit. */
export function toggleTheme(): void {
  const root = document.documentElement;
  const system = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const next = (root.dataset['theme'] ?? system) === 'dark' ? 'light' : 'dark';
  root.dataset['theme'] = next;
  try {
    localStorage.setItem('stepwise.theme', next);
  } catch {
    // Storage is switched off: the theme holds for this visit.
  }
}

/** Has this reader put the first lessons away? Where storage is switched off, every visit is a first one. */
export function isTaught(): boolean {
  try {
    return localStorage.getItem('stepwise.taught') === 'yes';
  } catch {
    return false;
  }
}

export function rememberTaught(): void {
  try {
    localStorage.setItem('stepwise.taught', 'yes');
  } catch {
    // Storage is switched off: they are away for this visit.
  }
}
