// What is each part beneath the bars given, and which dates cross it?
import type { Timeline } from '../../../picture/timeline/shapes.ts';
import type { TimePlan } from '../../../picture/timeline/timeline.ts';
import type { Place } from '../../../roadmap/roadmap.ts';

export interface BeneathProps {
  readonly plan: TimePlan;
  readonly tip: Place;
  readonly timeline: Timeline;
}

/** The outside dates, as in the chart above. */
export function CalendarLines({
  timeline,
  height,
}: {
  readonly timeline: Timeline;
  readonly height: number;
}) {
  return timeline.calendar.map(({ key, x }) => (
    <path key={key} d={`M${x},0V${height}`} data-date="" />
  ));
}
