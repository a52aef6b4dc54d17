// What does one step or setback look like in the list, closed and opened?
import { type MouseEvent, Suspense, memo, useId } from 'react';
import type { Choice } from '../../../core/choices.ts';
import { choose } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { late } from '../../late.tsx';
import { DealLine } from '../../parts/deal-line.tsx';
import { OwnMark } from '../../parts/own-mark.tsx';
import { sayNearest } from '../../say-why.ts';
import { take } from '../../stand.ts';
import { sameShape } from '../map/same-shape.ts';
import style from './choices.module.css';

const ChoiceDetails = late(
  ['step'],
  async () => (await import('./choice-details.tsx')).ChoiceDetails,
);

const Consequence = late(
  ['ahead'],
  async () => (await import('../ahead/consequence.tsx')).Consequence,
);

/** Fetches what an opened row shows, ahead of the first one that is opened. */
export function loadDetails(): void {
  import('./choice-details.tsx').catch(() => undefined);
}

interface ChoiceRowProps {
  readonly choice: Choice;
  readonly own: boolean;
}

/**
 * A row. Chosen, it opens in place: the reasons in full, and what can be done. A second press takes a possible step,
 * also the second of a double click whose first moved the row away from under the pointer.
 */
export const ChoiceRow = memo(function ChoiceRow({ choice, own }: ChoiceRowProps) {
  const { doc, stand, words } = useApp();
  const { step, setback, verdict } = choice;
  const isOpen = useDocument(
    ({ view }) => view.chosen?.kind === 'step' && view.chosen.id === step.id,
  );
  const details = useId();
  const blocked = verdict.kind === 'blocked';
  const takeSecond = (event: MouseEvent) => {
    if (event.detail !== 2 || !isOpen || blocked) return;
    event.stopPropagation();
    take(stand, { step: step.id });
  };
  const look = blocked ? 'blocked' : setback ? 'setback' : 'possible';
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- only catches the second half of a double click; the keyboard's way is the button
    <li
      className={`${style['row']} ${style[look]}`}
      data-open={isOpen || undefined}
      onClickCapture={takeSecond}
    >
      <button
        type="button"
        className={style['main']}
        data-row
        data-step={step.id}
        aria-expanded={isOpen}
        aria-controls={details}
        onClick={() =>
          isOpen && !blocked
            ? take(stand, { step: step.id })
            : choose(doc, isOpen ? null : { kind: 'step', id: step.id })
        }
      >
        <span
          className={style['mark']}
          aria-hidden="true"
          data-exchange={step.parties.length > 1 || undefined}
        />
        <span className={style['name']}>
          {words.text(step.name)}
          {own ? <OwnMark /> : null}
        </span>
        <span className={style['line']}>
          <span className="unseen">{words.say(`choices.is-${look}`)} </span>
          {blocked ? <NearestClause choice={choice} /> : <Deal choice={choice} />}
        </span>
        {blocked ? null : (
          <Suspense fallback={null}>
            <Consequence step={step.id} />
          </Suspense>
        )}
      </button>
      <div id={details} hidden={!isOpen} className={style['details']}>
        {isOpen ? (
          <Suspense fallback={null}>
            <ChoiceDetails choice={choice} />
          </Suspense>
        ) : null}
      </div>
    </li>
  );
}, isSameChoice);

/** Every step is judged anew in every situation, mostly with the same verdict: then its row stays as it is. */
function isSameChoice(before: ChoiceRowProps, after: ChoiceRowProps): boolean {
  return before.own === after.own && sameShape(before.choice, after.choice);
}

function Deal({ choice }: { readonly choice: Choice }) {
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  return <DealLine scenario={scenario} step={choice.step} />;
}

/** The first clause that is lacking, and how many more there are. */
function NearestClause({ choice }: { readonly choice: Choice }) {
  const { words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const { sentence, more } = sayNearest(words, scenario, choice.verdict);
  return (
    <>
      {sentence}
      {more > 0 ? <em> {words.say('choices.and-more', { count: more })}</em> : null}
    </>
  );
}
