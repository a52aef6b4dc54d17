// Is a newer version of the program ready, and how does it take over without losing anything?
import type { Autosave } from '../browser/autosave.ts';
import { createEmitter } from '../browser/emitter.ts';
import type { Vault } from '../browser/vault.ts';
import { commitDrafts } from './drafts.ts';

export interface Renewal {
  /**
   * A newer version is ready, or is coming: browsers first let the old one end what it does, which can take half a minute.
   * Null where there is none, or it was put off.
   */
  readonly newer: () => 'ready' | 'coming' | null;
  /** Gives the page to the newer version. */
  readonly takeOver: () => void;
  readonly putOff: () => void;
  /** Loads the page anew, with all that is open in it; where that could lose anything the page stays. */
  readonly reload: () => Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Milliseconds: what the first screen needs comes first. */
const AT_REST = 2000;

/** Keeps this build for when its server is gone, and says when a newer one is there. */
export function createRenewal({
  vault,
  autosave,
}: {
  readonly vault: Pick<Vault, 'kind'>;
  readonly autosave: Pick<Autosave, 'flush' | 'state'>;
}): Renewal {
  const { emit, listen } = createEmitter<void>();
  let newer: ReturnType<Renewal['newer']> = null;
  let give: () => void = () => undefined;
  const set = (next: typeof newer) => {
    newer = next;
    emit();
  };
  const reload = async () => {
    commitDrafts();
    await autosave.flush();
    // Where nothing outlasts the page, or the last save failed, the page stays as it is.
    if (vault.kind === 'kept' && autosave.state().kind !== 'failed') window.location.reload();
  };
  const watch = async () => {
    const { watchVersions } = await import('../browser/versions.ts');
    await watchVersions({
      onReady: (takeOver) => {
        give = takeOver;
        set('ready');
      },
      onTaken: () => {
        set(null);
        void reload();
      },
    });
  };
  // Only the built page has a service worker; a page from a file has none.
  if (import.meta.env.PROD && window.location.protocol.startsWith('http'))
    setTimeout(() => void watch().catch(() => undefined), AT_REST);
  return {
    newer: () => newer,
    takeOver: () => {
      set('coming');
      give();
    },
    putOff: () => set(null),
    reload,
    subscribe: listen,
  };
}
