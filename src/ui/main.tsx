// How does the app start in a browser?
import { createRoot } from 'react-dom/client';
import { dialogOf, modeOf, startSession } from '../../machines/session.ts';
import { createAutosave } from '../browser/autosave.ts';
import { onLeaving } from '../browser/leaving.ts';
import { FLAGSHIP, loadExample } from './shipped.ts';
import { openVault } from '../browser/open-vault.ts';
import {
  hasWorkshop,
  ownRoadmap,
  rememberOwn,
  rememberPresenting,
  wasPresenting,
} from '../browser/own-tab.ts';
import type { Vault } from '../browser/vault.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { createHistory } from '../roadmap/history.ts';
import { wordsFor } from '../words/words.ts';
import { AppProvider } from './app-context.tsx';
import { Boundary } from './boundary.tsx';
import { FRESH_VIEW, type State, createDocument, roadmapOf } from './document.ts';
import { commitDrafts } from './drafts.ts';
import { Frame } from './frame.tsx';
import { restore } from './kept-state.ts';
import { heedLinks, listenForPaste, warnAtRisk } from './outside.ts';
import { keepFocus } from './keep-focus.ts';
import { listenForKeys } from './keys.ts';
import { createPlanner } from './planner.ts';
import { createRenewal } from './renewal.ts';
import { createShelf } from './shelf.ts';
import { createStand } from './stand.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';

await begin();

/** What was open last comes back; on the first visit the example roadmap of the flagship opens. */
async function begin(): Promise<void> {
  const now = () => new Date();
  if (import.meta.env.DEV && new URLSearchParams(location.search).has('inspect'))
    (await import('./inspecting.ts')).startInspecting();
  // On its way while the storage opens; whether it is needed turns out then.
  const example = loadExample(FLAGSHIP);
  example.catch(() => undefined);
  const speaking = wordsFor(new URLSearchParams(location.search).get('lang') ?? 'en');
  const vault = await openVault({ now });
  const found = await lastIn(vault);
  const restored = found?.kind === 'restored' ? found : null;
  const doc = createDocument(restored?.state ?? atStart((await example)()), now);
  const stand = createStand(doc);
  const remember = () => rememberOwn(roadmapOf(doc.get()).id);
  remember();
  doc.subscribe(remember);
  const autosave = createAutosave({ vault });
  const words = await speaking;
  document.documentElement.lang = words.language;
  const shelf = createShelf({ doc, vault, autosave, now, freshId, restored, words: () => words });
  const session = startSession();
  shelf.subscribe((happened) => {
    const kind = happened.kind === 'told' ? happened.news?.kind : undefined;
    if (kind === 'refused') session.send({ type: 'OPEN', dialog: 'problems' });
    const isShown = dialogOf(session.getSnapshot()) === 'library';
    if (kind === 'brought-back' && !isShown) session.send({ type: 'OPEN', dialog: 'library' });
  });
  const app = {
    doc,
    words,
    stand,
    session,
    shelf,
    planner: createPlanner(doc),
    renewal: createRenewal({ vault, autosave }),
  };
  if (wasPresenting()) session.send({ type: 'PRESENT' });
  session.subscribe((snapshot) => rememberPresenting(modeOf(snapshot) === 'presenting'));
  // It goes on at the desk, too.
  if (hasWorkshop(roadmapOf(doc.get()).id))
    import('./workshop.ts').then(
      ({ workshopOn }) => workshopOn(app),
      () => undefined,
    );
  if (found?.kind === 'refusal') shelf.tell({ kind: 'refused', refusal: found.refusal });
  onLeaving(() => {
    commitDrafts();
    void autosave.flush();
  });
  listenForKeys(app, window);
  listenForPaste(app, window);
  warnAtRisk(app, window);
  keepFocus(document);
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(
    <Boundary words={app.words}>
      <AppProvider app={app}>
        <Frame />
      </AppProvider>
    </Boundary>,
  );
  heedLinks(app, window);
}

/** What this tab had open, else what any tab opened last. */
async function lastIn(vault: Vault): ReturnType<typeof restore> {
  const own = ownRoadmap();
  const found = own === null ? null : await restore(vault, own);
  if (found !== null) return found;
  const last = await vault.last().catch(() => null);
  return last === null ? null : restore(vault, last);
}

function atStart(roadmap: Roadmap): State {
  const branch = roadmap.main ?? null;
  return { history: createHistory(roadmap), place: null, branch, view: FRESH_VIEW };
}

/** Unique in practice: it names a roadmap in this browser's storage. */
function freshId(): string {
  return `r-${crypto.randomUUID()}`;
}
