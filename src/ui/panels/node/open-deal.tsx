// Which deal would a step make here that has not been taken?
import type { Step } from '../../../core/scenario.ts';
import { shapeOf } from '../../../roadmap/deal-shape.ts';
import { dealOf } from '../../../roadmap/deals.ts';
import { situationOf } from '../../../../machines/process.ts';
import { useChart, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { DealCard } from '../../parts/deal-card.tsx';

/** The card of a step that stands in the list, with what would be owed for it. */
export function OpenDeal({ step }: { readonly step: Step }) {
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const before = useChart(situationOf);
  const { kinds, promises } = shapeOf(scenario, step);
  const { sides, together } = dealOf(scenario, { step, before });
  return (
    <DealCard
      scenario={scenario}
      step={step}
      kinds={kinds}
      parts={sides.map((side) => ({ ...side, exposed: [] }))}
      together={together}
      promises={promises}
    />
  );
}
