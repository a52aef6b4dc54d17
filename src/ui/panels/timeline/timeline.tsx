// How is a branch looked at in time?
import { Suspense, useMemo, useRef, useState } from 'react';
import { tellStep } from '../../../picture/timeline/told.ts';
import { timelineOf, timePlanOf } from '../../../picture/timeline/timeline.ts';
import { dayHere } from '../../../words/here.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { tipOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { late } from '../../late.tsx';
import { useSize } from '../map/use-size.ts';
import { Facts } from './facts.tsx';
import { Legend } from './legend.tsx';
import { Printed } from './printed.tsx';
import { Readout } from './readout.tsx';
import { useSettings } from './settings.ts';
import { Sheet } from './sheet.tsx';
import { Told } from './told.tsx';
import { Tools } from './tools.tsx';
import { usePulling } from './use-pulling.ts';
import { useZoom } from './use-zoom.ts';
import style from './timeline.module.css';

/** The width that is drawn for until the panel has been measured. */
const UNMEASURED = 800;
const Beneath = late(
  ['stress', 'timeline', 'told'],
  async () => (await import('./beneath.tsx')).Beneath,
);

const NARROW = 620;
/** From this width on the key has a strip of its own. */
const STRIP = 1100;
const NAMES = { wide: 148, narrow: 104 } as const;

/** The followed branch as bars over real dates. */
export function TimelineView() {
  const { words, shelf } = useApp();
  const roadmap = useDocument(roadmapOf);
  const tip = useDocument(tipOf);
  const panel = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const width = useSize(panel)?.width ?? UNMEASURED;
  const names = width < NARROW ? NAMES.narrow : NAMES.wide;
  const [settings, change] = useSettings();
  const { grouping, folded, beneath } = settings;
  const [pointed, setPointed] = useState<string | null>(null);
  const [news, setNews] = useState('');
  const plan = useMemo(() => timePlanOf(roadmap, tip), [roadmap, tip]);
  const zoom = useZoom({ plan, scroll, names, width, settings, change });
  const { perDay } = zoom;
  const today = dayHere(shelf.now());
  const timeline = useMemo(
    () => timelineOf(plan, { words, grouping, perDay, today, folded, names }),
    [plan, words, grouping, perDay, today, folded, names],
  );
  const told = useMemo(
    () =>
      new Map(plan.steps.map((step) => [step.taken.node.id, tellStep(step, plan, words)] as const)),
    [plan, words],
  );
  const pulling = usePulling({ plan, tip, perDay, onNews: setNews });
  const legend = <Legend plan={plan} timeline={timeline} />;
  const hasStrip = width >= STRIP;
  return (
    <div className={style['panel']} ref={panel}>
      <Tools
        plan={plan}
        settings={settings}
        change={change}
        zoom={zoom}
        legend={hasStrip ? null : legend}
      />
      {plan.steps.length === 0 ? (
        <p className={style['empty']}>{words.say('timeline.empty')}</p>
      ) : null}
      <Sheet
        timeline={timeline}
        names={names}
        scroll={scroll}
        told={told}
        settings={settings}
        change={change}
        pulling={pulling}
        onPoint={setPointed}
      >
        {beneath.length === 0 || plan.steps.length === 0 ? null : (
          <Suspense fallback={null}>
            <Beneath beneath={beneath} scroll={scroll} plan={plan} tip={tip} timeline={timeline} />
          </Suspense>
        )}
      </Sheet>
      <div className={style['foot']}>
        {hasStrip ? legend : null}
        {pulling.now ? <Readout plan={plan} pulling={pulling.now} /> : null}
      </div>
      {pulling.now ? null : <Facts plan={plan} node={pointed} panel={panel} />}
      <Printed plan={plan} tip={tip} grouping={grouping} />
      <Told plan={plan} timeline={timeline} told={told} />
      <p className="unseen" role="status" aria-live="polite">
        {news}
      </p>
    </div>
  );
}
