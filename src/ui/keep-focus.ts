// Where does the focus go when the control that had it is gone: the row of a taken step, the button of a message?

const CONTROLS = 'button, a[href], input, select, textarea, summary, [tabindex="0"]';

/** What is remembered of the control that had the focus last. */
interface Memory {
  readonly control: Element;
  /** From the nearest outwards. */
  readonly around: readonly Element[];
  /** Its row in the list it stands in, from 0; -1 outside of lists of rows. */
  readonly row: number;
}

/** Keeps people who work without a mouse where they are. Until the returned function is called. */
export function keepFocus(page: Document): () => void {
  let memory: Memory | null = null;
  const note = ({ target }: FocusEvent) => {
    // After a press of the mouse the keys belong to the page as a whole.
    const byKey = target instanceof Element && target.matches(':focus-visible');
    memory = byKey ? memoryOf(target) : null;
  };
  const repair = () => {
    if (memory === null || memory.control.isConnected || page.activeElement !== page.body) return;
    const lost = memory;
    memory = null;
    for (const candidate of candidatesFor(lost, page)) {
      candidate.focus({ preventScroll: true });
      if (page.activeElement === candidate) return;
    }
  };
  const observer = new MutationObserver(repair);
  observer.observe(page.body, { childList: true, subtree: true });
  page.addEventListener('focusin', note);
  return () => {
    observer.disconnect();
    page.removeEventListener('focusin', note);
  };
}

function memoryOf(control: Element): Memory {
  const around: Element[] = [];
  for (let outer = control.parentElement; outer !== null; outer = outer.parentElement)
    around.push(outer);
  return { control, around, row: rowsIn(listOf(around)).findIndex((row) => holds(row, control)) };
}

/** The next row in the same list; what stands in the same place; the place in the roadmap; anything at all. */
function* candidatesFor({ around, row }: Memory, page: Document): Generator<HTMLElement> {
  const rows = rowsIn(listOf(around));
  const next = row < 0 ? undefined : rows[Math.min(row, rows.length - 1)];
  if (next) yield next;
  const nearest = around.find((element) => element.isConnected);
  const same = nearest?.closest('li, h1, nav')?.querySelector<HTMLElement>(CONTROLS);
  if (same) yield same;
  yield* page.querySelectorAll<HTMLElement>('[data-place][aria-current]');
  yield* page.querySelectorAll<HTMLElement>(`main :is(${CONTROLS})`);
}

function listOf(around: readonly Element[]): Element | undefined {
  return around.find((element) => element.hasAttribute('data-rows'));
}

function rowsIn(list: Element | undefined): readonly HTMLElement[] {
  return list ? [...list.querySelectorAll<HTMLElement>('[data-row]')] : [];
}

/** A control below a row belongs to it. */
function holds(row: HTMLElement, control: Element): boolean {
  return row.closest('li')?.contains(control) ?? row === control;
}
