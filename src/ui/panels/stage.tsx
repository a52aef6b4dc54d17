// Which picture of the roadmap stands in the middle, with the branches above it and the stepping keys below?
import { type ComponentType, Suspense } from 'react';
import type { MessageId } from '../../words/words.ts';
import { setView } from '../actions.ts';
import { useApp, useDocument } from '../app-context.tsx';
import { late } from '../late.tsx';
import type { Picture } from '../document.ts';
import { isTaught } from '../page.ts';
import { Branches } from './outline/branches.tsx';
import { Outline } from './outline/outline.tsx';
import { Stepper } from './outline/stepper.tsx';
import style from './stage.module.css';

const FirstSteps = late(['step'], async () => (await import('./first-steps.tsx')).FirstSteps);

interface Shown {
  readonly label: MessageId;
  readonly View: ComponentType;
}

/** The pictures there are. A new one is a row here; all but the outline come in chunks of their own. */
export const pictures: Readonly<Partial<Record<Picture, Shown>>> = {
  outline: { label: 'picture.outline', View: Outline },
  map: {
    label: 'picture.map',
    View: late(['map'], async () => (await import('./map/map.tsx')).RoadmapMap),
  },
  timeline: {
    label: 'picture.timeline',
    View: late(['timeline'], async () => (await import('./timeline/timeline.tsx')).TimelineView),
  },
  deals: {
    label: 'picture.deals',
    View: late(['deals'], async () => (await import('./deals/deals.tsx')).DealsView),
  },
  statechart: {
    label: 'picture.statechart',
    View: late(
      ['statechart', 'step'],
      async () => (await import('./statechart/statechart.tsx')).Statechart,
    ),
  },
  compare: {
    label: 'picture.compare',
    View: late(
      ['compare', 'deals', 'stress', 'table', 'told'],
      async () => (await import('./compare/compare.tsx')).Compare,
    ),
  },
  stress: {
    label: 'picture.stress',
    View: late(['stress', 'told'], async () => (await import('./stress/stress.tsx')).StressView),
  },
  table: {
    label: 'picture.table',
    View: late(['deals', 'table'], async () => (await import('./table/table.tsx')).Table),
  },
};

/** The middle of the page. */
export function Stage() {
  const { words } = useApp();
  const picture = useDocument((state) => state.view.picture);
  const shown = pictures[picture] ?? pictures.outline;
  if (!shown) return null;
  const { View, label } = shown;
  return (
    <section className={style['stage']} aria-label={words.say(label)}>
      <Branches />
      {picture === 'outline' && !isTaught() ? (
        <Suspense fallback={null}>
          <FirstSteps />
        </Suspense>
      ) : null}
      <div className={style['view']}>
        <Suspense fallback={<p className={style['loading']}>{words.say('picture.loading')}</p>}>
          <View />
        </Suspense>
      </div>
      <Stepper />
    </section>
  );
}

/** The switch between the pictures. */
export function Pictures() {
  const { doc, words } = useApp();
  const picture = useDocument((state) => state.view.picture);
  return (
    <nav className={style['pictures']} aria-label={words.say('picture.title')}>
      {Object.entries(pictures).map(([id, { label }]) => (
        <button
          key={id}
          type="button"
          aria-current={id === picture ? 'true' : undefined}
          onClick={() => setView(doc, { picture: id as Picture, pane: 'outline' })}
        >
          {words.say(label)}
        </button>
      ))}
    </nav>
  );
}
