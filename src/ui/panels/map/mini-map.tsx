// Where in the whole map is the part that is in sight?
import { type PointerEvent, memo } from 'react';
import type { MapPicture, Station } from '../../../picture/map/shapes.ts';
import type { Camera, ScreenPoint } from './camera.ts';
import style from './map.module.css';
import type { Size } from './use-size.ts';

interface MiniMapProps {
  readonly picture: MapPicture;
  readonly camera: Camera;
  readonly view: Size;
  readonly here: Station | undefined;
  readonly label: string;
  readonly onLook: (spot: ScreenPoint) => void;
}

const WIDTH = 168;
const MOST_HEIGHT = 96;

/** The lines alone, and a frame that can be dragged. Only shown where the map does not fit into the view. */
export function MiniMap({ picture, camera, view, here, label, onLook }: MiniMapProps) {
  if (picture.width <= view.width * 1.1 && picture.height <= view.height * 1.1) return null;
  const width = Math.min(WIDTH, view.width * 0.26);
  const scale = Math.min(width / picture.width, MOST_HEIGHT / picture.height);
  const look = (event: PointerEvent<SVGSVGElement>) => {
    const at = event.currentTarget.getBoundingClientRect();
    onLook({ x: (event.clientX - at.left) / scale, y: (event.clientY - at.top) / scale });
  };
  return (
    <svg
      className={style['mini']}
      width={picture.width * scale}
      height={picture.height * scale}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        look(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) look(event);
      }}
    >
      <title>{label}</title>
      <MiniLines picture={picture} scale={scale} />
      {here ? (
        <circle className={style['miniHere']} cx={here.x} cy={here.top} r={3.5 / scale} />
      ) : null}
      <rect
        className={style['miniFrame']}
        x={camera.x}
        y={camera.y}
        width={view.width}
        height={view.height}
        strokeWidth={1.5 / scale}
      />
    </svg>
  );
}

interface MiniLinesProps {
  readonly picture: MapPicture;
  readonly scale: number;
}

const MiniLines = memo(function MiniLines({ picture, scale }: MiniLinesProps) {
  return picture.strands.map(({ line, path, look, main, dim }) => (
    <path
      key={line}
      className={style['strand']}
      data-hue={look.hue}
      data-dim={dim || undefined}
      d={path}
      strokeWidth={(main ? 2 : 1.2) / scale}
    />
  ));
});
