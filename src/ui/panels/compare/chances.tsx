// By when is each branch through, or at a goal, if lengths fall as their ranges say?
import { useSelector } from '@xstate/react';
import { useId, useMemo, useRef, useState } from 'react';
import type { Chances as Days, When } from '../../../analysis/when/when.ts';
import { later } from '../../../core/duration.ts';
import { type ChancesPicture, chancesOf } from '../../../picture/chances/chances.ts';
import { DASHES } from '../../../picture/exposure/dashes.ts';
import { markOf, sayLine } from '../../../words/compare.ts';
import { percent } from '../../../words/when.ts';
import { useWords } from '../../app-context.tsx';
import { SEED, drawsOn } from '../../draws.ts';
import { Unanswered } from '../../unanswered.tsx';
import { useQuestion } from '../../use-question.ts';
import { useSize } from '../map/use-size.ts';
import type { PartProps } from './part.ts';
import { Matrix } from './matrix.tsx';
import style from './compare.module.css';

/** What stands for the end of a branch among the goals. */
const END = '';

/** Curves of all branches on one axis, with their days in a table; of the end or of a goal. */
export function Chances({ comparison }: PartProps) {
  const words = useWords();
  const { roadmap, lines } = comparison;
  const [of, setOf] = useState(END);
  const id = useId();
  const asked = useMemo(() => {
    const places = lines.map(({ branch }) => branch.tip);
    return { places, draws: drawsOn(roadmap, places), seed: SEED };
  }, [roadmap, lines]);
  const question = useQuestion('whenEach', roadmap, asked);
  const { answer, problem } = useSelector(question, ({ context }) => context);
  const goals = roadmap.scenario.goals.filter((goal) =>
    lines.some((_, line) => answer?.[line]?.goals[goal.id]),
  );
  const goal = goals.some((each) => each.id === of) ? of : END;
  if (problem !== null) return <Unanswered problem={problem} />;
  return (
    <>
      <div className={style['beside']}>
        <p className={style['how']}>{words.say('compare.chance-how', { draws: asked.draws })}</p>
        <p className={style['case']}>
          <label htmlFor={id}>{words.say('compare.chance-of')}</label>{' '}
          <select id={id} value={goal} onChange={({ target }) => setOf(target.value)}>
            <option value={END}>{words.say('compare.chance-end')}</option>
            {goals.map((each) => (
              <option key={each.id} value={each.id}>
                {words.text(each.name)}
              </option>
            ))}
          </select>
        </p>
      </div>
      <Drawn comparison={comparison} answer={answer} goal={goal} />
    </>
  );
}

interface DrawnProps extends PartProps {
  readonly answer: readonly When[] | null;
  /** A goal, or the end. */
  readonly goal: string;
}

const COLUMNS = ['p10', 'p50', 'p90'] as const;

function Drawn({ comparison, answer, goal }: DrawnProps) {
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const { lines } = comparison;
  const start = lines[0]?.schedule.start ?? '';
  const end = lines.reduce((last, { schedule }) => later(last, schedule.end.high), start);
  const daysOf = (line: number): Days | undefined =>
    goal === END ? answer?.[line]?.end : answer?.[line]?.goals[goal];
  const curves = lines.map((_, line) => {
    const all = answer?.[line]?.curves;
    return (goal === END ? all?.end : all?.goals[goal]) ?? null;
  });
  const told = lines.map(({ branch }, line) => {
    const days = daysOf(line);
    const name = sayLine(words, branch, line);
    if (!days) return words.say('compare.chance-never', { branch: name });
    const [p10, p50, p90] = [words.month(days.p10), words.month(days.p50), words.month(days.p90)];
    return words.say('when.curve', { name, p10, p50, p90 });
  });
  const label = answer === null ? words.say('picture.loading') : told.join(' ');
  return (
    <>
      <div ref={frame} className={style['chart']} aria-busy={answer === null}>
        {size === null ? null : (
          <Curves
            picture={chancesOf(curves, { width: size.width, start, end, words })}
            label={label}
          />
        )}
      </div>
      {answer === null ? (
        <p role="status" className={style['how']}>
          {words.say('picture.loading')}
        </p>
      ) : (
        <Matrix
          comparison={comparison}
          title={words.say('compare.chances')}
          corner={words.say('when.title')}
          rows={COLUMNS.map((each) => ({
            key: each,
            head: words.say(`when.${each}`),
            cells: lines.map((_, line) => {
              const days = daysOf(line);
              return days ? words.month(days[each]) : '–';
            }),
          }))}
          foot={[]}
        />
      )}
    </>
  );
}

interface CurvesProps {
  readonly picture: ChancesPicture;
  readonly label: string;
}

function Curves({ picture, label }: CurvesProps) {
  const words = useWords();
  const { width, height, left, right, bottom, across, upright, curves } = picture;
  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={`${words.say('compare.chances')}. ${label}`}
      className={style['curves']}
    >
      {upright.map(({ at, share }) => (
        <g key={share}>
          <line x1={left} x2={right} y1={at} y2={at} className={style['grid']} />
          <text x={left - 6} y={at + 4} textAnchor="end">
            {percent(words, share)}
          </text>
        </g>
      ))}
      <line x1={left} x2={right} y1={bottom} y2={bottom} className={style['zero']} />
      {across.map(({ at, label: day }) => (
        <g key={at}>
          <line x1={at} x2={at} y1={bottom} y2={bottom + 4} className={style['tick']} />
          <text x={at} y={bottom + 16} textAnchor="middle">
            {day}
          </text>
        </g>
      ))}
      {curves.map(({ line, path, p50, mark }) => (
        <g key={line} data-line={line}>
          <path d={path} className={style['curve']} strokeDasharray={DASHES[line] || undefined} />
          <circle cx={p50} cy={(picture.top + bottom) / 2} r={2.8} />
          <text x={mark.x} y={mark.y + 4} className={style['letter']}>
            {markOf(line)}
          </text>
        </g>
      ))}
    </svg>
  );
}
