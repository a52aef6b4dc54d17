// From which scenario does a new roadmap begin?
import { useEffect, useState } from 'react';
import { type Shipped, loadShipped, shippedIds } from '../../shipped.ts';
import type { Entry } from '../../../browser/kept.ts';
import { useApp } from '../../app-context.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import style from './dialogs.module.css';

/** The scenarios that ship, their example roadmaps, and the way to one's own file. */
export function NewRoadmap({ onClose }: { readonly onClose: () => void }) {
  const { shelf, words } = useApp();
  const [loaded, setLoaded] = useState<readonly Shipped[] | null>(null);
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const all = await Promise.all(shippedIds.map(loadShipped));
      if (!gone) setLoaded(all);
    };
    void load();
    return () => {
      gone = true;
    };
  }, []);
  return (
    <Dialog title={words.say('new.title')} closeLabel={words.say('dialog.close')} onClose={onClose}>
      <div className={style['scroll']}>
        {loaded === null ? <p aria-busy="true">{words.say('new.loading')}</p> : null}
        <ul className={style['scenarios']}>
          {(loaded ?? []).map(({ scenario, example }) => (
            <li key={scenario.id}>
              <h3>{words.text(scenario.name)}</h3>
              <p>
                {words.say('new.size', {
                  parties: scenario.parties.length,
                  tracks: scenario.tracks.length,
                  steps: scenario.steps.length,
                })}
              </p>
              <p className={style['row']}>
                <Button
                  look="strong"
                  onPress={() => {
                    shelf.startNew(
                      scenario,
                      words.say('new.name', { scenario: words.text(scenario.name) }),
                    );
                    onClose();
                  }}
                >
                  {words.say('new.start')}
                </Button>
                {example ? (
                  <Button
                    onPress={() => {
                      shelf.showCopy(example);
                      onClose();
                    }}
                  >
                    {words.say('new.example', { name: words.text(example.name) })}
                  </Button>
                ) : null}
              </p>
            </li>
          ))}
        </ul>
        <KeptRoadmaps onClose={onClose} />
        <p className={style['row']}>
          <Button
            onPress={() => {
              onClose();
              void shelf.openFile();
            }}
          >
            {words.say('new.own')}
          </Button>
        </p>
      </div>
    </Dialog>
  );
}

/** What is kept in this browser already, last saved first. */
function KeptRoadmaps({ onClose }: { readonly onClose: () => void }) {
  const { shelf, words } = useApp();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const all = await shelf.kept();
      if (!gone) setEntries(all);
    };
    void load();
    return () => {
      gone = true;
    };
  }, [shelf]);
  if (entries.length === 0) return null;
  return (
    <section>
      <h3>{words.say('new.kept')}</h3>
      <ul className={style['choices']}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              disabled={entry.kind === 'damaged'}
              onClick={() => {
                onClose();
                void shelf.openKept(entry.id);
              }}
            >
              <b>{entry.kind === 'kept' ? words.text(entry.name) : words.say('new.damaged')}</b>
              {entry.kind === 'kept' ? (
                <span>
                  {words.text(entry.scenarioName)} · {words.day(entry.changed.slice(0, 10))}{' '}
                  {words.time(entry.changed)}
                </span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
