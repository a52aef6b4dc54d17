// How is a found route shown, laid beside the roadmap, and adopted?
import { useMemo, useState } from 'react';
import { lookupOf } from '../../../core/lookup.ts';
import { routeFacts } from '../../../roadmap/route-facts.ts';
import { sayFacts } from '../../../words/honest.ts';
import { adopt, setView } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import type { Asking } from '../../reply.ts';
import style from './ask.module.css';

interface RouteProps {
  readonly question: Asking;
  /** What the branch will be called. */
  readonly name: string;
  readonly steps: readonly string[];
  readonly takes?: string;
  /** Steps that no other listed route takes. */
  readonly only?: readonly string[];
  readonly title?: string;
  readonly about?: string;
  /** The first answer stands open and is laid beside the roadmap at once. */
  readonly first: boolean;
}

/** A route in one line, its steps on demand. */
export function Route({ question, name, steps, takes, only, title, about, first }: RouteProps) {
  const { doc, words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const shown = useDocument(({ view }) => view.ghost?.steps === steps);
  const [open, setOpen] = useState(first);
  const { steps: known } = lookupOf(scenario);
  const facts = useMemo(
    () => routeFacts(question.roadmap, question.place, steps),
    [question, steps],
  );
  const ghost = { place: question.place, steps, name };
  const line =
    title ??
    words.say('ask.length', {
      count: steps.length,
      takes: takes === undefined ? '' : words.duration(takes),
    });
  return (
    <article className={style['route']} data-shown={shown || undefined}>
      <button
        type="button"
        className={style['line']}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <b>{line}</b>
        {about === undefined ? null : <span>{about}</span>}
        {only && only.length > 0 ? (
          <span>
            {words.say('ask.only', {
              steps: words.list(only.map((id) => words.text(known.get(id)?.name))),
            })}
          </span>
        ) : null}
      </button>
      {open ? (
        <ol className={style['steps']}>
          {steps.map((id, index) => (
            // eslint-disable-next-line react/no-array-index-key -- a route may take one step several times
            <li key={`${id} ${index}`}>{words.text(known.get(id)?.name)}</li>
          ))}
        </ol>
      ) : null}
      {sayFacts(words, scenario, facts).map((sentence) => (
        <p key={sentence} className={style['key']}>
          {sentence}
        </p>
      ))}
      <div className={style['verbs']}>
        <Button look={first ? 'strong' : 'plain'} onPress={() => adopt(doc, ghost)}>
          {words.say('ask.adopt')}
        </Button>
        <Button pressed={shown} onPress={() => setView(doc, { ghost: shown ? null : ghost })}>
          {words.say('ask.show')}
        </Button>
      </div>
    </article>
  );
}
