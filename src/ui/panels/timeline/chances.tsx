// What do the assumed ranges imply for the end and for each goal, beneath the bars?
import { useSelector } from '@xstate/react';
import { useMemo } from 'react';
import { type ChanceRow, CHANCE_ROW, chanceRows } from '../../../picture/timeline/beneath.ts';
import { nameIn } from '../../../words/texts.ts';
import { percent, sayBefore } from '../../../words/when.ts';
import { useWords } from '../../app-context.tsx';
import { SEED, drawsOn } from '../../draws.ts';
import { Unanswered } from '../../unanswered.tsx';
import { useQuestion } from '../../use-question.ts';
import { type BeneathProps, CalendarLines } from './beneath-part.tsx';
import style from './beneath.module.css';

/** A row for the end and one for each goal that is met, once the draws are worked out. */
export function Chances({ plan: { roadmap }, tip, timeline }: BeneathProps) {
  const words = useWords();
  const draws = drawsOn(roadmap, [tip]);
  const asked = useMemo(() => ({ place: tip, draws, seed: SEED }), [tip, draws]);
  const question = useQuestion('when', roadmap, asked);
  const { answer, problem } = useSelector(question, ({ context }) => context);
  if (answer === null)
    return (
      <>
        <div className={style['names']} />
        <p className={style['waits']} role="status">
          {problem === null ? words.say('picture.loading') : <Unanswered problem={problem} />}
        </p>
      </>
    );
  const { scenario } = roadmap;
  const { curves, before } = answer;
  const goals = Object.entries(curves.goals).map(([key, days]) => ({
    key,
    days,
    before: before.filter(({ goal }) => goal === key),
  }));
  const rows = chanceRows(timeline, [{ key: '', days: curves.end, before: [] }, ...goals]);
  const nameOf = (key: string) =>
    key === '' ? words.say('when.end') : nameIn(scenario.goals, key, words);
  const told = rows.map(({ key }) => {
    const { p10, p50, p90 } = answer.goals[key] ?? answer.end;
    const days = { p10: words.month(p10), p50: words.month(p50), p90: words.month(p90) };
    return words.say('when.curve', { name: nameOf(key), ...days });
  });
  const about = words.say('when.about', { draws, seed: String(SEED) });
  const said = [about, ...told, ...sayBefore(words, scenario, before)];
  const height = rows.length * CHANCE_ROW + 4;
  return (
    <>
      <div className={style['names']}>
        {rows.map(({ key }) => (
          <span key={key} title={nameOf(key)} style={{ height: CHANCE_ROW }}>
            {nameOf(key)}
          </span>
        ))}
      </div>
      <svg
        className={style['chances']}
        width={timeline.width}
        height={height}
        role="img"
        aria-label={said.join(' ')}
      >
        <title>{about}</title>
        <CalendarLines timeline={timeline} height={height} />
        {rows.map((row, index) => (
          <Chance
            key={row.key}
            row={row}
            told={told[index] ?? ''}
            half={answer.goals[row.key] ?? answer.end}
          />
        ))}
      </svg>
    </>
  );
}

interface ChanceProps {
  readonly row: ChanceRow;
  readonly told: string;
  readonly half: { readonly p50: string };
}

function Chance({ row, told, half }: ChanceProps) {
  const words = useWords();
  const { path, area, bottom, top, p10, p50, p90, label, before } = row;
  return (
    <g>
      <title>{told}</title>
      <path d={area} data-area="" />
      <path d={path} data-curve="" />
      <path d={`M${p10},${bottom}H${p90}`} data-range="" />
      <path d={`M${p50},${bottom}V${(top + bottom) / 2}`} data-half="" />
      <text x={label.x} y={label.y}>
        {words.month(half.p50)}
      </text>
      {before.map(({ key, x, y, share }) => (
        <text key={key} x={x - 3} y={y} textAnchor="end" data-share="">
          {percent(words, share)}
        </text>
      ))}
    </g>
  );
}
