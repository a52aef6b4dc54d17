// How does one's own branch lie beside a case that happened: year by year from each beginning, and by exposure?
import { useEffect, useMemo, useRef, useState } from 'react';
import { daysBetween } from '../../../core/duration.ts';
import { exposureOf } from '../../../picture/exposure/exposure.ts';
import { type Comparison, type ComparedLine, compare } from '../../../roadmap/compare/compare.ts';
import type { Roadmap } from '../../../roadmap/roadmap.ts';
import { useDocument, useWords } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { loadExample } from '../../shipped.ts';
import { useSize } from '../map/use-size.ts';
import { CaseChooser } from './case-chooser.tsx';
import { Curves } from './exposure.tsx';
import { BranchName } from './mark.tsx';
import style from './compare.module.css';

interface BesideCaseProps {
  /** Id of the case. */
  readonly id: string;
  /** Id of one's own branch; the main one where left out. */
  readonly own: string | undefined;
  readonly onChange: (id: string | null) => void;
}

/** Both begin at the same edge: what counts is how long after its beginning a step stands, not its year. */
export function BesideCase({ id, own, onChange }: BesideCaseProps) {
  const words = useWords();
  const roadmap = useDocument(roadmapOf);
  const other = useCase(id);
  const comparison = useMemo(
    () => (other ? linesOf(roadmap, own, other) : null),
    [roadmap, own, other],
  );
  return (
    <div className={style['panel']}>
      <div className={style['sheet']}>
        <div className={style['tools']}>
          <CaseChooser id={id} onChange={onChange} />
        </div>
        <div className={style['scroll']}>
          <div className={style['page']}>
            {other === null ? <p aria-busy="true">{words.say('new.loading')}</p> : null}
            {other && comparison ? <Page other={other} comparison={comparison} /> : null}
            {other && !comparison ? <p>{words.say('stress.no-branch')}</p> : null}
          </div>
        </div>
      </div>
    </div>
  );
}

function useCase(id: string): Roadmap | null {
  const [loaded, setLoaded] = useState<{ readonly id: string; readonly roadmap: Roadmap } | null>(
    null,
  );
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const read = await loadExample(id);
      if (!gone) setLoaded({ id, roadmap: read() });
    };
    void load();
    return () => {
      gone = true;
    };
  }, [id]);
  return loaded?.id === id ? loaded.roadmap : null;
}

/** One line of each roadmap; nothing where one's own has no branch yet. */
function linesOf(roadmap: Roadmap, own: string | undefined, other: Roadmap): Comparison | null {
  const lineOf = (of: Roadmap, branch: string | undefined): ComparedLine | undefined => {
    const id = branch ?? of.main ?? of.branches[0]?.id;
    return id === undefined ? undefined : compare(of, [id]).lines[0];
  };
  const mine = lineOf(roadmap, own);
  const theirs = lineOf(other, undefined);
  return mine && theirs ? { common: [], lines: [withParties(mine, theirs), theirs] } : null;
}

/** The parties of both: the curves have a panel for each party of the first line's scenario. */
function withParties(mine: ComparedLine, theirs: ComparedLine): ComparedLine {
  const { scenario } = mine.replay;
  const others = theirs.replay.scenario.parties.filter(({ id }) =>
    scenario.parties.every((own) => own.id !== id),
  );
  return {
    ...mine,
    replay: {
      ...mine.replay,
      scenario: { ...scenario, parties: [...scenario.parties, ...others] },
    },
  };
}

function Page({ other, comparison }: { readonly other: Roadmap; readonly comparison: Comparison }) {
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const picture =
    size === null ? null : exposureOf(comparison, { width: size.width, by: 'date', words });
  return (
    <>
      <section className={style['part']}>
        <h2>{words.text(other.name)}</h2>
        <p>{words.text(other.summary)}</p>
        <p className={style['how']}>{words.say('compare.case-how')}</p>
        <p>
          {comparison.lines.map(({ branch }, line) => (
            // eslint-disable-next-line react/no-array-index-key -- the two lines may have one id, coming from two files
            <span key={line}>
              <BranchName branch={branch} line={line} />{' '}
            </span>
          ))}
        </p>
      </section>
      <section className={style['part']}>
        <h2>{words.say('compare.exposure')}</h2>
        <div ref={frame} className={style['chart']}>
          {picture ? <Curves picture={picture} comparison={comparison} /> : null}
        </div>
      </section>
      <section className={style['part']}>
        <h2>{words.say('compare.years')}</h2>
        <Years comparison={comparison} />
      </section>
    </>
  );
}

/** What was finished in each year from the beginning, the two lines side by side. */
function Years({ comparison }: { readonly comparison: Comparison }) {
  const words = useWords();
  const columns = comparison.lines.map(yearsOf);
  const years = [...new Set(columns.flatMap((column) => [...column.keys()]))].toSorted(
    (a, b) => a - b,
  );
  return (
    <table className={style['years']}>
      <thead>
        <tr>
          <th scope="col">{words.say('compare.year')}</th>
          {comparison.lines.map(({ branch }, index) => (
            // eslint-disable-next-line react/no-array-index-key -- the two lines may have one id, coming from two files
            <th key={index} scope="col">
              {words.text(branch.name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {columns.map((column, index) => (
              // eslint-disable-next-line react/no-array-index-key -- as above
              <td key={index}>
                <ul>
                  {(column.get(year) ?? []).map(({ node, step }) => (
                    <li key={node.id}>{words.text(step.name)}</li>
                  ))}
                </ul>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const DAYS_PER_YEAR = 365.25;

function yearsOf({ replay, schedule }: ComparedLine) {
  const years = new Map<number, (typeof replay.taken)[number][]>();
  for (const [index, taken] of replay.taken.entries()) {
    const finish = schedule.tasks[index]?.finish.typical ?? schedule.start;
    const year = 1 + Math.floor(Math.max(0, daysBetween(schedule.start, finish)) / DAYS_PER_YEAR);
    const known = years.get(year);
    if (known) known.push(taken);
    else years.set(year, [taken]);
  }
  return years;
}
