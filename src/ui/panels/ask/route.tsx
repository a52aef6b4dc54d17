// How are found routes flipped through, laid beside the roadmap, and adopted?
import { useEffect, useMemo, useState } from 'react';
import { lookupOf } from '../../../core/lookup.ts';
import { routeFacts } from '../../../roadmap/route-facts.ts';
import type { Place, Roadmap } from '../../../roadmap/roadmap.ts';
import { indexOf, takenAt } from '../../../roadmap/tree-index.ts';
import { sayFacts } from '../../../words/honest.ts';
import { adopt, setView } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import type { Asking } from '../../reply.ts';
import style from './ask.module.css';

export interface ShownRoute {
  readonly steps: readonly string[];
  readonly takes?: string;
  /** Steps that no other listed route takes. */
  readonly only?: readonly string[];
  readonly title?: string;
  readonly about?: string;
}

interface RoutesProps {
  readonly question: Asking;
  /** What the branch will be called. */
  readonly name: string;
  readonly routes: readonly ShownRoute[];
}

/** One route at a time, laid beside the roadmap as it is turned up. */
export function Routes({ question, name, routes }: RoutesProps) {
  const { words } = useApp();
  const [at, setAt] = useState(0);
  const number = Math.min(at, routes.length - 1);
  const route = routes[number];
  if (!route) return null;
  const flip = (by: number) => setAt((number + by + routes.length) % routes.length);
  return (
    <>
      {routes.length > 1 ? (
        <div className={style['flip']} data-flip role="group" aria-label={words.say('ask.flip')}>
          <Button
            icon="left"
            look="quiet"
            label={words.say('ask.previous-route')}
            onPress={() => flip(-1)}
          />
          <span role="status">
            {words.say('ask.route-of', { number: number + 1, count: routes.length })}
          </span>
          <Button
            icon="right"
            look="quiet"
            label={words.say('ask.next-route')}
            onPress={() => flip(1)}
          />
        </div>
      ) : null}
      <Route key={route.steps.join(' ')} question={question} name={name} route={route} />
    </>
  );
}

interface RouteProps extends Omit<RoutesProps, 'routes'> {
  readonly route: ShownRoute;
}

function Route({ question, name, route }: RouteProps) {
  const { doc, words } = useApp();
  const { steps, takes, only, title, about } = route;
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const shown = useDocument(({ view }) => view.ghost?.steps === steps);
  const { steps: known } = lookupOf(scenario);
  const { place } = question;
  const facts = useMemo(() => routeFacts(question.roadmap, place, steps), [question, place, steps]);
  const ghost = useMemo(() => ({ place, steps, name }), [place, steps, name]);
  useEffect(() => {
    if (isNews(roadmapOf(doc.get()), place, steps)) setView(doc, { ghost });
  }, [doc, place, steps, ghost]);
  const line =
    title ??
    words.say('ask.length', {
      count: steps.length,
      takes: takes === undefined ? '' : words.duration(takes),
    });
  return (
    <article className={style['route']} data-shown={shown || undefined}>
      <p className={style['line']}>
        <b>{line}</b>
        {about === undefined ? null : <span>{about}</span>}
        {only && only.length > 0 ? (
          <span>
            {words.say('ask.only', {
              steps: words.list(only.map((id) => words.text(known.get(id)?.name))),
            })}
          </span>
        ) : null}
      </p>
      <div className={style['verbs']}>
        <Button look="strong" onPress={() => adopt(doc, ghost)}>
          {words.say('ask.adopt')}
        </Button>
        <Button pressed={shown} onPress={() => setView(doc, { ghost: shown ? null : ghost })}>
          {words.say('ask.show')}
        </Button>
      </div>
      <ol className={style['steps']}>
        {steps.map((id, index) => (
          // eslint-disable-next-line react/no-array-index-key -- a route may take one step several times
          <li key={`${id} ${index}`}>{words.text(known.get(id)?.name)}</li>
        ))}
      </ol>
      {sayFacts(words, scenario, facts).map((sentence) => (
        <p key={sentence} className={style['key']}>
          {sentence}
        </p>
      ))}
    </article>
  );
}

/** Can it be laid beside the roadmap, and does it not stand there already? */
function isNews(roadmap: Roadmap, from: Place, steps: readonly string[]): boolean {
  if (from !== null && !indexOf(roadmap).byId.has(from)) return false;
  let place: Place = from;
  for (const step of steps) {
    const next = takenAt(roadmap, place, step);
    if (next === undefined) return true;
    place = next;
  }
  return false;
}
