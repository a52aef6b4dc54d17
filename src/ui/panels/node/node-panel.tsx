// Which step does the panel beside the roadmap show, or the start?
import { Suspense, useDeferredValue } from 'react';
import type { Step } from '../../../core/scenario.ts';
import { lookupOf } from '../../../core/lookup.ts';
import type { Taken } from '../../../roadmap/replay.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { hereOf, lineOf, takenOn } from '../../derived.ts';
import { type State, roadmapOf } from '../../document.ts';
import { late } from '../../late.tsx';
import type { StepSubject } from './step-panel.tsx';
import style from './node.module.css';

const StartFacts = late(['step'], async () => (await import('./start-facts.tsx')).StartFacts);

const StepPanel = late(['step'], async () => (await import('./step-panel.tsx')).StepPanel);

/** The chosen node, else the step chosen from the list, else the node at the cursor, else the start. */
export function NodePanel() {
  const { words } = useApp();
  const present = useDocument(subjectOf);
  // Whoever walks sees the step in the picture first, and what is said of it right after that paint. An edit of the step
  // that is shown never comes late: a field would take it for news, and drop what was typed since.
  const settled = useDeferredValue(present);
  const subject = idOf(settled) === idOf(present) ? present : settled;
  return (
    <section className={style['panel']} aria-label={words.say('node.title')}>
      <Suspense fallback={null}>
        {subject ? <StepPanel subject={subject} /> : <StartFacts />}
      </Suspense>
    </section>
  );
}

function idOf(subject: StepSubject | null): string {
  if (subject === null) return '';
  return subject.kind === 'taken' ? `node ${subject.taken.node.id}` : `step ${subject.step.id}`;
}

const subjects = new WeakMap<Taken | Step, StepSubject>();

/** The same object for the same subject: React compares by identity. */
function subjectOf(state: State): StepSubject | null {
  const { chosen } = state.view;
  const step =
    chosen?.kind === 'step' ? lookupOf(roadmapOf(state).scenario).steps.get(chosen.id) : undefined;
  if (step) return keptSubject(step, { kind: 'open', step });
  const taken = chosen?.kind === 'node' ? takenOn(lineOf(state)).get(chosen.id) : undefined;
  const shown = taken ?? hereOf(state).last;
  return shown ? keptSubject(shown, { kind: 'taken', taken: shown }) : null;
}

function keptSubject(key: Taken | Step, made: StepSubject): StepSubject {
  const known = subjects.get(key);
  if (known) return known;
  subjects.set(key, made);
  return made;
}
