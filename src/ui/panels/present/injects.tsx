// Which injects can be thrown here, which are laid ready, and what would one leave standing?
import { useSelector } from '@xstate/react';
import { useMemo, useState } from 'react';
import type { Choice } from '../../../core/choices.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { choicesOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { useQuestion } from '../../use-question.ts';
import { Unanswered } from '../../unanswered.tsx';
import { useTooWide } from '../../use-too-wide.ts';
import { throwInject, workshopOn } from '../../workshop.ts';
import { HitFacts } from '../stress/hit.tsx';
import style from './present.module.css';

/** Those that are laid ready come first, also where they cannot happen yet; one is opened to see what it would do. */
export function Injects() {
  const app = useApp();
  const { words } = app;
  const prepared = useSelector(workshopOn(app), ({ context }) => context.prepared);
  const setbacks = useDocument(choicesOf).filter(({ setback }) => setback);
  const [open, setOpen] = useState<string | null>(null);
  const isReady = ({ step }: Choice) => prepared.includes(step.id);
  const possible = ({ verdict }: Choice) => verdict.kind === 'possible';
  const shown = [
    ...setbacks.filter(isReady),
    ...setbacks.filter((each) => !isReady(each) && possible(each)),
  ];
  return (
    <section aria-label={words.say('present.injects')}>
      <h2>
        {words.say('present.injects')} <small>{shown.filter(possible).length}</small>
      </h2>
      {shown.length === 0 ? <p>{words.say('present.none-injects')}</p> : null}
      <ul className={style['tray']}>
        {shown.map((choice) => (
          <li key={choice.step.id} data-ready={isReady(choice) || undefined}>
            <p>
              <button
                type="button"
                aria-expanded={open === choice.step.id}
                onClick={() => setOpen(open === choice.step.id ? null : choice.step.id)}
              >
                {words.text(choice.step.name)}
              </button>
              {isReady(choice) ? <em>{words.say('present.ready')}</em> : null}
              {possible(choice) ? null : <em>{words.say('present.not-yet')}</em>}
            </p>
            {open === choice.step.id ? (
              <Opened choice={choice} ready={isReady(choice)} onThrown={() => setOpen(null)} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OpenedProps {
  readonly choice: Choice;
  readonly ready: boolean;
  readonly onThrown: () => void;
}

function Opened({ choice: { step, verdict }, ready, onThrown }: OpenedProps) {
  const app = useApp();
  const { words } = app;
  const branch = useDocument((state) => state.branch);
  const tooWide = useTooWide();
  const possible = verdict.kind === 'possible';
  return (
    <div className={style['preview']}>
      {possible && branch !== null && tooWide === null ? (
        <Preview setback={step.id} branch={branch} />
      ) : (
        <p>{tooWide}</p>
      )}
      <p className={style['ways']}>
        {possible ? (
          <Button
            look="strong"
            onPress={() => {
              onThrown();
              throwInject(app, step.id);
            }}
          >
            {words.say('present.throw')}
          </Button>
        ) : null}
        <Button
          pressed={ready}
          onPress={() => workshopOn(app).send({ type: 'PREPARE', step: step.id })}
        >
          {words.say('present.prepare')}
        </Button>
      </p>
    </div>
  );
}

/** Situations that the search for a way back may look at. */
const MOST_LOOKED = 3000;

/** What still stands after it, as the stress test finds it. */
function Preview({ setback, branch }: { readonly setback: string; readonly branch: string }) {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const place = useDocument((state) => state.place);
  const asked = useMemo(
    () => ({ branches: [branch], limit: MOST_LOOKED, only: { setback, node: place } }),
    [branch, setback, place],
  );
  const question = useQuestion('stress', roadmap, asked);
  const { answer, problem } = useSelector(question, ({ context }) => context);
  if (problem !== null) return <Unanswered problem={problem} />;
  const cell = answer?.branches[0]?.rows[0]?.[0];
  if (!cell) return <p aria-busy="true">{words.say('present.looking')}</p>;
  return (
    <div aria-live="polite">
      <p>{words.say(`stress.said-${cell.kind}`)}</p>
      {cell.kind === 'impossible' ? null : <HitFacts hit={cell} />}
    </div>
  );
}
