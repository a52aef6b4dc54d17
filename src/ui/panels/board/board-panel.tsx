// Where does every track stand and every gauge point, and what did the last step change?
import { Suspense, memo } from 'react';
import type { Gauge, Track } from '../../../core/scenario.ts';
import { situationOf } from '../../../../machines/process.ts';
import { useChart, useDocument, useWords } from '../../app-context.tsx';
import { hereOf, nextOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { saySigned } from '../../../words/steps.ts';
import { late } from '../../late.tsx';
import style from './board.module.css';

const BoardDeals = late(['deals'], async () => (await import('./board-deals.tsx')).BoardDeals);

const Pinned = late(['ahead'], async () => (await import('../ahead/pinned.tsx')).Pinned);

/** The situation board; of a step that one rests on, as it would be then. */
export function BoardPanel() {
  const words = useWords();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const here = useChart(situationOf);
  const { before: last } = useDocument(hereOf);
  const next = useDocument(nextOf);
  const situation = next ?? here;
  const before = next ? here : last;
  const changed =
    scenario.tracks.filter(({ id }) => situation.stages[id] !== before.stages[id]).length +
    scenario.gauges.filter(({ id }) => situation.gauges[id] !== before.gauges[id]).length;
  return (
    <section
      className={style['panel']}
      data-next={next ? true : undefined}
      aria-label={words.say('board.title')}
    >
      <header className={style['head']}>
        <h2>{words.say('board.title')}</h2>
        <p>{words.say(next ? 'board.would' : 'board.changed', { count: changed })}</p>
      </header>
      <Suspense fallback={null}>
        <Pinned />
      </Suspense>
      {scenario.gauges.length > 0 ? (
        <ul className={style['gauges']}>
          {scenario.gauges.map((gauge) => (
            <GaugeBar
              key={gauge.id}
              gauge={gauge}
              value={situation.gauges[gauge.id] ?? gauge.initial}
              before={before.gauges[gauge.id] ?? gauge.initial}
            />
          ))}
        </ul>
      ) : null}
      <Suspense fallback={null}>
        <BoardDeals />
      </Suspense>
      <ul className={style['tracks']}>
        {scenario.tracks.map((track) => (
          <Ladder
            key={track.id}
            track={track}
            stage={situation.stages[track.id] ?? track.initial}
            before={before.stages[track.id] ?? track.initial}
          />
        ))}
      </ul>
    </section>
  );
}

interface LadderProps {
  readonly track: Track;
  readonly stage: string;
  readonly before: string;
}

/** One track: its stages as rungs from left to right, the one it stands at by name. */
const Ladder = memo(function Ladder({ track, stage, before }: LadderProps) {
  const words = useWords();
  const rank = track.stages.findIndex(({ id }) => id === stage);
  const nameOf = (id: string) => words.text(track.stages.find((each) => each.id === id)?.name);
  const moved = stage !== before;
  return (
    <li className={style['track']} data-moved={moved || undefined}>
      <details>
        <summary>
          <span className={style['name']}>{words.text(track.name)}</span>
          <span className={style['stage']}>
            {moved ? <s>{nameOf(before)}</s> : null} {nameOf(stage)}
          </span>
          <span className={style['rungs']} aria-hidden="true">
            {track.stages.map(({ id }, index) => (
              <i key={id} data-at={index === rank ? 'here' : index < rank ? 'passed' : 'ahead'} />
            ))}
          </span>
        </summary>
        <ol className={style['stages']}>
          {track.stages.map(({ id, name }) => (
            <li key={id} aria-current={id === stage ? 'true' : undefined}>
              {words.text(name)}
            </li>
          ))}
        </ol>
      </details>
    </li>
  );
});

interface GaugeBarProps {
  readonly gauge: Gauge;
  readonly value: number;
  readonly before: number;
}

const GaugeBar = memo(function GaugeBar({ gauge, value, before }: GaugeBarProps) {
  const words = useWords();
  const span = Math.max(1, gauge.max - gauge.min);
  const unit = words.text(gauge.unit);
  return (
    <li className={style['gauge']} data-moved={value !== before || undefined}>
      <span className={style['name']} title={words.text(gauge.name)}>
        {words.text(gauge.name)}
      </span>
      <span className={style['value']}>
        {value}
        {unit === '' ? '' : unit.startsWith('/') || unit === '%' ? unit : ` ${unit}`}
        {value === before ? null : <b> {saySigned(words, value - before)}</b>}
      </span>
      <svg viewBox={`0 0 ${span} 6`} preserveAspectRatio="none" aria-hidden="true">
        <rect x="0" y="0" width={span} height="6" className={style['ground']} />
        <rect x="0" y="0" width={value - gauge.min} height="6" className={style['level']} />
        <line
          x1={before - gauge.min}
          x2={before - gauge.min}
          y1="0"
          y2="6"
          className={style['was']}
        />
      </svg>
    </li>
  );
});
