// What does the arrow that is pointed at, or was chosen, lead to, and what does it lack?
import { lookupOf } from '../../../core/lookup.ts';
import { choose } from '../../actions.ts';
import { useApp, useCan, useDocument } from '../../app-context.tsx';
import { choicesOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { Reasons } from '../../parts/reasons.tsx';
import { DealLine } from '../../parts/deal-line.tsx';
import { showHow } from '../../show-how.ts';
import { take } from '../../stand.ts';
import style from './statechart.module.css';

/** A line at the foot of the chart; of a chosen step all that blocks it, and what can be done. */
export function Foot({ aimed }: { readonly aimed: string | null }) {
  const { words } = useApp();
  const chosen = useDocument(({ view }) => (view.chosen?.kind === 'step' ? view.chosen.id : null));
  return (
    <section className={style['foot']} aria-label={words.say('statechart.told')}>
      {chosen !== null && aimed === null ? null : (
        // The arrow's own name says the same.
        <p className={style['aimed']} aria-hidden={aimed !== null}>
          {aimed ?? words.say('statechart.hint')}
        </p>
      )}
      {chosen === null ? null : <ChosenStep id={chosen} />}
    </section>
  );
}

function ChosenStep({ id }: { readonly id: string }) {
  const app = useApp();
  const { doc, stand, words } = app;
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const choice = useDocument(choicesOf).find(({ step }) => step.id === id);
  const can = useCan(id);
  if (!choice) return null;
  const { step, verdict } = choice;
  return (
    <div className={style['told']} aria-live="polite">
      <header>
        <h3>{words.text(step.name)}</h3>
        <p>
          <DealLine scenario={scenario} step={step} />
        </p>
        <Button
          look="quiet"
          icon="close"
          label={words.say('dialog.close')}
          onPress={() => choose(doc, null)}
        />
      </header>
      {verdict.kind === 'blocked' ? (
        <Reasons because={verdict.because} lookup={lookupOf(scenario)} />
      ) : null}
      <p className={style['ways']}>
        {can ? (
          <Button look="strong" icon="check" onPress={() => take(stand, { step: id })}>
            {words.say('choices.take')}
          </Button>
        ) : (
          <>
            <Button look="strong" onPress={() => showHow(app, id)}>
              {words.say('ask.show-how')}
            </Button>
            <Button look="warn" onPress={() => take(stand, { step: id, assume: true })}>
              {words.say('choices.assume')}
            </Button>
          </>
        )}
      </p>
    </div>
  );
}
