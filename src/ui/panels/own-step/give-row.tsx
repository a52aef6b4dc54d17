// Who gives what in a step of one's own: from which stage of a track to which, and what is new on the way?
import { useId } from 'react';
import { useApp, useDocument } from '../../app-context.tsx';
import { hereOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { type Give, called } from './sketch.ts';
import { Field } from './field.tsx';
import style from './own-step.module.css';

interface GiveRowProps {
  readonly give: Give;
  readonly onChange: (give: Give) => void;
  /** Left out where it is the only one. */
  readonly onRemove?: () => void;
  readonly wrong: Readonly<Record<keyof Give, string | undefined>>;
}

/** Names are typed, with those that there are to pick from; where the track is picked, it moves from where it stands. */
export function GiveRow({ give, onChange, onRemove, wrong }: GiveRowProps) {
  const { words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const { situation } = useDocument(hereOf);
  const track = called(scenario.tracks, give.track);
  const stages = (track?.stages ?? []).map(({ name }) => words.text(name));
  const present = track?.stages.find(({ id }) => id === situation.stages[track.id]);
  const names = (items: readonly { readonly name: Parameters<typeof words.text>[0] }[]) =>
    items.map(({ name }) => words.text(name));
  const moveTrack = (typed: string) => {
    const found = called(scenario.tracks, typed);
    const stands = found?.stages.find(({ id }) => id === situation.stages[found.id]);
    const from = found && stands ? words.text(stands.name) : give.from;
    onChange({ ...give, track: typed, from, ...(found === track ? {} : { to: '' }) });
  };
  const field = (key: keyof Give, choices: readonly string[]) => (
    <Field
      label={words.say(`own-step.${key}`)}
      value={give[key]}
      choices={choices}
      wrong={wrong[key]}
      onType={(typed) => (key === 'track' ? moveTrack(typed) : onChange({ ...give, [key]: typed }))}
    />
  );
  const heading = useId();
  const news = [
    ...(isNew(give.by, called(scenario.parties, give.by))
      ? [words.say('own-step.new-party', { name: give.by.trim() })]
      : []),
    ...(isNew(give.track, track)
      ? [words.say('own-step.new-track', { name: give.track.trim() })]
      : []),
    ...(track
      ? [give.from, give.to]
          .filter((typed) => isNew(typed, called(track.stages, typed)))
          .map((typed) => words.say('own-step.new-stage', { name: typed.trim() }))
      : []),
  ];
  return (
    <div className={style['give']} role="group" aria-labelledby={heading}>
      <span id={heading} className="unseen">
        {words.say('own-step.give')}
      </span>
      {field('by', names(scenario.parties))}
      {field('track', names(scenario.tracks))}
      {field('from', stages)}
      {field(
        'to',
        stages.filter((stage) => stage !== words.text(present?.name)),
      )}
      {field('worth', [])}
      {onRemove ? (
        <Button icon="close" look="quiet" label={words.say('own-step.remove')} onPress={onRemove} />
      ) : null}
      <p className={style['hint']} role="status">
        {news.join(' ')}
      </p>
    </div>
  );
}

function isNew(typed: string, known: unknown): boolean {
  return typed.trim() !== '' && known === undefined;
}
