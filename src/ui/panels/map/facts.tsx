// What are the quick facts of a step of the map?
import { useMemo } from 'react';
import type { Station } from '../../../picture/map/shapes.ts';
import { replay } from '../../../roadmap/replay.ts';
import type { Roadmap } from '../../../roadmap/roadmap.ts';
import { schedule } from '../../../roadmap/schedule.ts';
import type { Words } from '../../../words/words.ts';
import { DealLine } from '../../parts/deal-line.tsx';
import type { ScreenPoint } from './camera.ts';
import style from './map.module.css';
import type { Size } from './use-size.ts';

interface FactsProps {
  readonly id: string;
  readonly station: Station;
  readonly roadmap: Roadmap;
  readonly words: Words;
  /** Where the step stands in the view. */
  readonly at: ScreenPoint;
  readonly view: Size;
  readonly onMenu: (at: Element) => void;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

const WIDTH = 272;
const AWAY = 16;

/** A note beside a step: what it is, when, and who gives what for what. */
export function Facts({
  id,
  station,
  roadmap,
  words,
  at,
  view,
  onMenu,
  onStay,
  onLeave,
}: FactsProps) {
  const { node, name, number, kind } = station;
  const { taken, task } = useMemo(() => factsOf(roadmap, node), [roadmap, node]);
  const width = Math.min(WIDTH, view.width - 16);
  const left = Math.max(8, Math.min(view.width - width - 8, at.x - width / 2));
  const below = at.y < view.height * 0.55;
  const half = (station.bottom - station.top) / 2 + station.radius;
  const vertical = below
    ? { top: at.y + half + AWAY }
    : { bottom: view.height - at.y + half + AWAY };
  const { scenario } = roadmap;
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the pointer may go into the note and on to its button
    <div
      id={id}
      role="tooltip"
      className={style['facts']}
      style={{ left, width, ...vertical }}
      onPointerEnter={onStay}
      onPointerLeave={onLeave}
    >
      <h3>
        {node === null ? null : <small>{number}</small>}
        {name}
      </h3>
      {taken && kind !== 'step' && kind !== 'exchange' ? (
        <p className={style['state']} data-kind={kind}>
          {words.say(`map.kind.${kind}`)}
        </p>
      ) : null}
      <p>
        {task
          ? task.start.typical === task.finish.typical
            ? words.day(task.finish.typical)
            : words.say('map.until', {
                from: words.day(task.start.typical),
                to: words.day(task.finish.typical),
              })
          : words.day(scenario.start)}
      </p>
      {taken ? (
        <>
          <p className={style['moves']}>
            <DealLine scenario={scenario} step={taken.step} />
          </p>
        </>
      ) : null}
      {station.ghost ? (
        <p className={style['moves']}>{words.say('map.ghost-press')}</p>
      ) : (
        <MenuSign words={words} onMenu={onMenu} />
      )}
    </div>
  );
}

function MenuSign({ words, onMenu }: Pick<FactsProps, 'words' | 'onMenu'>) {
  return (
    <button
      type="button"
      className={style['factsMenu']}
      aria-haspopup="menu"
      aria-label={words.say('map.menu')}
      title={words.say('map.menu')}
      tabIndex={-1}
      onClick={(event) => onMenu(event.currentTarget)}
    >
      ⋯
    </button>
  );
}

function factsOf(roadmap: Roadmap, node: string | null) {
  if (node === null) return {};
  return {
    taken: replay(roadmap, node).taken.at(-1),
    task: schedule(roadmap, node).tasks.at(-1),
  };
}
