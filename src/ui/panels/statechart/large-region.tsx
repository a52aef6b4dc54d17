// What are the stages and arrows of one region, with their guards in words, and where do they lead elsewhere?
import type { Choice } from '../../../core/choices.ts';
import { lookupOf } from '../../../core/lookup.ts';
import {
  type Arc,
  type RegionPlan,
  regionPicture,
} from '../../../picture/statechart/statechart.ts';
import { sayCondition } from '../../../words/reasons.ts';
import { choose } from '../../actions.ts';
import { take } from '../../stand.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { choicesOf, hereOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { Arcs } from './arcs.tsx';
import style from './statechart.module.css';

interface LargeRegionProps {
  readonly region: RegionPlan;
  /** Goes to another region that the same step moves. */
  readonly onFollow: (region: string) => void;
  readonly onBack: () => void;
}

const ROOM = { width: 620, rise: 34, margin: 34 };

/** The region on its line, and under it every arrow: from where to where, on which condition, and the way to take it. */
export function LargeRegion({ region, onFollow, onBack }: LargeRegionProps) {
  const { words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const stage = useDocument((state) => hereOf(state).situation.stages[region.id]);
  const choices = useDocument(choicesOf);
  const chosen = useDocument(({ view }) => (view.chosen?.kind === 'step' ? view.chosen.id : null));
  const track = lookupOf(scenario).tracks.get(region.id);
  const picture = regionPicture(region, ROOM);
  const nameOf = (id: string) => words.text(track?.stages.find((each) => each.id === id)?.name);
  const isLit = picture.arcs.find(({ steps }) => chosen !== null && steps.includes(chosen))?.key;
  return (
    <div className={style['panel']}>
      <div className={style['tools']}>
        <Button icon="left" onPress={onBack}>
          {words.say('statechart.all')}
        </Button>
        <h2>{words.text(track?.name)}</h2>
      </div>
      <div className={style['large']}>
        <svg
          viewBox={`0 0 ${picture.width} ${picture.height + 30}`}
          role="img"
          aria-label={words.say('statechart.picture', {
            track: words.text(track?.name),
            stage: nameOf(stage ?? ''),
          })}
        >
          <Arcs
            picture={picture}
            choices={choices}
            {...(isLit === undefined ? {} : { chosen: isLit })}
          />
          <line
            x1={picture.stages[0]?.x}
            x2={picture.stages.at(-1)?.x}
            y1={picture.line}
            y2={picture.line}
            className={style['rail']}
          />
          {picture.stages.map(({ stage: id, x, y }, index) => (
            <g key={id}>
              <circle
                cx={x}
                cy={y}
                r={id === stage ? 9 : 6}
                className={id === stage ? style['here'] : style['stage']}
              />
              <text x={x} y={picture.height + 18} className={style['number']}>
                {index + 1}
              </text>
            </g>
          ))}
        </svg>
        <ol className={style['names']}>
          {region.stages.map((id) => (
            <li key={id} aria-current={id === stage ? 'true' : undefined}>
              {nameOf(id)}
            </li>
          ))}
        </ol>
        <ul className={style['arrows']}>
          {picture.arcs.map((arc) => (
            <ArcRow
              key={arc.key}
              arc={arc}
              nameOf={nameOf}
              region={region.id}
              choices={choices}
              onFollow={onFollow}
            />
          ))}
        </ul>
      </div>
    </div>
  );
}

interface ArcRowProps {
  readonly arc: Arc;
  readonly nameOf: (stage: string) => string;
  readonly region: string;
  readonly choices: readonly Choice[];
  readonly onFollow: (region: string) => void;
}

function ArcRow({ arc, nameOf, region, choices, onFollow }: ArcRowProps) {
  return (
    <li className={style['between']}>
      <h3>
        {nameOf(arc.from)} → {nameOf(arc.to)}
      </h3>
      <ul>
        {arc.steps.map((id) => {
          const choice = choices.find(({ step }) => step.id === id);
          return choice ? (
            <ArrowRow key={id} choice={choice} region={region} onFollow={onFollow} />
          ) : null;
        })}
      </ul>
    </li>
  );
}

interface ArrowRowProps {
  readonly choice: Choice;
  readonly region: string;
  readonly onFollow: (region: string) => void;
}

function ArrowRow({ choice, region, onFollow }: ArrowRowProps) {
  const { doc, stand, words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const { step, verdict, setback } = choice;
  const possible = verdict.kind === 'possible';
  const others = step.moves.filter(({ track }) => track !== region);
  const { tracks } = lookupOf(scenario);
  return (
    <li
      className={style['arrow']}
      data-possible={possible || undefined}
      data-setback={setback || undefined}
    >
      <button
        type="button"
        className={style['step']}
        onClick={() => choose(doc, { kind: 'step', id: step.id })}
      >
        {words.text(step.name)}
      </button>
      {possible ? (
        <Button look="strong" onPress={() => take(stand, { step: step.id })}>
          {words.say('choices.take')}
        </Button>
      ) : null}
      <p className={style['guard']}>
        {step.requires
          ? words.say('statechart.if', { guard: sayCondition(words, scenario, step.requires) })
          : words.say('statechart.always')}
      </p>
      {others.length > 0 ? (
        <p className={style['also']}>
          {words.say('statechart.also')}{' '}
          {others.map(({ track }) => (
            <button key={track} type="button" onClick={() => onFollow(track)}>
              {words.text(tracks.get(track)?.name)}
            </button>
          ))}
        </p>
      ) : null}
    </li>
  );
}
