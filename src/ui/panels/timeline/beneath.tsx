// What is shown beneath the bars: chances, and a party's exposure, as somebody asks to see them?
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Beneath as Shown } from './settings.ts';
import type { BeneathProps } from './beneath-part.tsx';
import { Chances } from './chances.tsx';
import { Exposure } from './exposure.tsx';
import style from './beneath.module.css';

interface Props extends BeneathProps {
  readonly beneath: readonly Shown[];
  readonly scroll: RefObject<HTMLDivElement | null>;
}

/** On the same dates as the bars, at the foot of the chart. What has just been asked for comes into view. */
export function Beneath({ beneath, scroll, ...props }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return undefined;
    const toFoot = () => scroll.current?.scrollTo({ top: scroll.current.scrollHeight });
    const observer = new ResizeObserver(toFoot);
    observer.observe(current);
    return () => observer.disconnect();
  }, [scroll]);
  return (
    <div ref={box} className={style['beneath']}>
      {beneath.includes('chances') ? <Chances {...props} /> : null}
      {beneath.includes('exposure') ? <Exposure {...props} /> : null}
    </div>
  );
}
