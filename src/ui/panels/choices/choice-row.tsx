// What does one step or setback look like in the list, closed and opened?
import { type MouseEvent, memo, useEffect, useId, useRef } from 'react';
import type { Choice } from '../../../core/choices.ts';
import { lookupOf } from '../../../core/lookup.ts';
import { choose } from '../../actions.ts';
import { useApp, useCan, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { showHow } from '../../show-how.ts';
import { Button } from '../../parts/button.tsx';
import { WouldClose } from '../../parts/goals-open.tsx';
import { Reasons } from '../../parts/reasons.tsx';
import { sayMoves } from '../../say-step.ts';
import { sayNearest } from '../../say-why.ts';
import { take } from '../../stand.ts';
import style from './choices.module.css';

/**
 * A row. Chosen, it opens in place: the reasons in full, and what can be done. A second press takes a possible step,
 * also the second of a double click whose first moved the row away from under the pointer.
 */
export const ChoiceRow = memo(function ChoiceRow({ choice }: { readonly choice: Choice }) {
  const { doc, stand, words } = useApp();
  const { step, setback, verdict } = choice;
  const isOpen = useDocument(
    ({ view }) => view.chosen?.kind === 'step' && view.chosen.id === step.id,
  );
  const details = useId();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) showWhole(row.current);
  }, [isOpen]);
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
      ref={row}
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
        <span className={style['name']}>{words.text(step.name)}</span>
        <span className={style['line']}>
          <span className="unseen">{words.say(`choices.is-${look}`)} </span>
          {blocked ? <NearestClause choice={choice} /> : <Moves choice={choice} />}
          {blocked ? null : <WouldClose step={step.id} />}
        </span>
      </button>
      <div id={details} hidden={!isOpen} className={style['details']}>
        {isOpen ? <ChoiceDetails choice={choice} /> : null}
      </div>
    </li>
  );
});

/** Scrolls no further than it must; what is taller than the list shows its beginning. */
function showWhole(row: HTMLElement | null): void {
  const room = row?.closest('[data-rows]')?.clientHeight ?? Infinity;
  row?.scrollIntoView({ block: row.offsetHeight > room * 0.85 ? 'start' : 'nearest' });
}

function Moves({ choice }: { readonly choice: Choice }) {
  const { words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  return <>{sayMoves(words, scenario, choice.step)}</>;
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

function ChoiceDetails({ choice }: { readonly choice: Choice }) {
  const app = useApp();
  const { stand, words } = app;
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const { step, verdict } = choice;
  const can = useCan(step.id);
  if (can)
    return (
      <div className={style['actions']}>
        <Button look="strong" icon="check" onPress={() => take(stand, { step: step.id })}>
          {words.say('choices.take')}
        </Button>
        <Button icon="fork" onPress={() => take(stand, { step: step.id, newBranch: true })}>
          {words.say('choices.take-on-branch')}
        </Button>
      </div>
    );
  return (
    <>
      <Reasons
        because={verdict.kind === 'blocked' ? verdict.because : []}
        lookup={lookupOf(scenario)}
      />
      <div className={style['actions']}>
        <Button look="strong" onPress={() => showHow(app, step.id)}>
          {words.say('ask.show-how')}
        </Button>
        <Button look="warn" onPress={() => take(stand, { step: step.id, assume: true })}>
          {words.say('choices.assume')}
        </Button>
      </div>
    </>
  );
}
