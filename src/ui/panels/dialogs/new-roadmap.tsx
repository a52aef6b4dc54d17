// From which scenario does a new roadmap begin?
import { useEffect, useState } from 'react';
import { type Shipped, loadShipped, shippedIds } from '../../../browser/shipped.ts';
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
    void Promise.all(shippedIds.map(loadShipped)).then((all) => {
      if (!gone) setLoaded(all);
    });
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
                    shelf.startNew(scenario, words.say('new.name', { scenario: words.text(scenario.name) }));
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
