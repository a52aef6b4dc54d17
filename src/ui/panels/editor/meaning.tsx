// What does a condition say in words, and does it hold where we are?
import { conditionsIn } from '../../../core/condition-places.ts';
import { holds } from '../../../core/conditions/holds.ts';
import { lookupOf } from '../../../core/lookup.ts';
import type { ColumnName } from '../../../formats/scenario-table/kinds.ts';
import { sayCondition } from '../../../words/conditions.ts';
import { useDocument, useWords } from '../../app-context.tsx';
import { hereOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import type { Thing } from './things.ts';
import style from './editor.module.css';

/** The condition as it is kept: what is being typed has no meaning before it is done. */
export function Meaning({ thing, column }: { readonly thing: Thing; readonly column: ColumnName }) {
  const words = useWords();
  const { scenario } = useDocument(roadmapOf);
  const { situation } = useDocument(hereOf);
  const { list, index } = thing.place;
  const key = column === 'reach' ? 'owes/reach' : column;
  const found = conditionsIn(scenario).find(({ at }) => at === `${list}/${index}/${key}`);
  if (!found) return null;
  const isMet = holds(lookupOf(scenario), situation, found.condition);
  return (
    <p className={style['hint']}>
      {words.say(isMet ? 'editor.met' : 'editor.unmet', {
        condition: sayCondition(words, scenario, found.condition),
      })}
    </p>
  );
}
