// Which deals are shown, in which columns, and who are "we"?
import type { DealRow } from '../../../roadmap/deal-rows.ts';
import { useWords } from '../../app-context.tsx';
import { Button } from '../../parts/button.tsx';
import { SideChoice } from '../../parts/side-choice.tsx';
import { KINDS, type DealSettings } from './settings.ts';
import style from './deals.module.css';

interface ToolsProps {
  readonly rows: readonly DealRow[];
  readonly settings: DealSettings;
  readonly change: (some: Partial<DealSettings>) => void;
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
      {settings.columns === 'side' ? (
        <div className={style['we']}>
          <SideChoice we={we} onWe={onWe} />
        </div>
      ) : null}
    </div>
  );
}

function Count({ count }: { readonly count: number }) {
  return <span className={style['count']}>{count}</span>;
}
