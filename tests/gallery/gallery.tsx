// How does every picture look with nothing, with the example, with far too much, and with what no longer holds?
// For development: `npm run dev`, then /tests/gallery/.
import { Suspense, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { startSession } from '../../machines/session.ts';
import { createAutosave } from '../../src/browser/autosave.ts';
import { createMemoryVault } from '../../src/browser/memory-vault.ts';
import { createHistory } from '../../src/roadmap/history.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { newRoadmap, setBinding } from '../../src/roadmap/edit.ts';
import { type App, AppProvider } from '../../src/ui/app-context.tsx';
import { FRESH_VIEW, type Picture, createDocument } from '../../src/ui/document.ts';
import { pictures } from '../../src/ui/panels/stage.tsx';
import { createPlanner } from '../../src/ui/planner.ts';
import { createRenewal } from '../../src/ui/renewal.ts';
import { createShelf } from '../../src/ui/shelf.ts';
import { FLAGSHIP, loadExample } from '../../src/ui/shipped.ts';
import { createStand } from '../../src/ui/stand.ts';
import { wordsFor } from '../../src/words/words.ts';
import { longRoadmap } from '../bench/long-roadmap.ts';
import { chanceOf } from '../chance.ts';
import '../../src/ui/styles/fonts.css';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/base.css';
import style from './gallery.module.css';

const words = await wordsFor('en');
const example = (await loadExample(FLAGSHIP))();

const ROADMAPS: Readonly<Record<string, Roadmap>> = {
  empty: newRoadmap(example.scenario, { id: 'empty', name: 'Nothing yet' }),
  normal: example,
  huge: longRoadmap(example.scenario, { steps: 300, nodes: 900 }, chanceOf(7)),
  // Every position binds: many steps of the example no longer hold.
  broken: setBinding(
    example,
    example.scenario.positions.map(({ id }) => id),
  ),
};

function appFor(roadmap: Roadmap, picture: Picture): App {
  const now = () => new Date();
  const vault = createMemoryVault({ now, why: 'unavailable' });
  const doc = createDocument(
    {
      history: createHistory(roadmap),
      place: roadmap.nodes[3]?.id ?? null,
      branch: roadmap.main ?? null,
      view: { ...FRESH_VIEW, picture },
    },
    now,
  );
  const autosave = createAutosave({ vault });
  return {
    doc,
    words,
    stand: createStand(doc),
    session: startSession(),
    shelf: createShelf({
      doc,
      vault,
      autosave,
      now,
      freshId: () => `g-${now().getTime()}`,
      restored: null,
      words: () => words,
    }),
    planner: createPlanner(doc),
    renewal: createRenewal({ vault, autosave }),
  };
}

function Frame({ roadmap, picture }: { readonly roadmap: Roadmap; readonly picture: Picture }) {
  const app = useMemo(() => appFor(roadmap, picture), [roadmap, picture]);
  const View = pictures[picture]?.View;
  if (!View) return null;
  return (
    <AppProvider app={app}>
      <div className={style['frame']}>
        <Suspense fallback={null}>
          <View />
        </Suspense>
      </div>
    </AppProvider>
  );
}

function Gallery() {
  const [kinds, setKinds] = useState<readonly string[]>(['empty', 'normal', 'broken']);
  const [theme, setTheme] = useState('light');
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <main className={style['gallery']}>
      <p>
        {Object.keys(ROADMAPS).map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={kinds.includes(kind)}
              onChange={() =>
                setKinds(
                  kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind],
                )
              }
            />
            {kind}
          </label>
        ))}
        <button type="button" onClick={() => setTheme(theme === 'light' ? 'dark' : 'light')}>
          {theme}
        </button>
      </p>
      {Object.keys(pictures).map((picture) => (
        <section key={picture}>
          <h2>{picture}</h2>
          <div className={style['row']}>
            {Object.entries(ROADMAPS)
              .filter(([kind]) => kinds.includes(kind))
              .map(([kind, roadmap]) => (
                <figure key={kind}>
                  <figcaption>{kind}</figcaption>
                  <Frame roadmap={roadmap} picture={picture as Picture} />
                </figure>
              ))}
          </div>
        </section>
      ))}
    </main>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Gallery />);
