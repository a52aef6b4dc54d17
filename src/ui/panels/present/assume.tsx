// Is a blocked step really to be assumed?
import { useSelector } from '@xstate/react';
import { useApp, useDocument } from '../../app-context.tsx';
import { choicesOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { sayNearest } from '../../say-why.ts';
import { assumeAsked, workshopOn } from '../../workshop.ts';
import style from './present.module.css';

/** The question over the screen, with what the step lacks. Nothing is shown where none is put. */
export function Assume() {
  const app = useApp();
  const { words } = app;
  const asked = useSelector(workshopOn(app), ({ context }) => context.asked);
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const choice = useDocument(choicesOf).find(({ step }) => step.id === asked);
  if (!choice) return null;
  return (
    <section
      key={asked}
      ref={(question) => question?.querySelector('button')?.focus()}
      className={style['question']}
      role="alertdialog"
      aria-labelledby="assume"
    >
      <h2 id="assume">{words.say('present.assume', { step: words.text(choice.step.name) })}</h2>
      <p>{sayNearest(words, scenario, choice.verdict).sentence}</p>
      <p>{words.say('present.assume-how')}</p>
      <p className={style['ways']}>
        <Button look="strong" onPress={() => assumeAsked(app)}>
          {words.say('present.assume-yes')}
        </Button>
        <Button onPress={() => workshopOn(app).send({ type: 'CANCEL' })}>
          {words.say('present.assume-no')}
        </Button>
      </p>
    </section>
  );
}
