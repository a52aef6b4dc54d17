// From which scenario does a new roadmap begin?
import { useEffect, useState } from 'react';
import { loadTemplate, templateIds } from '../../../../machines/templates.ts';
import { FLAGSHIP, type Shipped, loadShipped, shippedIds } from '../../shipped.ts';
import type { Shelf } from '../../shelf.ts';
import { useApp } from '../../app-context.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import style from './dialogs.module.css';

/** The scenarios that ship, their example roadmaps, and the way to one's own file. */
export function NewRoadmap({ onClose }: { readonly onClose: () => void }) {
  const { session, shelf, words } = useApp();
  const [loaded, setLoaded] = useState<Offered | null>(null);
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const [all, templates] = await Promise.all([
        Promise.all(shippedIds.map(loadShipped)),
        Promise.all(templateIds.map(loadTemplate)),
      ]);
      if (!gone)
        setLoaded({ all, templates: templates.map((scenario) => ({ scenario, example: null })) });
    };
    void load();
    return () => {
      gone = true;
    };
  }, []);
  const { all = [], templates = [] } = loaded ?? {};
  const own = all.filter(({ scenario }) => scenario.id === FLAGSHIP);
  const history = all.filter(({ scenario }) => scenario.id !== FLAGSHIP);
  return (
    <Dialog
      title={words.say('new.title')}
      closeLabel={words.say('dialog.close')}
      onClose={onClose}
      wide
    >
      <div className={style['scroll']}>
        {loaded === null ? <p aria-busy="true">{words.say('new.loading')}</p> : null}
        <ul className={style['scenarios']}>
          {own.map((shipped) => (
            <ShippedRow key={shipped.scenario.id} level="h3" shipped={shipped} onClose={onClose} />
          ))}
        </ul>
        <OfferedList
          title={words.say('new.templates')}
          about={words.say('new.templates-about')}
          offered={templates}
          onClose={onClose}
        />
        <OfferedList
          title={words.say('new.history')}
          about={words.say('new.history-about')}
          offered={history}
          onClose={onClose}
        />
        <p className={style['row']}>
          <Button
            onPress={() => {
              onClose();
              void shelf.openFile();
            }}
          >
            {words.say('new.own')}
          </Button>
          <Button onPress={() => session.send({ type: 'OPEN', dialog: 'library' })}>
            {words.say('new.kept')}
          </Button>
        </p>
        <p className={style['row']}>
          {words.say('new.table')}
          <Button onPress={() => void saveTemplate(shelf)}>{words.say('new.template')}</Button>
        </p>
      </div>
    </Dialog>
  );
}

/** What there is to begin from. */
interface Offered {
  readonly all: readonly Shipped[];
  readonly templates: readonly Shipped[];
}

interface OfferedListProps {
  readonly title: string;
  readonly about: string;
  readonly offered: readonly Shipped[];
  readonly onClose: () => void;
}

/** Scenarios under a heading, with what they are for; nothing where there are none. */
function OfferedList({ title, about, offered, onClose }: OfferedListProps) {
  if (offered.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <p className={style['about']}>{about}</p>
      <ul className={style['scenarios']}>
        {offered.map((shipped) => (
          <ShippedRow key={shipped.scenario.id} level="h4" shipped={shipped} onClose={onClose} />
        ))}
      </ul>
    </section>
  );
}

/** The table to fill in, among the person's own files. */
async function saveTemplate({ saveText }: Shelf): Promise<void> {
  const { templateTable } = await import('../../../formats/scenario-table/template.ts');
  await saveText({ name: 'step-table.csv', text: templateTable(), mime: 'text/csv' });
}

interface ShippedRowProps {
  /** Of its heading: one below that of the part it stands in. */
  readonly level: 'h3' | 'h4';
  readonly shipped: Shipped;
  readonly onClose: () => void;
}

/** A scenario with what it teaches, its example and the way to begin anew. */
function ShippedRow({ level: Heading, shipped, onClose }: ShippedRowProps) {
  const { scenario, example } = shipped;
  const { shelf, words } = useApp();
  const { summary } = example ?? scenario;
  const then = (open: () => void) => () => {
    open();
    onClose();
  };
  const named = words.say('new.name', { scenario: words.text(scenario.name) });
  return (
    <li>
      <Heading>{words.text(scenario.name)}</Heading>
      {summary === undefined ? null : <p>{words.text(summary)}</p>}
      <p className={style['size']}>
        {words.say('new.size', {
          parties: scenario.parties.length,
          tracks: scenario.tracks.length,
          steps: scenario.steps.length,
        })}
      </p>
      <p className={style['row']}>
        {example ? (
          <Button look="strong" onPress={then(() => void shelf.showCopy(example))}>
            {words.say('new.example', { name: words.text(example.name) })}
          </Button>
        ) : null}
        <Button onPress={then(() => shelf.startNew(scenario, named))}>
          {words.say('new.start')}
        </Button>
      </p>
    </li>
  );
}
