// Who does what in a step, on which ground, and what is said about it?
import { Suspense, memo, useMemo } from 'react';
import type { Step } from '../../../core/scenario.ts';
import { lookupOf } from '../../../core/lookup.ts';
import { objectionsTo } from '../../../core/choices.ts';
import type { Taken } from '../../../roadmap/replay.ts';
import { situationOf } from '../../../../machines/process.ts';
import { useApp, useCan, useChart, useDocument } from '../../app-context.tsx';
import { menuItemsFor } from '../../commands.ts';
import { choicesOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { late } from '../../late.tsx';
import { LET_FOLLOW } from '../../let-follow-command.ts';
import { Menu } from '../../parts/menu.tsx';
import { OwnMark, useOwnSteps } from '../../parts/own-mark.tsx';
import { Reasons } from '../../parts/reasons.tsx';
import { TakeButtons } from '../../parts/take-buttons.tsx';
import { NodeForm } from './node-form.tsx';
import { StepFacts } from './step-facts.tsx';
import style from './node.module.css';

const DealtFacts = late(['deals'], async () => (await import('./dealt-facts.tsx')).DealtFacts);

const OpenDeal = late(['deals'], async () => (await import('./open-deal.tsx')).OpenDeal);

/** A step of the roadmap as it was taken, or one that could be taken here. */
export type StepSubject =
  | { readonly kind: 'taken'; readonly taken: Taken }
  | { readonly kind: 'open'; readonly step: Step };

export const StepPanel = memo(function StepPanel({ subject }: { readonly subject: StepSubject }) {
  return subject.kind === 'taken' ? (
    <TakenStep taken={subject.taken} />
  ) : (
    <OpenStep step={subject.step} />
  );
});

/** What can be done with a taken step, beside reading and annotating it. */
const ITEMS = ['promote', 'fork', LET_FOLLOW, 'delete'] as const;

function TakenStep({ taken }: { readonly taken: Taken }) {
  const app = useApp();
  const { words } = app;
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const { step, verdict } = taken;
  return (
    <>
      <header className={style['head']}>
        <div className={style['title']}>
          <StepName step={step} />
          <Menu label={words.say('node.menu')} icon="more" items={() => menuItemsFor(app, ITEMS)} />
        </div>
        <p className={style['state']}>
          {taken.holds ? null : (
            <strong className={style['broken']}>{words.say('node.broken')}</strong>
          )}
          {taken.assumed ? (
            <strong className={style['assumed']}>{words.say('node.assumed')}</strong>
          ) : null}
          {taken.rests && taken.holds ? (
            <strong className={style['assumed']}>
              {words.say(taken.onAssumption ? 'node.rests' : 'node.follows-broken')}
            </strong>
          ) : null}
        </p>
      </header>
      {verdict.kind === 'blocked' ? (
        <Reasons because={verdict.because} lookup={lookupOf(scenario)} />
      ) : null}
      <NodeForm key={taken.node.id} node={taken.node} step={step} />
      <Suspense fallback={null}>
        <DealtFacts taken={taken} />
      </Suspense>
      <StepFacts step={step} objections={taken.objections} />
    </>
  );
}

function OpenStep({ step }: { readonly step: Step }) {
  const { words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const situation = useChart(situationOf);
  const isSetback = lookupOf(scenario).setbacks.has(step.id);
  const objections = useMemo(
    () => objectionsTo(scenario, situation, step),
    [scenario, situation, step],
  );
  const blocked = !useCan(step.id);
  return (
    <>
      <header className={style['head']}>
        <p className={style['kicker']}>
          {words.say(blocked ? 'node.open-blocked' : isSetback ? 'node.open-setback' : 'node.open')}
        </p>
        <StepName step={step} />
      </header>
      {blocked ? (
        <Missing step={step} />
      ) : (
        <p className={style['actions']}>
          <TakeButtons step={step.id} />
        </p>
      )}
      <Suspense fallback={null}>
        <OpenDeal step={step} />
      </Suspense>
      <StepFacts step={step} objections={objections} />
    </>
  );
}

/** What a blocked step lacks, clause by clause. */
function Missing({ step }: { readonly step: Step }) {
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const verdict = useDocument(choicesOf).find((choice) => choice.step.id === step.id)?.verdict;
  return verdict?.kind === 'blocked' ? (
    <Reasons because={verdict.because} lookup={lookupOf(scenario)} />
  ) : null;
}

function StepName({ step }: { readonly step: Step }) {
  const { words } = useApp();
  const own = useOwnSteps();
  return (
    <h2>
      {words.text(step.name)}
      {own.has(step.id) ? <OwnMark /> : null}
    </h2>
  );
}
