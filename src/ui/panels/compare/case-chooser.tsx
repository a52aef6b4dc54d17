// Which case that happened lies beside the roadmap?
import { useDocument, useWords } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { shippedIds } from '../../shipped.ts';
import style from './compare.module.css';

interface CaseChooserProps {
  readonly id: string | null;
  readonly onChange: (id: string | null) => void;
}

/** A list of the cases that ship, the open roadmap's own scenario left out. */
export function CaseChooser({ id, onChange }: CaseChooserProps) {
  const words = useWords();
  const own = useDocument((state) => roadmapOf(state).scenario.id);
  const cases = shippedIds.filter((each) => each !== own);
  if (cases.length === 0) return null;
  return (
    <label className={style['case']}>
      <span className="unseen">{words.say('compare.case')}</span>
      <select
        value={id ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      >
        <option value="">{words.say(id === null ? 'compare.case' : 'compare.no-case')}</option>
        {cases.map((each) => (
          <option key={each} value={each}>
            {titleOf(each)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The id as a title, so that a list needs no file: `jpoa-jcpoa-2013-2025` reads `JPOA JCPOA 2013–2025`. */
function titleOf(id: string): string {
  return id
    .replace(/-(\d{4})-(\d{4})$/, ' $1–$2')
    .split('-')
    .map((word) =>
      /^(jpoa|jcpoa)/.test(word)
        ? word.toUpperCase()
        : `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`,
    )
    .join(' ');
}
