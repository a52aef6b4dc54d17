// What does the scenario of the roadmap that is open say as it ships?
import { useEffect, useState } from 'react';
import type { Scenario } from '../../../core/scenario.ts';
import { shippedScenario } from '../../shipped.ts';

export type ShippedFound =
  | { readonly kind: 'coming' | 'none' | 'failed' }
  | { readonly kind: 'here'; readonly scenario: Scenario };

/** By its id; `none` where no scenario of that id ships. */
export function useShipped(id: string): ShippedFound {
  const [found, setFound] = useState<ShippedFound>({ kind: 'coming' });
  useEffect(() => {
    let isWanted = true;
    const tell = (next: ShippedFound) => {
      if (isWanted) setFound(next);
    };
    shippedScenario(id).then(
      (scenario) => tell(scenario === null ? { kind: 'none' } : { kind: 'here', scenario }),
      () => tell({ kind: 'failed' }),
    );
    return () => {
      isWanted = false;
    };
  }, [id]);
  return found;
}
