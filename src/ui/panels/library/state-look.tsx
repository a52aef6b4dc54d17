// What does an earlier state say, what has changed since, and what can be done with it?
import { useEffect, useMemo, useState } from 'react';
import type { Text } from '../../../core/text.ts';
import { writeScenario } from '../../../formats/json.ts';
import { type Difference, differenceBetween, regrow } from '../../../roadmap/regrow.ts';
import type { Roadmap } from '../../../roadmap/roadmap.ts';
import { dayHere } from '../../../words/here.ts';
import type { Words } from '../../../words/words.ts';
import { edit } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { nameEach } from '../../shelf-state.ts';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import type { ReadState } from './use-states.ts';
import style from './states.module.css';

interface StateLookProps {
  readonly state: ReadState;
  readonly onClose: () => void;
}

/** Only to look at: its map, its branches, and what has changed since. */
export function StateLook({ state, onClose }: StateLookProps) {
  const { words } = useApp();
  if (state.kind !== 'read')
    return state.kind === 'reading' ? (
      <p aria-busy="true">{words.say('states.loading')}</p>
    ) : (
      <p role="alert">{words.say('states.unreadable')}</p>
    );
  const when = { day: words.day(dayHere(state.at)), time: words.time(state.at) };
  return (
    <>
      <h3>{words.text(state.roadmap.name)}</h3>
      <Ways earlier={state.roadmap} when={when} onClose={onClose} />
      <Picture roadmap={state.roadmap} label={words.say('states.picture', when)} />
    </>
  );
}

interface WaysProps {
  readonly earlier: Roadmap;
  readonly when: { readonly day: string; readonly time: string };
  readonly onClose: () => void;
}

/** What has changed, and the two ways back: beside what is there, or as a copy. */
function Ways({ earlier, when, onClose }: WaysProps) {
  const { doc, shelf, words } = useApp();
  const now = useDocument(roadmapOf);
  const difference = useMemo(() => differenceBetween(earlier, now), [earlier, now]);
  const isSameScenario = useMemo(() => saysTheSame(earlier, now), [earlier, now]);
  const named = (name: string) => words.say('states.branch-name', { name, ...when });
  const nameFor = (name: Text | null) => nameEach(name ?? words.say('states.line-name'), named);
  const grown = useMemo(
    () => (isSameScenario ? regrow(now, earlier, nameFor) : now),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the name follows from the state
    [now, earlier, isSameScenario],
  );
  const put = () => {
    onClose();
    edit(doc, 'edit.regrow', (open) => regrow(open, earlier, nameFor));
    shelf.tell({ kind: 'put-beside' });
  };
  const copy = () => {
    onClose();
    const mark = (name: string) => words.say('states.copy-name', { name, ...when });
    void shelf.showCopy({ ...earlier, name: nameEach(earlier.name, mark) });
  };
  return (
    <>
      <ul className={style['facts']}>
        {factsOf(words, difference, earlier).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        {isSameScenario ? null : <li>{words.say('states.other-scenario')}</li>}
        {isSameScenario && grown === now ? <li>{words.say('states.all-there')}</li> : null}
      </ul>
      <p className={style['ways']}>
        {grown === now ? null : (
          <Button look="strong" onPress={put}>
            {words.say('states.as-branch')}
          </Button>
        )}
        <Button onPress={copy}>{words.say('states.as-copy')}</Button>
      </p>
    </>
  );
}

function factsOf(words: Words, difference: Difference, { branches }: Roadmap): readonly string[] {
  const { added, removed, addedBranches, removedBranches, changedBranches } = difference;
  const names = (texts: readonly Text[]) => words.list(texts.map((text) => words.text(text)));
  const branchesSaid = (
    [
      ['states.new-branches', addedBranches],
      ['states.lost-branches', removedBranches],
      ['states.changed-branches', changedBranches],
      ['states.branches', branches.map(({ name }) => name)],
    ] as const
  ).flatMap(([id, texts]) => (texts.length > 0 ? [words.say(id, { names: names(texts) })] : []));
  const isSame = added + removed + addedBranches.length + removedBranches.length === 0;
  const steps =
    isSame && changedBranches.length === 0
      ? words.say('states.same')
      : words.say('states.since', { added, removed });
  return [steps, ...branchesSaid];
}

function Picture({ roadmap, label }: { readonly roadmap: Roadmap; readonly label: string }) {
  const source = useMapSource(roadmap);
  if (source === null || roadmap.nodes.length === 0) return null;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll a wide map
    <div className={style['picture']} role="group" aria-label={label} tabIndex={0}>
      <img src={source} alt={label} />
    </div>
  );
}

/** The map as an address. What draws it brings its letters along, too much to load with every dialog. */
function useMapSource(roadmap: Roadmap): string | null {
  const { words } = useApp();
  const [source, setSource] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    const draw = async () => {
      const { writeMapSvg } = await import('../../../formats/pictures.ts');
      await words.bring(['map']);
      const svg = writeMapSvg(roadmap, words);
      if (!gone) setSource(`data:image/svg+xml,${encodeURIComponent(svg)}`);
    };
    // Without the server there is no picture; the words about the state are there.
    draw().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [roadmap, words]);
  return source;
}

function saysTheSame(one: Roadmap, other: Roadmap): boolean {
  return (
    one.scenario === other.scenario || writeScenario(one.scenario) === writeScenario(other.scenario)
  );
}
