// How does the roadmap stand on screen as a map that can be walked, read and edited?
import { useRef } from 'react';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { useMapLook } from './map-look.ts';
import style from './map.module.css';
import { NetworkView } from './network-view.tsx';
import { StripView } from './strip/strip-view.tsx';
import { useSize } from './use-size.ts';

interface RoadmapMapProps {
  /** Other sizes of letters than on the desk, the largest first. */
  readonly sizes?: readonly number[];
}

/** The map fills the place it is given; it is drawn once that place has a size. */
export function RoadmapMap({ sizes }: RoadmapMapProps) {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const [look, change] = useMapLook(roadmap);
  const surface = useRef<HTMLDivElement>(null);
  const view = useSize(surface);
  const Drawing = look.drawing === 'strip' ? StripView : NetworkView;
  return (
    <div className={style['map']}>
      <div className={style['measure']} ref={surface} aria-hidden="true" />
      {view ? (
        <Drawing
          key={roadmap.id}
          view={view}
          look={look}
          change={change}
          {...(sizes ? { sizes } : {})}
        />
      ) : null}
      {roadmap.nodes.length === 0 && look.drawing === 'network' ? (
        <div className={style['empty']}>
          <h3>{words.say('map.empty')}</h3>
          <p>{words.say('map.empty-how')}</p>
        </div>
      ) : null}
    </div>
  );
}
