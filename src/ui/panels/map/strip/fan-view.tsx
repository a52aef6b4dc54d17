// How do the steps that can be taken fan out at the present place, each a stub to press?
import { memo } from 'react';
import { type Fan, type FanStub, fanColumns, fanOf } from '../../../../picture/strip/fan.ts';
import { measuresFor } from '../../../../picture/strip/measures.ts';
import type { Choice } from '../../../../core/choices.ts';
import type { Place, Roadmap } from '../../../../roadmap/roadmap.ts';
import { indexOf } from '../../../../roadmap/tree-index.ts';
import type { Words } from '../../../../words/words.ts';
import { setView } from '../../../actions.ts';
import { useApp, useDocument } from '../../../app-context.tsx';
import { runCommand } from '../../../commands.ts';
import { choicesOf, kept } from '../../../derived.ts';
import { type State, roadmapOf } from '../../../document.ts';
import { roveAmong } from '../../../parts/rove.ts';
import { take } from '../../../stand.ts';
import { Letters } from './letters.tsx';
import style from './strip.module.css';

interface FanViewProps {
  /** Where the present place stands. */
  readonly x: number;
  readonly width: number;
  readonly size: number;
  /** Rows of stubs. */
  readonly rows: number;
}

/** What can be taken here and has not been yet. As many as there is room for; one stub stands for the rest. */
export const FanView = memo(function FanView({ x, width, size, rows }: FanViewProps) {
  const app = useApp();
  const { words } = app;
  const choices = useDocument(choicesOf);
  const measures = measuresFor(size);
  const known = useDocument(takenFrom);
  const possible = choices.filter((choice) => isOffered(choice, known));
  const room = fanColumns(width) * rows;
  const shown = possible.length > room ? possible.slice(0, room - 1) : possible;
  const more = possible.length - shown.length;
  const fan = fanOf(
    [
      ...shown.map(({ step }) => ({ step: step.id, name: words.text(step.name) })),
      ...(more > 0 ? [{ step: null, name: words.say('strip.more-steps', { count: more }) }] : []),
    ],
    { x, width, measures },
  );
  if (possible.length === 0) return null;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys move among the stubs, each of which is a button
    <svg
      className={style['fan']}
      height={fan.height}
      role="group"
      aria-label={words.say('strip.ways-on', { count: possible.length })}
      onKeyDown={(event) => roveAmong(event, '[data-stub]')}
    >
      <Stubs
        fan={fan}
        words={words}
        exchanges={new Set(shown.flatMap(({ step }) => (step.parties.length > 1 ? [step.id] : [])))}
        onPress={(step) => {
          if (step !== null) take(app.stand, { step });
          else {
            setView(app.doc, { desk: 'choices' });
            runCommand(app, 'filter');
          }
        }}
      />
    </svg>
  );
});

function isOffered({ step, setback, verdict }: Choice, known: ReadonlySet<string>): boolean {
  return !setback && verdict.kind === 'possible' && !known.has(step.id);
}

const stepsAfter = kept((roadmap: Roadmap, place: Place): ReadonlySet<string> => {
  const { byId, children } = indexOf(roadmap);
  return new Set((children.get(place) ?? []).flatMap((id) => byId.get(id)?.step ?? []));
});

/** The steps that were taken from here, on whatever branch: they stand on the map already. */
function takenFrom(state: State): ReadonlySet<string> {
  return stepsAfter(roadmapOf(state), state.place);
}

interface StubsProps {
  readonly fan: Fan;
  readonly words: Words;
  readonly exchanges: ReadonlySet<string>;
  readonly onPress: (step: string | null) => void;
}

function Stubs({ fan, words, exchanges, onPress }: StubsProps) {
  const { doc } = useApp();
  const rested = useDocument((state) => state.view.rested);
  const rest = (step: string | null) => {
    if (doc.get().view.rested !== step) setView(doc, { rested: step });
  };
  return (
    <>
      {fan.stubs.map(({ step, path }) => (
        <path key={step ?? ''} className={style['stubPath']} d={path} />
      ))}
      {fan.stubs.map((stub, at) => (
        <g
          key={stub.step ?? ''}
          className={style['stub']}
          role="button"
          tabIndex={at === 0 ? 0 : -1}
          aria-label={sayStub(stub, words)}
          data-stub
          data-more={stub.step === null || undefined}
          data-rested={(stub.step !== null && stub.step === rested) || undefined}
          onClick={() => onPress(stub.step)}
          onPointerEnter={({ pointerType }) => pointerType === 'mouse' && rest(stub.step)}
          onPointerLeave={() => rest(null)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            event.stopPropagation();
            onPress(stub.step);
          }}
        >
          <rect
            className={style['plate']}
            x={stub.label.box.left - 5}
            y={stub.y - 9}
            width={stub.label.box.right - stub.label.box.left + 10}
            height={stub.label.box.bottom - stub.y + 12}
            rx="4"
          />
          <circle
            className={style['ring']}
            cx={stub.x}
            cy={stub.y}
            r="5"
            data-exchange={(stub.step !== null && exchanges.has(stub.step)) || undefined}
          />
          <Letters of={stub.label} className={style['stubName']} />
        </g>
      ))}
    </>
  );
}

function sayStub({ step, label }: FanStub, words: Words): string {
  const name = label.lines.join(' ');
  return step === null ? name : words.say('strip.take', { name });
}
