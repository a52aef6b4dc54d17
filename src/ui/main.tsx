// How does the app start in a browser?
import { createRoot, hydrateRoot } from 'react-dom/client';
import { modeOf } from '../../machines/session.ts';
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
import { wordsFor } from '../words/words.ts';
import type { App } from './app-context.tsx';
import { Whole, assemble } from './assembled.tsx';
import { atStart, createDocument, roadmapOf } from './document.ts';
import { commitDrafts } from './drafts.ts';
import { restore } from './kept-state.ts';
import { heedLinks, listenForPaste, warnAtRisk } from './outside.ts';
import { listenForKeys } from './keys.ts';
import { isTaught } from './page.ts';
import { createRenewal } from './renewal.ts';
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
  // Nothing can lose the focus before it is there: it need not hold up the first screen.
  const keeping = import('./keep-focus.ts');
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
  const app = assemble({
    doc,
    stand,
    words,
    vault,
    autosave,
    now,
    freshId,
    restored,
    renewal: createRenewal({ vault, autosave }),
  });
  const { session, shelf } = app;
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
  listenForPaste(app, window);
  warnAtRisk(app, window);
  keeping.then(
    ({ keepFocus }) => keepFocus(document),
    () => undefined,
  );
  const isFirst = found === null && vault.kind === 'kept' && words.language === 'en';
  show(app, isFirst && !isTaught() && !wasPresenting());
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

/**
 * Draws the app. What the page came with (`first-sight.tsx`) is taken over as it stands where the app begins with the same;
 * anything else takes its place. Nothing can be pressed before it answers.
 */
function show(app: App, isFirst: boolean): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  const onDrawn = () => {
    root.removeAttribute('inert');
    root.removeAttribute('aria-hidden');
    document.getElementById('not-started')?.remove();
    listenForKeys(app, window);
  };
  const whole = <Whole app={app} onDrawn={onDrawn} />;
  // Where the two differ after all, React draws anew what does: nothing that anyone has to be told.
  if (isFirst && root.firstElementChild)
    hydrateRoot(root, whole, { onRecoverableError: () => undefined });
  else createRoot(root).render(whole);
}

/** Unique in practice: it names a roadmap in this browser's storage. */
function freshId(): string {
  return `r-${crypto.randomUUID()}`;
}
