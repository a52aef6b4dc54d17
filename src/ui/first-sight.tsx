// What does the page show before any script of it runs: the first screen of the example, as a first visit finds it?
import { prerender } from 'react-dom/static';
import { createAutosave } from '../browser/autosave.ts';
import { createMemoryVault } from '../browser/memory-vault.ts';
import type { Vault } from '../browser/vault.ts';
import { wordsFor } from '../words/words.ts';
import { Whole, assemble } from './assembled.tsx';
import { atStart, createDocument } from './document.ts';
import { FLAGSHIP, loadExample } from './shipped.ts';
import { createStand } from './stand.ts';

/**
 * The first screen as markup. Made by the build (`scripts/first-sight.mjs`), where there is no page: the real components,
 * with all that comes late. The app takes it over as it stands, so both have to begin alike.
 */
export async function firstSight(): Promise<string> {
  const now = () => new Date(0);
  const vault: Vault = { ...createMemoryVault({ now, why: 'unavailable' }), kind: 'kept' };
  const doc = createDocument(atStart((await loadExample(FLAGSHIP))()), now);
  const app = assemble({
    doc,
    stand: createStand(doc),
    words: await wordsFor('en'),
    vault,
    autosave: createAutosave({ vault }),
    now,
    freshId: () => '',
    restored: null,
    renewal: {
      newer: () => null,
      takeOver: () => undefined,
      putOff: () => undefined,
      reload: () => Promise.resolve(),
      subscribe: () => () => undefined,
    },
  });
  // In one piece: what comes in several is put together by inline scripts, which the page's policy forbids.
  const { prelude } = await prerender(<Whole app={app} onDrawn={() => undefined} />, {
    progressiveChunkSize: Infinity,
  });
  return new Response(prelude).text();
}
