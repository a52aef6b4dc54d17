// How does the roadmap stand on screen as a map that can be walked, moved and edited?
import { useRef } from 'react';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import style from './map.module.css';
import { MapView } from './map-view.tsx';
import { useSize } from './use-size.ts';

/** The map fills the place it is given; it is drawn once that place has a size. */
export function RoadmapMap() {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const surface = useRef<HTMLDivElement>(null);
  const view = useSize(surface);
  return (
    <div className={style['map']}>
      <div className={style['measure']} ref={surface} aria-hidden="true" />
      {view ? <MapView key={roadmap.id} view={view} /> : null}
      {roadmap.nodes.length === 0 ? (
        <div className={style['empty']}>
          <h3>{words.say('map.empty')}</h3>
          <p>{words.say('map.empty-how')}</p>
        </div>
      ) : null}
    </div>
  );
}
