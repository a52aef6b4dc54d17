// Which deals does the followed branch make: who gives what for what, when, and who waits for an answer?
import { useDeferredValue, useMemo } from 'react';
import { type DealRow, partiesOf } from '../../../roadmap/deal-rows.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { dealRowsOf } from '../../dealt.ts';
import { datesOf, lineOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { useWe } from '../../we.ts';
import { type DealColumn, columnsOf } from './columns.ts';
import { Sheet } from './sheet.tsx';
import { useSettings } from './settings.ts';
import { Tools } from './tools.tsx';
import style from './deals.module.css';

/** Rows that fit on a large screen: the rest follows right after the first paint. */
const FIRST_ROWS = 12;

/** One row for each step that makes deals; a column for each party, or theirs and ours phase by phase. */
export function DealsView() {
  const { words } = useApp();
  const { scenario } = useDocument(roadmapOf);
  const line = useDocument(lineOf);
  const rows = useDocument(dealRowsOf);
  const [settings, change] = useSettings();
  const [we, setWe] = useWe(scenario);
  const settled = useDeferredValue(true, false);
  const wanted = useMemo(() => rowsOf(rows, settings.kind), [rows, settings.kind]);
  const shown = settled ? wanted : wanted.slice(0, FIRST_ROWS);
  const parties = useMemo(() => partiesOf(line, rows), [line, rows]);
  const ours = we.join(' ');
  const columns = useMemo(
    (): readonly DealColumn[] =>
      columnsOf({ words, scenario, parties, we: ours.split(' '), columns: settings.columns }),
    [words, scenario, parties, ours, settings.columns],
  );
  if (line.taken.length === 0)
    return (
      <div className={style['empty']}>
        <h3>{words.say('outline.empty')}</h3>
        <p>{words.say('deals.empty-how')}</p>
      </div>
    );
  if (rows.length === 0) return <p className={style['empty']}>{words.say('deals.none')}</p>;
  return (
    <div className={style['panel']} data-prints-alone>
      <Tools rows={rows} settings={settings} change={change} we={we} onWe={setWe} />
      <Printed />
      {wanted.length === 0 ? (
        <p className={style['empty']}>{words.say('deals.none-match')}</p>
      ) : (
        <Sheet rows={shown} columns={columns} line={line} />
      )}
    </div>
  );
}

function rowsOf(rows: readonly DealRow[], kind: DealRow['kinds'][number] | 'all') {
  return kind === 'all' ? rows : rows.filter(({ kinds }) => kinds.includes(kind));
}

/** What the table is of: on paper nothing else says it. */
function Printed() {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const branch = useDocument((state) => state.branch);
  const { start, end } = useDocument(datesOf);
  const name = roadmap.branches.find((each) => each.id === branch)?.name;
  return (
    <h2 className={style['printed']}>
      {words.say('deals.printed', {
        roadmap: words.text(roadmap.name),
        branch: words.text(name),
        from: words.day(start),
        until: words.day(end.typical),
      })}
      {roadmap.marking === undefined ? null : <small> {words.text(roadmap.marking)}</small>}
    </h2>
  );
}
