// How do setbacks and steps cross in a table that can be read by eye, by key and by ear?
import { type KeyboardEvent, memo } from 'react';
import type { StressCell } from '../../../analysis/stress/line.ts';
import { type RowWeakness, byWeakness, weaknessOf } from '../../../analysis/stress/weakness.ts';
import type { BranchStress } from '../../../analysis/stress/stress.ts';
import { lookupOf } from '../../../core/lookup.ts';
import type { Place } from '../../../roadmap/roadmap.ts';
import { indexOf } from '../../../roadmap/tree-index.ts';
import type { Words } from '../../../words/words.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import style from './stress.module.css';

/** One cell, by what crosses in it. */
export interface MatrixSpot {
  readonly branch: string;
  readonly setback: string;
  readonly place: Place;
}

interface MatrixProps {
  readonly stress: BranchStress;
  readonly setbacks: readonly string[];
  /** Which row a setback has: by how weak it shows the branch to be, else as in the scenario. */
  readonly ranked: boolean;
  readonly spot: MatrixSpot | null;
  readonly onSpot: (spot: MatrixSpot) => void;
}

/** A row a setback, a column a step. Arrow keys move between cells, Enter or a press opens one. */
export function Matrix({ stress, setbacks, ranked, spot, onSpot }: MatrixProps) {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const { steps } = lookupOf(roadmap.scenario);
  const { byId } = indexOf(roadmap);
  const placeName = (place: Place) =>
    place === null
      ? words.say('outline.start')
      : words.text(steps.get(byId.get(place)?.step ?? '')?.name);
  const own = spot?.branch === stress.branch ? spot : null;
  const rows = rowsOf(stress, setbacks, ranked);
  return (
    <table
      className={style['matrix']}
      role="grid"
      aria-label={words.say('picture.stress')}
      onKeyDown={moveCell}
    >
      <thead>
        <tr>
          <th scope="col">{words.say('stress.setback')}</th>
          {stress.places.map((place, index) => (
            <th key={place ?? ''} scope="col" title={placeName(place)}>
              <span aria-hidden="true">{index % 5 === 0 ? index : ''}</span>
              <span className="unseen">{placeName(place)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ setback, cells, weakness }, row) => (
          <Row
            key={setback}
            name={words.text(steps.get(setback)?.name)}
            weak={sayWeak(words, weakness)}
            cells={cells}
            first={row === 0}
            chosen={own?.setback === setback ? stress.places.indexOf(own.place) : -1}
            titleOf={(cell, index) =>
              `${words.say(`stress.${cell.kind}`)}: ${placeName(stress.places[index] ?? null)}`
            }
            onPick={(index) =>
              onSpot({ branch: stress.branch, setback, place: stress.places[index] ?? null })
            }
          />
        ))}
      </tbody>
    </table>
  );
}

interface MatrixRow {
  readonly setback: string;
  readonly cells: readonly StressCell[];
  readonly weakness: RowWeakness;
}

/** The rows that are there, in the order in which they stand. */
function rowsOf(
  { rows }: BranchStress,
  setbacks: readonly string[],
  ranked: boolean,
): readonly MatrixRow[] {
  const found = setbacks.flatMap((setback, index): readonly MatrixRow[] => {
    const cells = rows[index] ?? [];
    return cells.length > 0 ? [{ setback, cells, weakness: weaknessOf(cells) }] : [];
  });
  return ranked ? found.toSorted((a, b) => byWeakness(a.weakness, b.weakness)) : found;
}

function sayWeak(words: Words, { collapses, unknown }: RowWeakness): string {
  return [
    collapses.length > 0 ? words.say('stress.collapses-at', { count: collapses.length }) : '',
    unknown.length > 0 ? words.say('stress.unknown-at', { count: unknown.length }) : '',
  ]
    .filter((said) => said !== '')
    .join(', ');
}

interface RowProps {
  readonly name: string;
  /** How weak it shows the branch to be, where that can be said in a word. */
  readonly weak: string;
  readonly cells: readonly StressCell[];
  readonly first: boolean;
  readonly chosen: number;
  readonly titleOf: (cell: StressCell, index: number) => string;
  readonly onPick: (index: number) => void;
}

/** Titles and picks follow from the cells, so a row is drawn again only when its cells or the chosen one change. */
const Row = memo(
  function Row({ name, weak, cells, first, chosen, titleOf, onPick }: RowProps) {
    return (
      <tr>
        <th scope="row">
          {name}
          {weak === '' ? null : <small>{weak}</small>}
        </th>
        {cells.map((cell, index) => (
          <td
            // eslint-disable-next-line react/no-array-index-key -- cells have no other name than their column
            key={index}
            tabIndex={(first && index === 0) || chosen === index ? 0 : -1}
            aria-selected={chosen === index}
            aria-label={titleOf(cell, index)}
            title={titleOf(cell, index)}
            data-kind={cell.kind}
            onClick={() => onPick(index)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              onPick(index);
            }}
          />
        ))}
      </tr>
    );
  },
  (a, b) =>
    a.cells === b.cells && a.chosen === b.chosen && a.name === b.name && a.first === b.first,
);

function moveCell(event: KeyboardEvent<HTMLTableElement>): void {
  const cell = document.activeElement?.closest('td');
  const row = cell?.parentElement;
  if (!cell || !row) return;
  const at = [...row.children].indexOf(cell);
  const targets: Readonly<Record<string, Element | null | undefined>> = {
    ArrowRight: cell.nextElementSibling,
    ArrowLeft: cell.previousElementSibling,
    ArrowDown: row.nextElementSibling?.children[at],
    ArrowUp: row.previousElementSibling?.children[at],
  };
  const target = targets[event.key];
  if (!(target instanceof HTMLTableCellElement) || target.tagName !== 'TD') return;
  event.preventDefault();
  event.stopPropagation();
  target.focus();
}
