// How is one thing of the scenario changed, field by field, and what is still wrong with what was typed?
import type { ItemAt, ItemCell, ItemKind } from '../../../formats/scenario-table/one-item.ts';
import { sayWrong } from '../../../words/problems.ts';
import { useWords } from '../../app-context.tsx';
import { Button } from '../../parts/button.tsx';
import { Difference } from '../dialogs/difference.tsx';
import { Changes } from './changes.tsx';
import { kindNames } from './fields.ts';
import { ItemField } from './item-field.tsx';
import { ThingPicture } from './thing-picture.tsx';
import { Removal } from './removal.tsx';
import { Rename } from './rename.tsx';
import { type Thing, keyOf } from './things.ts';
import { type ItemDraft, cellKey, useItemDraft } from './use-item-draft.ts';
import { UsedBy } from './used-by.tsx';
import type { Ours } from './use-ours.ts';
import style from './editor.module.css';

interface ItemFormProps {
  readonly at: ItemAt;
  readonly things: ReadonlyMap<ItemKind, readonly Thing[]>;
  readonly ours: Ours | null;
  readonly onChoose: (at: ItemAt | null) => void;
}

/** What is typed is kept when its field is left, or stays as a draft with what is wrong beside it; a new thing is kept when asked. */
export function ItemForm({ at, things, ours, onChoose }: ItemFormProps) {
  const words = useWords();
  const thing = things.get(at.kind)?.[at.index];
  const draft = useItemDraft(at, keyOf(at, thing), onChoose);
  const { cells, problems } = draft;
  const kind = words.say(kindNames(at.kind).one);
  // A stage stays in its track: what moves from and to it names both.
  const shown = thing ? cells.filter(({ column }) => column !== 'track') : cells;
  const wrongAt = (cell: ItemCell) =>
    problems
      .filter((each) => each.cell && cellKey(each.cell) === cellKey(cell))
      .map(({ problem }) => sayWrong(words, problem));
  return (
    <form
      className={style['form']}
      onSubmit={(event) => {
        event.preventDefault();
        draft.keep();
      }}
    >
      <h3>{thing ? `${kind}: ${thing.name}` : words.say('editor.adding', { kind })}</h3>
      {thing ? <ThingPicture thing={thing} things={things} onChoose={onChoose} /> : null}
      {shown.map((cell) =>
        cell.column === 'id' && thing ? (
          <Rename key="id" named={thing.named} id={cell.text} />
        ) : (
          <ItemField
            key={cellKey(cell)}
            cell={cell}
            thing={thing}
            wrong={wrongAt(cell)}
            onType={(text) => draft.type(cell, text)}
            onLeave={() => (thing ? draft.keep() : undefined)}
          />
        ),
      )}
      <Foot draft={draft} isNew={!thing} />
      {thing && ours ? <OursOf ours={ours} thing={thing} /> : null}
      {thing ? <UsedBy thing={thing} things={things} onChoose={onChoose} /> : null}
      {thing ? <Removal thing={thing} onGone={() => onChoose(null)} /> : null}
    </form>
  );
}

/** What the thing says otherwise than as it ships: the old value beside the new, each to be taken back. */
function OursOf({ ours, thing }: { readonly ours: Ours; readonly thing: Thing }) {
  const words = useWords();
  const differences = ours.of(thing);
  if (differences.length === 0) return null;
  return (
    <section className={style['uses']}>
      <h4>{words.say('editor.ours-here')}</h4>
      <ul>
        {differences.map((difference) => (
          <Difference
            key={`${difference.kind} ${JSON.stringify(difference.at)}`}
            shipped={ours.shipped}
            difference={difference}
          />
        ))}
      </ul>
    </section>
  );
}

/** Whether it is kept, what is wrong elsewhere, and the way on or back. */
function Foot({ draft, isNew }: { readonly draft: ItemDraft; readonly isNew: boolean }) {
  const words = useWords();
  const { cells, problems, before, isChanged } = draft;
  const elsewhere = problems.filter(
    ({ cell }) => !cell || !cells.some((each) => cellKey(each) === cellKey(cell)),
  );
  const isWrong = problems.length > 0;
  const said = isWrong
    ? words.say('editor.draft', { count: problems.length })
    : before && !isChanged
      ? words.say('editor.kept')
      : '';
  return (
    <div className={style['foot']}>
      <p role="status" className={isWrong ? style['wrong'] : style['hint']}>
        {said}
      </p>
      {elsewhere.slice(0, MOST_ELSEWHERE).map(({ problem }) => (
        <p key={`${problem.at} ${problem.code}`} className={style['wrong']} role="alert">
          {words.say('editor.elsewhere', { problem: sayWrong(words, problem) })}
        </p>
      ))}
      {before && !isWrong ? <Changes before={before} /> : null}
      <p className={style['row']}>
        {isNew || isChanged ? (
          <Button look="strong" onPress={draft.keep}>
            {words.say('editor.keep')}
          </Button>
        ) : null}
        {isChanged ? <Button onPress={draft.giveUp}>{words.say('editor.give-up')}</Button> : null}
      </p>
    </div>
  );
}

const MOST_ELSEWHERE = 5;
