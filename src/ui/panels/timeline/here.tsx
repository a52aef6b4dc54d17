// Where does one stand on the timeline?
import { rangeOf } from '../../../picture/timeline/outlines.ts';
import type { Timeline } from '../../../picture/timeline/shapes.ts';
import { useDocument } from '../../app-context.tsx';
import style from './timeline.module.css';

interface HereProps {
  readonly timeline: Timeline;
  readonly layer: 'under' | 'over';
}

/** The current step: its stretch of time through all lanes, its range in full, its echoes tied to it. */
export function Here({ timeline, layer }: HereProps) {
  const place = useDocument((state) => state.place);
  const bar = timeline.bars.find(({ node }) => node === place);
  if (!bar) return null;
  if (layer === 'under') {
    const echoes = timeline.echoes.filter(({ node }) => node === place);
    const ys = [bar.y, ...echoes.map(({ y }) => y)];
    const x = bar.width === 0 ? bar.x : bar.x + 1.5;
    return (
      <g className={style['here']} aria-hidden="true">
        <rect x={bar.x} y={0} width={Math.max(2, bar.width)} height={timeline.height} />
        {echoes.length > 0 ? <path d={`M${x},${Math.min(...ys)}V${Math.max(...ys) + 4}`} /> : null}
      </g>
    );
  }
  const { y, tick, fade, shown } = rangeOf(bar);
  if (!shown) return null;
  const high = fade.x + fade.width;
  return (
    <g className={style['here-range']} aria-hidden="true">
      <path d={`M${tick},${y - 3}v8M${tick},${y + 1}H${high}M${high},${y - 3}v8`} />
    </g>
  );
}
