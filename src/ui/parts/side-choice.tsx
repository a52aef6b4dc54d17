// Who are "we", among the parties of what is open?
import { nameIn } from '../../words/texts.ts';
import { useDocument, useWords } from '../app-context.tsx';
import { roadmapOf } from '../document.ts';

interface SideChoiceProps {
  readonly we: readonly string[];
  readonly onWe: (ids: readonly string[]) => void;
}

/** One side is never empty: the last party of ours stays. */
export function SideChoice({ we, onWe }: SideChoiceProps) {
  const words = useWords();
  const parties = useDocument((state) => roadmapOf(state).scenario.parties);
  const names = we.map((id) => nameIn(parties, id, words));
  const toggle = (id: string) =>
    onWe(we.includes(id) ? we.filter((each) => each !== id) : [...we, id]);
  return (
    <details>
      <summary>{words.say('deals.we', { parties: words.list(names) })}</summary>
      <fieldset>
        <legend>{words.say('deals.we-how')}</legend>
        {parties.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={we.includes(id)}
              disabled={we.length === 1 && we.includes(id)}
              onChange={() => toggle(id)}
            />
            {words.text(name)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
