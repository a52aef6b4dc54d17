// How are the arrows of a region drawn, and which of them stand out?
import type { Choice } from '../../../core/choices.ts';
import type { RegionPicture } from '../../../picture/statechart/statechart.ts';
import style from './statechart.module.css';

interface ArcsProps {
  readonly picture: RegionPicture;
  readonly choices: readonly Choice[];
  /** The arc whose steps are looked at. */
  readonly chosen?: string;
}

/** Steps are drawn through, setbacks dashed; an arc is lit where one of its steps is possible now. */
export function Arcs({ picture, choices, chosen }: ArcsProps) {
  const byId = new Map(choices.map((choice) => [choice.step.id, choice]));
  return (
    <g>
      {picture.arcs.map(({ key, path, head, steps }) => {
        const kinds = steps.map((id) => byId.get(id));
        const isSetback = kinds.every((choice) => choice?.setback);
        const isPossible = kinds.some((choice) => choice?.verdict.kind === 'possible');
        return (
          <g
            key={key}
            className={style['arc']}
            data-setback={isSetback || undefined}
            data-possible={isPossible || undefined}
            data-chosen={key === chosen || undefined}
          >
            <path d={path} />
            <path d={head} className={style['head']} />
          </g>
        );
      })}
    </g>
  );
}
