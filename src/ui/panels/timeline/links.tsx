// Which arrows are shown: the critical ones, those of the chosen step, or all?
import { memo } from 'react';
import type { Link, Timeline } from '../../../picture/timeline/shapes.ts';
import { useDocument } from '../../app-context.tsx';
import style from './timeline.module.css';

interface LinksProps {
  readonly timeline: Timeline;
  readonly all: boolean;
}

/** What waits for what. The chosen step's arrows lie on top. */
export const Links = memo(function Links({ timeline, all }: LinksProps) {
  const chosen = useDocument(({ place, view }) =>
    view.chosen?.kind === 'node' ? view.chosen.id : place,
  );
  const { links } = timeline;
  const mine = links.filter(({ from, to }) => from === chosen || to === chosen);
  const others = links.filter((link) => (all || link.critical) && !mine.includes(link));
  return (
    <g aria-hidden="true" className={style['links']}>
      {others.map((link) => (
        <Arrow key={`${link.from} ${link.to} ${link.kind}`} link={link} />
      ))}
      {mine.map((link) => (
        <Arrow key={`${link.from} ${link.to} ${link.kind}`} link={link} mine />
      ))}
    </g>
  );
});

function Arrow({ link, mine }: { readonly link: Link; readonly mine?: true }) {
  return (
    <g data-kind={link.kind} data-critical={link.critical || undefined} data-mine={mine}>
      <path d={link.path} />
      <path data-head="" d={link.head} />
    </g>
  );
}
