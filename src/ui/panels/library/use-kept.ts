// What is kept right now, after what this tab and others do, and how much room does it take?
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Entry } from '../../../browser/kept.ts';
import { type Space, measureSpace } from '../../../browser/space.ts';
import { useApp } from '../../app-context.tsx';

interface Found {
  readonly entries: readonly Entry[];
  /** Null where the browser does not say. */
  readonly space: Space | null;
}

interface KeptNow {
  /** Null until the storage has answered for the first time. */
  readonly found: Found | null;
  /** Looks again, after something was done. */
  readonly look: () => Promise<void>;
}

/** What the library shows. An old answer that comes late does not cover a newer one. */
export function useKept(): KeptNow {
  const { shelf } = useApp();
  const [found, setFound] = useState<Found | null>(null);
  const asked = useRef(0);
  const look = useCallback(async () => {
    asked.current += 1;
    const own = asked.current;
    const [entries, space] = await Promise.all([shelf.kept().catch(() => []), measureSpace()]);
    if (own === asked.current) setFound({ entries, space });
  }, [shelf]);
  useEffect(() => {
    const begin = async () => look();
    void begin();
    const stops = [
      shelf.vault.onForeignSave(() => void look()),
      // A backup may come back while this is open.
      shelf.subscribe(() => void look()),
    ];
    return () => {
      for (const stop of stops) stop();
      asked.current += 1;
    };
  }, [look, shelf]);
  return { found, look };
}
