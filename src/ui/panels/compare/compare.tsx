// How do two to four branches differ: in short, in time, in risk, step by step and where they end?
import { type ComponentType, useId, useMemo, useRef, useState } from 'react';
import { compare } from '../../../roadmap/compare/compare.ts';
import { tablesOf } from '../../../roadmap/compare/tables.ts';
import type { MessageId } from '../../../words/words.ts';
import { useDocument, useWords } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { BesideCase } from './beside-case.tsx';
import { CaseChooser } from './case-chooser.tsx';
import { Chooser } from './chooser.tsx';
import { useCompared } from './compared.ts';
import { Deals, Readings, Waits } from './deals.tsx';
import { Chances } from './chances.tsx';
import { Ends } from './ends.tsx';
import { ExportMenu } from './export-menu.tsx';
import { Exposure } from './exposure.tsx';
import { Holds } from './holds.tsx';
import { LedgerTable } from './ledger.tsx';
import { Lead } from './lead.tsx';
import { Commitments, Goals, Objections } from './outcomes.tsx';
import { Situations } from './situations.tsx';
import type { PartProps } from './part.ts';
import { Steps } from './steps.tsx';
import style from './compare.module.css';

interface ComparePart {
  readonly label: MessageId;
  readonly View: ComponentType<PartProps>;
  /** Stands beside its neighbour where there is room. */
  readonly narrow?: true;
}

const parts: readonly ComparePart[] = [
  { label: 'compare.ends', View: Ends },
  { label: 'compare.chances', View: Chances },
  { label: 'compare.deals', View: Deals },
  { label: 'compare.waits', View: Waits },
  { label: 'compare.exposure', View: Exposure },
  { label: 'compare.holds', View: Holds },
  { label: 'compare.ledger', View: LedgerTable },
  { label: 'compare.steps', View: Steps },
  { label: 'compare.situations', View: Situations },
  { label: 'compare.goals', View: Goals, narrow: true },
  { label: 'compare.promises', View: Commitments, narrow: true },
  { label: 'compare.readings', View: Readings },
  { label: 'compare.objections', View: Objections },
];

/** The comparison of the chosen branches, as one page. */
export function Compare() {
  const words = useWords();
  const roadmap = useDocument(roadmapOf);
  const { ids, toggle } = useCompared();
  const key = ids.join('\n');
  const comparison = useMemo(
    () => tablesOf(roadmap, compare(roadmap, key === '' ? [] : key.split('\n'))),
    [roadmap, key],
  );
  const [beside, setBeside] = useState<string | null>(null);
  if (beside !== null) return <BesideCase id={beside} own={ids[0]} onChange={setBeside} />;
  if (roadmap.branches.length < 2)
    return (
      <div className={style['empty']}>
        <p>{words.say('compare.need-two')}</p>
        <CaseChooser id={null} onChange={setBeside} />
      </div>
    );
  return (
    <div className={style['panel']}>
      <div className={style['sheet']}>
        <div className={style['tools']}>
          <Chooser branches={roadmap.branches} ids={ids} onToggle={toggle} />
          <CaseChooser id={null} onChange={setBeside} />
          <ExportMenu comparison={comparison} />
        </div>
        {ids.length < 2 ? (
          <p className={style['empty']}>{words.say('compare.choose-two')}</p>
        ) : (
          <Page comparison={comparison} />
        )}
      </div>
    </div>
  );
}

function Page({ comparison }: PartProps) {
  const words = useWords();
  const id = useId();
  const page = useRef<HTMLDivElement>(null);
  const show = (index: number) => {
    const heading = page.current?.querySelector<HTMLElement>(`[data-part="${index}"] h2`);
    if (page.current && heading) bringUp(heading, page.current);
  };
  return (
    <>
      <nav className={style['parts']} aria-label={words.say('compare.sections')}>
        {parts.map(({ label }, index) => (
          <button key={label} type="button" onClick={() => show(index)}>
            {words.say(label)}
          </button>
        ))}
      </nav>
      <div ref={page} className={style['scroll']}>
        <div className={style['page']}>
          <Lead comparison={comparison} />
          {parts.map(({ label, View, narrow }, index) => (
            <section
              key={label}
              className={style['part']}
              aria-labelledby={`${id}${index}`}
              data-part={index}
              data-narrow={narrow}
            >
              <h2 id={`${id}${index}`} tabIndex={-1}>
                {words.say(label)}
              </h2>
              <View comparison={comparison} />
            </section>
          ))}
        </div>
      </div>
    </>
  );
}

/**
 * Scrolls and moves the focus to a heading. `scrollIntoView` would move the whole app, which stands
 * still. On a narrow screen the panel scrolls, with the names of the parts fixed at its top.
 */
function bringUp(heading: HTMLElement, page: HTMLElement): void {
  heading.focus({ preventScroll: true });
  const isNarrow = getComputedStyle(page).overflowY === 'visible';
  const scroller = isNarrow ? page.parentElement : page;
  const names = isNarrow ? page.previousElementSibling : null;
  if (!scroller) return;
  const top = scroller.getBoundingClientRect().top + (names?.clientHeight ?? 0);
  scroller.scrollBy({ top: heading.getBoundingClientRect().top - top });
}
