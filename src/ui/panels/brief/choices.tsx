// Which branches does the brief tell, and on which paper?
import { PAPERS, type Paper } from '../../../formats/brief/page.ts';
import type { Branch } from '../../../roadmap/roadmap.ts';
import { useApp } from '../../app-context.tsx';
import style from './brief-page.module.css';

interface BranchChoiceProps {
  readonly branches: readonly Branch[];
  readonly chosen: readonly string[];
  readonly most: number;
  readonly onChoose: (ids: readonly string[]) => void;
}

/** One branch is told in full; with a second it becomes a comparison. One always stays. */
export function BranchChoice({ branches, chosen, most, onChoose }: BranchChoiceProps) {
  const { words } = useApp();
  if (branches.length === 0) return null;
  const isHeld = (id: string) =>
    chosen.includes(id) ? chosen.length === 1 : chosen.length === most;
  return (
    <fieldset>
      <legend>{words.say('briefing.branches')}</legend>
      {branches.map(({ id, name }) => (
        <label key={id} data-held={isHeld(id) || undefined}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={isHeld(id)}
            onChange={({ target }) =>
              onChoose(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
          {words.text(name)}
        </label>
      ))}
      {branches.length > 1 ? <p>{words.say('briefing.branches-how', { most })}</p> : null}
    </fieldset>
  );
}

interface PaperChoiceProps {
  readonly paper: Paper;
  readonly onChoose: (paper: Paper) => void;
}

export function PaperChoice({ paper, onChoose }: PaperChoiceProps) {
  const { words } = useApp();
  return (
    <fieldset className={style['paper']}>
      <legend>{words.say('briefing.paper')}</legend>
      {PAPERS.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="paper"
            checked={each === paper}
            onChange={() => onChoose(each)}
          />
          {words.say(`briefing.paper.${each}`)}
        </label>
      ))}
    </fieldset>
  );
}
