// What else would change if this thing did?
import type { ItemAt, ItemKind } from '../../../formats/scenario-table/one-item.ts';
import { usesOf } from '../../../roadmap/scenario/used-by.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { kindNames } from './fields.ts';
import type { Thing } from './things.ts';
import style from './editor.module.css';

interface UsedByProps {
  readonly thing: Thing;
  readonly things: ReadonlyMap<ItemKind, readonly Thing[]>;
  readonly onChoose: (at: ItemAt) => void;
}

const MOST = 24;

export function UsedBy({ thing, things, onChoose }: UsedByProps) {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  if (!thing.named) return null;
  const uses = usesOf(roadmap, thing.named);
  const places = new Set(uses.map((use) => use.split('/').slice(0, 2).join('/')));
  const nodes = [...places].filter((place) => place.startsWith('nodes/')).length;
  const all = [...things].flatMap(([kind, list]) => (kind === 'stage' ? [] : list));
  const users = all.filter(
    ({ place, at }) =>
      places.has(`${place.list}/${place.index}`) &&
      !(at.kind === thing.at.kind && at.index === thing.at.index),
  );
  return (
    <section className={style['uses']}>
      <h4>{words.say('editor.used-by')}</h4>
      {users.length + nodes === 0 ? (
        <p className={style['hint']}>{words.say('editor.unused')}</p>
      ) : null}
      <ul>
        {users.slice(0, MOST).map((user) => (
          <li key={`${user.at.kind} ${user.at.index}`}>
            <button type="button" className={style['thing']} onClick={() => onChoose(user.at)}>
              {words.say(kindNames(user.at.kind).one)}: {user.name}
            </button>
          </li>
        ))}
        {users.length > MOST ? (
          <li>{words.say('editor.more', { count: users.length - MOST })}</li>
        ) : null}
        {nodes > 0 ? <li>{words.say('editor.in-nodes', { count: nodes })}</li> : null}
        {uses.some((use) => use.startsWith('binding/')) ? (
          <li>{words.say('editor.binding')}</li>
        ) : null}
      </ul>
    </section>
  );
}
