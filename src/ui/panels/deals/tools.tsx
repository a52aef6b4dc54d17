// Which deals are shown, in which columns, and who are "we"?
import type { DealRow } from '../../../roadmap/deal-rows.ts';
import { nameIn } from '../../../words/texts.ts';
import { useDocument, useWords } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { KINDS, type Settings } from './settings.ts';
import style from './deals.module.css';

interface ToolsProps {
  readonly rows: readonly DealRow[];
  readonly settings: Settings;
  readonly change: (some: Partial<Settings>) => void;
  readonly we: readonly string[];
  readonly onWe: (ids: readonly string[]) => void;
}

/** The switches above the table. */
export function Tools({ rows, settings, change, we, onWe }: ToolsProps) {
  const words = useWords();
  return (
    <div className={style['tools']}>
      <div className={style['pair']} role="group" aria-label={words.say('deals.filter')}>
        <Button pressed={settings.kind === 'all'} onPress={() => change({ kind: 'all' })}>
          {words.say('deals.all')} <Count count={rows.length} />
        </Button>
        {KINDS.map((kind) => (
          <Button key={kind} pressed={settings.kind === kind} onPress={() => change({ kind })}>
            {words.say(`deals.${kind}`)}{' '}
            <Count count={rows.filter(({ kinds }) => kinds.includes(kind)).length} />
          </Button>
        ))}
      </div>
      <div className={style['pair']} role="group" aria-label={words.say('deals.columns')}>
        <Button pressed={settings.columns === 'party'} onPress={() => change({ columns: 'party' })}>
          {words.say('deals.by-party')}
        </Button>
        <Button pressed={settings.columns === 'side'} onPress={() => change({ columns: 'side' })}>
          {words.say('deals.by-side')}
        </Button>
      </div>
      {settings.columns === 'side' ? <We we={we} onWe={onWe} /> : null}
    </div>
  );
}

function Count({ count }: { readonly count: number }) {
  return <span className={style['count']}>{count}</span>;
}

/** One side is never empty: the last party of ours stays. */
function We({ we, onWe }: Pick<ToolsProps, 'we' | 'onWe'>) {
  const words = useWords();
  const parties = useDocument((state) => roadmapOf(state).scenario.parties);
  const names = we.map((id) => nameIn(parties, id, words));
  const toggle = (id: string) =>
    onWe(we.includes(id) ? we.filter((each) => each !== id) : [...we, id]);
  return (
    <details className={style['we']}>
      <summary>{words.say('deals.we', { parties: words.list(names) })}</summary>
      <fieldset>
        <legend>{words.say('deals.we-how')}</legend>
        {parties.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={we.includes(id)}
              disabled={we.length === 1 && we.includes(id)}
              onChange={() => toggle(id)}
            />
            {words.text(name)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
