// How is a branch shown within the comparison: by its letter, its colour and its name?
import { markOf, sayLine } from '../../../words/compare.ts';
import type { Branch } from '../../../roadmap/roadmap.ts';
import { useWords } from '../../app-context.tsx';
import style from './compare.module.css';

interface MarkProps {
  /** The place of the branch among those compared. */
  readonly line: number;
  readonly title?: string;
}

/** The letter alone, on its colour. */
export function Mark({ line, title }: MarkProps) {
  return (
    <span className={style['mark']} data-line={line} title={title}>
      {markOf(line)}
    </span>
  );
}

interface NameProps {
  readonly branch: Branch;
  readonly line: number;
}

/** Letter and name. */
export function BranchName({ branch, line }: NameProps) {
  const words = useWords();
  return (
    <span className={style['name']} data-line={line}>
      <Mark line={line} /> <span>{words.text(branch.name)}</span>
    </span>
  );
}

interface MarkedProps {
  readonly text: string;
  readonly branches: readonly Branch[];
  /** Branches by their letters alone. */
  readonly short?: true;
}

/** A sentence in which the branches that it names stand out. */
export function Marked({ text, branches, short }: MarkedProps) {
  const words = useWords();
  const names = branches.map((branch, line) => sayLine(words, branch, line));
  return partsOf(text, names).map(({ at, words: part, line }) => {
    const branch = branches[line];
    if (!branch) return part;
    return short ? (
      <Mark key={at} line={line} title={words.text(branch.name)} />
    ) : (
      <BranchName key={at} branch={branch} line={line} />
    );
  });
}

interface Phrase {
  readonly at: number;
  readonly words: string;
  /** -1 for plain words. */
  readonly line: number;
}

function partsOf(text: string, names: readonly string[]): readonly Phrase[] {
  const parts: Phrase[] = [];
  let plain = 0;
  for (let at = 0; at < text.length; at += 1) {
    const line = names.findIndex((name) => text.startsWith(name, at));
    const name = names[line];
    if (name === undefined) continue;
    parts.push({ at: plain, words: text.slice(plain, at), line: -1 }, { at, words: name, line });
    plain = at + name.length;
    at = plain - 1;
  }
  return [...parts, { at: plain, words: text.slice(plain), line: -1 }];
}
