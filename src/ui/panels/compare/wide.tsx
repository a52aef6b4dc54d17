// What happens to a table that is wider than its place?
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import style from './compare.module.css';

interface WideProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** It moves sideways on its own, by keyboard too; where it fits, there is nothing to stop at. */
export function Wide({ label, children }: WideProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [moves, setMoves] = useState(false);
  useLayoutEffect(() => {
    const { current } = frame;
    if (!current) return undefined;
    const measure = () => setMoves(current.scrollWidth > current.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    if (current.firstElementChild) observer.observe(current.firstElementChild);
    return () => observer.disconnect();
  }, []);
  const reached = moves ? ({ tabIndex: 0, role: 'group', 'aria-label': label } as const) : {};
  return (
    <div ref={frame} className={style['wide']} {...reached}>
      {children}
    </div>
  );
}
