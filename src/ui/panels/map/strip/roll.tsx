// How do the rows of the strip stand below each other, with the steps that can be taken fanned out at the present place?
import {
  type ComponentProps,
  memo,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { StripPicture, StripRow, StripWay } from '../../../../picture/strip/shapes.ts';
import type { Place } from '../../../../roadmap/roadmap.ts';
import { branchOf } from '../../../../roadmap/tree-index.ts';
import { follow, go } from '../../../actions.ts';
import { useApp, useDocument } from '../../../app-context.tsx';
import { roadmapOf } from '../../../document.ts';
import { Button } from '../../../parts/button.tsx';
import type { ScreenPoint } from '../camera.ts';
import { Facts } from '../facts.tsx';
import type { Drawn } from '../ghost.ts';
import type { ToldStation } from '../stations.tsx';
import { useFocusedStation } from '../use-motion.ts';
import { usePointed } from '../use-pointed.ts';
import { type OpenMenuFor, pressesOn } from '../use-presses.ts';
import type { Size } from '../use-size.ts';
import { EndView } from './end-view.tsx';
import { FanView } from './fan-view.tsx';
import { Peek, type Peeked, peekedAt } from './peek.tsx';
import { Row } from './strip-row.tsx';
import style from './strip.module.css';

/** Milliseconds before another way is shown. */
const RESTING = 220;

interface RollProps {
  readonly picture: StripPicture;
  readonly drawn: Drawn;
  readonly place: Place;
  readonly view: Size;
  readonly onGo: (place: Place) => void;
  readonly onFollow: (branch: string) => void;
  readonly onMenu: OpenMenuFor;
  /** The whole network is asked for. */
  readonly onAll: () => void;
}

/** The rows, the fan below the one that holds the present place, and the goals at the end. */
export function Roll({ picture, drawn, place, view, onGo, onFollow, onMenu, onAll }: RollProps) {
  const { words } = useApp();
  const roll = useRef<HTMLDivElement>(null);
  const factsId = useId();
  const pointed = usePointed();
  const chosen = useDocument(({ view: { chosen: of } }) =>
    of?.kind === 'node' ? of.id : undefined,
  );
  const about = useAbout();
  const onWay = useWays(onAll);
  const { peeked, onPeek } = usePeek();
  useFocusedStation(roll, place);
  const stations = useMemo(() => picture.rows.flatMap((row) => row.stations), [picture]);
  const told = useMemo(() => toldOf(pointed.place, factsId), [pointed.place, factsId]);
  const station = stations.find(({ node }) => node === pointed.place);
  return (
    <>
      <div
        ref={roll}
        className={style['roll']}
        role="group"
        aria-label={about}
        onScroll={pointed.drop}
        {...pressesOn({ pointed, dragged: () => false, onGo, onMenu })}
      >
        {stations.length === 1 ? <Begin /> : null}
        {drawn.ghost === null ? null : (
          <Laid drawn={drawn} ghost={drawn.ghost} onFollow={onFollow} />
        )}
        {picture.rows.map((row) => (
          <Block
            key={row.key}
            row={row}
            picture={picture}
            place={holds(row, place) ? place : undefined}
            chosen={chosen !== undefined && holds(row, chosen) ? chosen : undefined}
            told={told && holds(row, told.place) ? told : null}
            onWay={onWay}
            onPeek={onPeek}
          />
        ))}
        {picture.end ? <EndView end={picture.end} look={picture.look} /> : null}
      </div>
      {peeked ? <Peek {...peeked} roadmap={drawn.roadmap} width={picture.width} /> : null}
      {pointed.shown && station ? (
        <PointedFacts
          key={station.node ?? ''}
          place={station.node}
          id={factsId}
          station={station}
          roadmap={drawn.roadmap}
          words={words}
          view={view}
          onMenu={(from) => onMenu({ node: station.node }, from)}
          onStay={pointed.stay}
          onLeave={pointed.leave}
        />
      ) : null}
    </>
  );
}

function holds({ stations }: StripRow, place: Place): boolean {
  return stations.some(({ node }) => node === place);
}

function toldOf(place: Place | undefined, facts: string): ToldStation | null {
  return place === undefined ? null : { place, facts };
}

interface BlockProps {
  readonly row: StripRow;
  readonly picture: StripPicture;
  readonly place: Place | undefined;
  readonly chosen: Place | undefined;
  readonly told: ToldStation | null;
  readonly onWay: (way: StripWay) => void;
  readonly onPeek: (way: StripWay | null, from: Element) => void;
}

/** A row, and the fan below it where the present place stands on it: then it comes into sight. */
const Block = memo(function Block({ row, picture, place, ...more }: BlockProps) {
  const { words } = useApp();
  const block = useRef<HTMLDivElement>(null);
  const here = place === undefined ? undefined : row.stations.find(({ node }) => node === place);
  const isHere = here !== undefined;
  useEffect(() => {
    if (isHere) block.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  return (
    <div ref={block} className={style['block']} style={{ containIntrinsicHeight: row.height }}>
      <Row
        row={row}
        width={picture.width}
        look={picture.look}
        words={words}
        place={place}
        fans
        {...more}
      />
      {here ? (
        <FanView x={here.x} width={picture.width} size={picture.size} rows={rowsOfFan(picture)} />
      ) : null}
    </div>
  );
});

/** Where nothing else is drawn yet there is room for more. */
function rowsOfFan({ rows, width }: StripPicture): number {
  if (rows.length === 1 && rows[0]?.stations.length === 1) return 4;
  return width < 520 ? 2 : 1;
}

interface LaidProps {
  readonly drawn: Drawn;
  readonly ghost: string;
  readonly onFollow: (branch: string) => void;
}

/** The name of the route that is laid beside the roadmap: a press makes it a branch. */
function Laid({ drawn, ghost, onFollow }: LaidProps) {
  const { words } = useApp();
  const { name } = branchOf(drawn.roadmap, ghost);
  return (
    <p className={style['laid']}>
      <Button look="strong" icon="fork" onPress={() => onFollow(ghost)}>
        {words.text(name)}
      </Button>
      {words.say('map.ghost-press')}
    </p>
  );
}

/** A word on how to begin, above the first place. */
function Begin() {
  const { words } = useApp();
  return (
    <div className={style['begin']}>
      <h3>{words.say('map.empty')}</h3>
      <p>{words.say('strip.empty-how')}</p>
    </div>
  );
}

/** The way that one points at, once one has rested on it; it goes when one leaves or follows it. */
function usePeek() {
  const [peeked, setPeeked] = useState<Peeked | null>(null);
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const onPeek = useCallback((way: StripWay | null, from: Element) => {
    window.clearTimeout(timer.current);
    if (way === null) return setPeeked(null);
    timer.current = window.setTimeout(() => setPeeked(peekedAt(way, from)), RESTING);
  }, []);
  return { peeked, onPeek };
}

/** A press on another way: one branch is followed; where several are folded the whole network shows them. */
function useWays(onAll: () => void): (way: StripWay) => void {
  const { doc } = useApp();
  const all = useRef(onAll);
  useEffect(() => {
    all.current = onAll;
  }, [onAll]);
  return useCallback(
    ({ branches, end }: StripWay) => {
      const [only, second] = branches;
      if (only !== undefined && second === undefined) follow(doc, only);
      else if (end === null) all.current();
      else go(doc, end);
    },
    [doc],
  );
}

interface PointedFactsProps extends Omit<ComponentProps<typeof Facts>, 'at'> {
  readonly place: Place;
}

/** The facts of the step that is pointed at, beside the spot of the view at which it stood when they came. */
function PointedFacts({ place, ...props }: PointedFactsProps) {
  const [at] = useState(() => spotOf(place));
  return <Facts {...props} at={at} />;
}

function spotOf(place: Place): ScreenPoint {
  const mark = document.querySelector(`[role=group] [data-place="${CSS.escape(place ?? '')}"]`);
  const ground = mark?.closest('[role=group]')?.getBoundingClientRect();
  const own = mark?.getBoundingClientRect();
  if (!own || !ground) return { x: 0, y: 0 };
  return {
    x: (own.left + own.right) / 2 - ground.left,
    y: (own.top + own.bottom) / 2 - ground.top,
  };
}

/** What the whole map is called. */
function useAbout(): string {
  const { words } = useApp();
  const { branches, nodes } = useDocument(roadmapOf);
  const size = words.say('map.about', { branches: branches.length, steps: nodes.length });
  return `${words.say('map.title')}: ${size}`;
}
