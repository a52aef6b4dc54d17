// What keeps the work from being kept, and what can be done about it?
import { useSyncExternalStore } from 'react';
import type { MessageId } from '../../../words/words.ts';
import { useApp } from '../../app-context.tsx';
import type { App } from '../../app-context.tsx';
import { runCommand } from '../../commands.ts';
import { Button } from '../../parts/button.tsx';
import style from './top.module.css';

interface Trouble {
  readonly sentence: MessageId;
  /** What helps most comes first. */
  readonly ways: readonly Way[];
  /** No trouble, but as lasting. */
  readonly isNews?: true;
}
interface Way {
  readonly label: MessageId;
  readonly act: (app: App) => void;
}

/** A strip below the bar, for as long as something is wrong. */
export function TroubleStrip() {
  const app = useApp();
  const { renewal, shelf, words } = app;
  useSyncExternalStore(shelf.autosave.subscribe, shelf.autosave.state, shelf.autosave.state);
  useSyncExternalStore(shelf.subscribe, shelf.apart, shelf.apart);
  useSyncExternalStore(renewal.subscribe, renewal.newer, renewal.newer);
  const trouble = troubleOf(app);
  if (trouble === null) return null;
  return (
    <div className={style['trouble']} role={trouble.isNews ? 'status' : 'alert'}>
      <p>{words.say(trouble.sentence)}</p>
      <div>
        {trouble.ways.map(({ label, act }, index) => (
          <Button key={label} look={index === 0 ? 'strong' : 'plain'} onPress={() => act(app)}>
            {words.say(label)}
          </Button>
        ))}
      </div>
    </div>
  );
}

const SAVE: Way = { label: 'trouble.save', act: (app) => void runCommand(app, 'save') };
const LIBRARY: Way = { label: 'trouble.library', act: (app) => void runCommand(app, 'library') };
const RETRY: Way = { label: 'trouble.retry', act: ({ shelf }) => void shelf.autosave.flush() };
const RELOAD: Way = { label: 'trouble.reload', act: () => window.location.reload() };
const FINE: Way = { label: 'tabs.fine', act: ({ shelf }) => shelf.keepBoth() };
const KEEP_BOTH: Way = { ...FINE, label: 'tabs.keep-both' };
const TAKE_THEIRS: Way = { label: 'tabs.take-theirs', act: ({ shelf }) => void shelf.takeTheirs() };
const KEEP: Way = { label: 'tabs.keep', act: ({ shelf }) => shelf.keepRemoved() };

const RENEWED: Trouble = {
  isNews: true,
  sentence: 'trouble.renewed',
  ways: [
    { label: 'trouble.renew', act: ({ renewal }) => renewal.takeOver() },
    { label: 'trouble.later', act: ({ renewal }) => renewal.putOff() },
  ],
};

const RENEWING: Trouble = { isNews: true, sentence: 'trouble.renewing', ways: [] };
const NEWER = { ready: RENEWED, coming: RENEWING, none: null } as const;

const WAYS = {
  quota: [SAVE, LIBRARY, RETRY],
  closed: [SAVE, RETRY],
  unknown: [SAVE, RETRY],
  unavailable: [SAVE],
  slow: [RELOAD, SAVE],
  blocked: [SAVE, RELOAD],
  newer: [SAVE, RELOAD],
  changed: [KEEP_BOTH, TAKE_THEIRS],
  removed: [KEEP],
  'kept-again': [FINE],
  damaged: [FINE],
} as const satisfies Readonly<Record<string, readonly Way[]>>;

function troubleOf({ renewal, shelf }: App): Trouble | null {
  const save = shelf.autosave.state();
  const apart = shelf.apart();
  const { vault } = shelf;
  if (apart !== null) return { sentence: `tabs.${apart.kind}`, ways: WAYS[apart.kind] };
  if (save.kind === 'failed') return { sentence: `trouble.${save.why}`, ways: WAYS[save.why] };
  if (vault.kind === 'kept') return NEWER[renewal.newer() ?? 'none'];
  const why = vault.why ?? 'unavailable';
  return { sentence: `trouble.${why}`, ways: WAYS[why] };
}
