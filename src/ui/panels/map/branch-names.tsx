// How are the names at the ends of the branches painted, pressed, and dragged into another order?
import { type KeyboardEvent, type PointerEvent, memo, useRef, useState } from 'react';
import type { Label, Lane } from '../../../picture/map/shapes.ts';
import type { Words } from '../../../words/words.ts';
import { Lines, transformOf } from './labels.tsx';
import style from './map.module.css';

interface NamesProps {
  readonly labels: readonly Label[];
  readonly lanes: readonly Lane[];
  readonly followed: string | null;
  /** A route that is no branch yet: it has no menu and no place in the order. */
  readonly ghost: string | null;
  readonly words: Words;
  readonly onFollow: (branch: string) => void;
  readonly onMenu: (branch: string, at: Element) => void;
  /** A branch is dropped at a place among the lanes, counted from 0. */
  readonly onDrop: (branch: string, lane: number) => void;
}

interface Drag {
  readonly branch: string;
  readonly from: number;
  readonly lane: number;
  readonly moved: boolean;
}

/** Each name follows its branch; the sign behind it opens the menu. Arrow keys move between them. */
export const BranchNames = memo(function BranchNames(props: NamesProps) {
  const { labels, lanes } = props;
  const [drag, setDrag] = useState<Drag | null>(null);
  const names = labels.filter(({ of }) => of === 'branch');
  const target = drag?.moved ? lanes[drag.lane] : undefined;
  return (
    <g onKeyDown={moveAmongNames}>
      {names.map((label) => (
        <BranchName key={label.key} {...props} label={label} drag={drag} onDrag={setDrag} />
      ))}
      {target ? (
        <path
          className={style['landing']}
          d={`M-4000,${drag && drag.lane > laneAt(lanes, drag.branch) ? target.bottom : target.top}h20000`}
        />
      ) : null}
    </g>
  );
});

interface NameProps extends NamesProps {
  readonly label: Label;
  readonly drag: Drag | null;
  readonly onDrag: (drag: Drag | null) => void;
}

function BranchName({
  label,
  lanes,
  followed,
  ghost,
  words,
  onFollow,
  onMenu,
  onDrop,
  drag,
  onDrag,
}: NameProps) {
  const { id, box, look, dim } = label;
  const name = label.lines.join(' ');
  const wasDragged = useRef(false);
  const stop = useRef<number | null>(null);
  const end = (event: PointerEvent) => {
    if (stop.current !== event.pointerId) return;
    stop.current = null;
    wasDragged.current = drag?.moved === true;
    if (drag?.moved && drag.lane !== laneAt(lanes, id)) onDrop(id, drag.lane);
    onDrag(null);
  };
  return (
    <g
      data-hue={look.hue}
      data-dim={dim || undefined}
      data-ghost={id === ghost || undefined}
      data-branch={id}
    >
      <g
        className={style['branch']}
        role="button"
        tabIndex={id === followed ? 0 : -1}
        aria-label={name}
        aria-current={id === followed ? 'true' : undefined}
        data-name={id}
        onClick={() => {
          if (!wasDragged.current) onFollow(id);
          wasDragged.current = false;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onFollow(id);
        }}
        onPointerDown={(event) => {
          if (event.button !== 0 || id === ghost) return;
          event.stopPropagation();
          stop.current = event.pointerId;
          event.currentTarget.setPointerCapture(event.pointerId);
          onDrag({ branch: id, from: event.clientY, lane: laneAt(lanes, id), moved: false });
        }}
        onPointerMove={(event) => {
          if (stop.current !== event.pointerId || !drag) return;
          const by = event.clientY - drag.from;
          const lane = laneAtY(lanes, (lanes[laneAt(lanes, id)]?.y ?? 0) + by);
          onDrag({ ...drag, lane, moved: drag.moved || Math.abs(by) > 5 });
        }}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <rect
          className={style['plate']}
          x={box.x - 2}
          y={box.y - box.height / 2 - 3}
          width={box.width - 20}
          height={box.height + 6}
          rx="3"
        />
        <text fontSize={label.size} style={{ transform: transformOf(label) }}>
          <Lines label={label} />
        </text>
      </g>
      {id === ghost ? null : <More label={label} name={name} words={words} onMenu={onMenu} />}
    </g>
  );
}

type MoreProps = Pick<NamesProps, 'words' | 'onMenu'> & {
  readonly label: Label;
  readonly name: string;
};

/** The sign that opens the menu of a branch. */
function More({ label: { id, box }, name, words, onMenu }: MoreProps) {
  return (
    <g
      className={style['more']}
      role="button"
      tabIndex={-1}
      aria-haspopup="menu"
      aria-label={words.say('map.menu-branch', { name })}
      data-more={id}
      transform={`translate(${box.x + box.width - 8},${box.y})`}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => onMenu(id, event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onMenu(id, event.currentTarget);
      }}
    >
      <rect x="-10" y="-10" width="20" height="20" rx="4" />
      <circle cx="-5" r="1.4" />
      <circle r="1.4" />
      <circle cx="5" r="1.4" />
    </g>
  );
}

function laneAt(lanes: readonly Lane[], line: string): number {
  return lanes.findIndex((lane) => lane.line === line);
}

function laneAtY(lanes: readonly Lane[], y: number): number {
  const found = lanes.findIndex(({ bottom }) => y < bottom);
  return found < 0 ? lanes.length - 1 : found;
}

/** Up and down among the names, right to a name's menu and left back. */
function moveAmongNames(event: KeyboardEvent): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof Element)) return;
  const names = [...currentTarget.querySelectorAll<SVGElement>('[data-name]')];
  const branch = target.closest('[data-branch]');
  const at = names.findIndex((name) => name.closest('[data-branch]') === branch);
  const next: Readonly<Record<string, Element | null | undefined>> = {
    ArrowDown: names[at + 1],
    ArrowUp: names[at - 1],
    ArrowRight: branch?.querySelector('[data-more]'),
    ArrowLeft: names[at],
  };
  if (!(key in next) || at < 0) return;
  event.preventDefault();
  const found = next[key];
  if (found instanceof SVGElement) found.focus();
}
