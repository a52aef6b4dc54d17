// What can be done with a step of the list that was opened, and what is in its way?
import { useEffect, useRef } from 'react';
import type { Choice } from '../../../core/choices.ts';
import { lookupOf } from '../../../core/lookup.ts';
import { useApp, useCan, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { showHow } from '../../show-how.ts';
import { Button } from '../../parts/button.tsx';
import { TakeButtons } from '../../parts/take-buttons.tsx';
import { Reasons } from '../../parts/reasons.tsx';
import { take } from '../../stand.ts';
import style from './choices.module.css';

/** Its row is scrolled into sight once the details are there. */
export function ChoiceDetails({ choice }: { readonly choice: Choice }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => showWhole(place.current?.closest('li') ?? null), []);
  return (
    <div ref={place}>
      <Details choice={choice} />
    </div>
  );
}

/** Scrolls no further than it must; what is taller than the list shows its beginning. */
function showWhole(row: HTMLElement | null): void {
  const room = row?.closest('[data-rows]')?.clientHeight ?? Infinity;
  row?.scrollIntoView({ block: row.offsetHeight > room * 0.85 ? 'start' : 'nearest' });
}

function Details({ choice }: { readonly choice: Choice }) {
  const app = useApp();
  const { stand, words } = app;
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const { step, verdict } = choice;
  const can = useCan(step.id);
  if (can)
    return (
      <div className={style['actions']}>
        <TakeButtons step={step.id} />
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
