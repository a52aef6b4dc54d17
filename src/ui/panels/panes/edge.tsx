// How is the edge of a pane pulled and folded, by mouse, by finger and by key?
import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import { useWords } from '../../app-context.tsx';
import { Icon } from '../../parts/icon.tsx';
import { type SidePane, isFolded, onPanes, remember, resize, sizeOf, toggleFold } from './panes.ts';
import style from './panes.module.css';

interface Side {
  /** Along which side of the page the pane is measured. */
  readonly along: 'x' | 'y';
  /** Whether the pane lies before its edge, at the left or above. */
  readonly isFirst: boolean;
  /** What it never gets less of, and leaves to what lies beside it, in pixels: as in the style sheet. */
  readonly least: number;
  readonly leaves: number;
  /** What it has where nobody has pulled, in percent: as in the style sheet. */
  readonly usual: number;
}

const SIDES: Readonly<Record<SidePane, Side>> = {
  left: { along: 'x', isFirst: true, least: 224, leaves: 320, usual: 23.7 },
  right: { along: 'x', isFirst: false, least: 256, leaves: 320, usual: 30.9 },
  board: { along: 'y', isFirst: false, least: 96, leaves: 128, usual: 46.5 },
};

const STEP = 2;

/** A window splitter as the ARIA practices describe it: arrows pull, Home and End go to the ends, Enter folds. */
export function Edge({ pane }: { readonly pane: SidePane }) {
  const words = useWords();
  const folded = useSyncExternalStore(onPanes, () => isFolded(pane));
  const pulled = useSyncExternalStore(onPanes, () => sizeOf(pane));
  // Panes are opened from elsewhere, too: one edge remembers for all.
  useEffect(() => (pane === 'left' ? onPanes(remember) : undefined), [pane]);
  const side = SIDES[pane];
  const pulling = usePulling(pane);
  const now = folded ? 0 : Math.round(pulled ?? SIDES[pane].usual);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that can be moved is a control
    <div
      role="separator"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- and is reached like one
      tabIndex={0}
      className={style['edge']}
      data-edge={pane}
      aria-orientation={side.along === 'x' ? 'vertical' : 'horizontal'}
      aria-label={words.say(`panes.${pane}`)}
      aria-valuenow={now}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuetext={folded ? words.say('panes.folded') : words.say('panes.size', { size: now })}
      title={words.say('panes.how')}
      onDoubleClick={() => resize(pane, null)}
      onKeyDown={(event) => pullByKey(event, pane)}
      {...pulling}
    >
      <span>
        {/* A fold goes towards the side of the page; lying edges turn it by style. */}
        <Icon name={folded === side.isFirst ? 'right' : 'left'} size={12} />
      </span>
    </div>
  );
}

/** A press without a pull on the edge of a folded pane opens it; pulled to less than half of its least, it folds. */
function usePulling(pane: SidePane) {
  const from = useRef<number | null>(null);
  const { along } = SIDES[pane];
  const at = (event: PointerEvent) => (along === 'x' ? event.clientX : event.clientY);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = at(event);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (from.current === null || Math.abs(at(event) - from.current) < 3) return;
      from.current = Infinity;
      pullTo(pane, event.currentTarget, at(event));
    },
    onPointerUp: () => {
      if (from.current !== null && from.current !== Infinity && isFolded(pane)) toggleFold(pane);
      from.current = null;
    },
    onPointerCancel: () => {
      from.current = null;
    },
  };
}

function pullTo(pane: SidePane, edge: HTMLElement, at: number): void {
  const { along, isFirst, least } = SIDES[pane];
  const box = edge.parentElement?.getBoundingClientRect();
  if (!box) return;
  const [start, extent] = along === 'x' ? [box.left, box.width] : [box.top, box.height];
  const wanted = isFirst ? at - start : start + extent - at;
  if (wanted < least / 2) {
    if (!isFolded(pane)) toggleFold(pane);
  } else resize(pane, within(pane, edge, (100 * wanted) / extent));
}

function pullByKey(event: KeyboardEvent<HTMLElement>, pane: SidePane): void {
  const { along, isFirst } = SIDES[pane];
  const [less, more] = along === 'x' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  const by = { [less ?? '']: -STEP, [more ?? '']: STEP }[event.key];
  const ends = { Home: isFirst ? 0 : 100, End: isFirst ? 100 : 0 }[event.key];
  const edge = event.currentTarget;
  const size = sizeOf(pane) ?? SIDES[pane].usual;
  if (event.key === 'Enter') toggleFold(pane);
  else if (by !== undefined) resize(pane, within(pane, edge, size + (isFirst ? by : -by)));
  else if (ends !== undefined) resize(pane, within(pane, edge, ends));
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** No less than the pane needs, and no more than what lies beside it can give. */
function within(pane: SidePane, edge: HTMLElement, size: number): number {
  const { along, least, leaves, usual } = SIDES[pane];
  const around = edge.parentElement;
  const extent = (along === 'x' ? around?.clientWidth : around?.clientHeight) ?? 0;
  if (!around || extent === 0) return size;
  const now = isFolded(pane) ? 0 : (extent * (sizeOf(pane) ?? usual)) / 100;
  const middle = around.querySelector("[data-pane='outline']")?.clientWidth ?? 0;
  const most = along === 'x' ? now + middle - leaves : extent - leaves;
  const [low = 0, high = 100] = [least, Math.max(least, most)].map((px) => (100 * px) / extent);
  return Math.max(low, Math.min(high, size));
}
