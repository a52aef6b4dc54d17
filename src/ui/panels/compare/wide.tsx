// What happens to a table that is wider than its place?
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useSize } from '../map/use-size.ts';
import style from './compare.module.css';

interface WideProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** It moves sideways on its own, by keyboard too; where it fits, there is nothing to stop at. */
export function Wide({ label, children }: WideProps) {
  const frame = useRef<HTMLDivElement>(null);
  // Measured again whenever the width changes.
  useSize(frame);
  const [moves, setMoves] = useState(false);
  useLayoutEffect(() => {
    const { current } = frame;
    if (current) setMoves(current.scrollWidth > current.clientWidth + 1);
  });
  const reached = moves ? ({ tabIndex: 0, role: 'group', 'aria-label': label } as const) : {};
  return (
    <div ref={frame} className={style['wide']} {...reached}>
      {children}
    </div>
  );
}
