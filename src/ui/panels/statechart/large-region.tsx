// What are the stages and arrows of one region, with their guards in words, and where do they lead elsewhere?
import { situationOf } from '../../../../machines/process.ts';
import type { Choice } from '../../../core/choices.ts';
import { lookupOf } from '../../../core/lookup.ts';
import { bundled, type Ends, type RegionPlan } from '../../../picture/statechart/statechart.ts';
import { sayCondition } from '../../../words/conditions.ts';
import { choose } from '../../actions.ts';
import { take } from '../../stand.ts';
import { useApp, useChart, useDocument } from '../../app-context.tsx';
import { choicesOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { Figure, useLit } from './figure.tsx';
import style from './statechart.module.css';

interface LargeRegionProps {
  readonly region: RegionPlan;
  /** Goes to another region that the same step moves. */
  readonly onFollow: (region: string) => void;
  readonly onBack: () => void;
  readonly onAim: (told: string | null) => void;
}

/** The region on its line, and under it every arrow in words: first those from where it stands. */
export function LargeRegion({ region, onFollow, onBack, onAim }: LargeRegionProps) {
  const { words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const stage = useChart((snapshot) => situationOf(snapshot).stages[region.id]);
  const choices = useDocument(choicesOf);
  const lit = useLit(region);
  const track = lookupOf(scenario).tracks.get(region.id);
  const nameOf = (id: string) => words.text(track?.stages.find((each) => each.id === id)?.name);
  const arcs = bundled(region);
  const leaving = arcs.filter(({ from }) => from === stage);
  const rowOf = (arc: Ends) => (
    <ArcRow
      key={arc.key}
      arc={arc}
      nameOf={nameOf}
      region={region.id}
      choices={choices}
      lit={arc.from === stage ? lit : NONE}
      onFollow={onFollow}
    />
  );
  return (
    <>
      <div className={style['tools']}>
        <Button icon="left" onPress={onBack}>
          {words.say('statechart.all')}
        </Button>
        <h2>{words.text(track?.name)}</h2>
      </div>
      <div className={style['large']}>
        <Figure region={region} size="large" onAim={onAim} />
        <h3 className={style['from']}>
          {words.say(leaving.length > 0 ? 'statechart.from-here' : 'statechart.none-from-here', {
            stage: nameOf(stage ?? ''),
          })}
        </h3>
        <ul className={style['arrows']}>{leaving.map(rowOf)}</ul>
        <h3 className={style['from']}>{words.say('statechart.others')}</h3>
        <ul className={style['arrows']}>
          {arcs.filter((arc) => !leaving.includes(arc)).map(rowOf)}
        </ul>
      </div>
    </>
  );
}

const NONE: ReadonlySet<string> = new Set();

interface ArcRowProps {
  readonly arc: Ends;
  readonly nameOf: (stage: string) => string;
  readonly region: string;
  readonly choices: readonly Choice[];
  readonly lit: ReadonlySet<string>;
  readonly onFollow: (region: string) => void;
}

function ArcRow({ arc, nameOf, region, choices, lit, onFollow }: ArcRowProps) {
  return (
    <li className={style['between']}>
      <h4>
        <bdi>{nameOf(arc.from)}</bdi> → <bdi>{nameOf(arc.to)}</bdi>
      </h4>
      <ul>
        {arc.steps.map((id) => {
          const choice = choices.find(({ step }) => step.id === id);
          return choice ? (
            <ArrowRow
              key={id}
              choice={choice}
              lit={lit.has(id)}
              region={region}
              onFollow={onFollow}
            />
          ) : null;
        })}
      </ul>
    </li>
  );
}

interface ArrowRowProps {
  readonly choice: Choice;
  readonly lit: boolean;
  readonly region: string;
  readonly onFollow: (region: string) => void;
}

function ArrowRow({ choice, lit, region, onFollow }: ArrowRowProps) {
  const { doc, stand, words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const { step, setback } = choice;
  const others = step.moves.filter(({ track }) => track !== region);
  const { tracks } = lookupOf(scenario);
  return (
    <li
      className={style['arrow']}
      data-possible={lit || undefined}
      data-setback={setback || undefined}
    >
      <button
        type="button"
        className={style['step']}
        onClick={() => choose(doc, { kind: 'step', id: step.id })}
      >
        {words.text(step.name)}
      </button>
      {lit ? (
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
