// How are the names and words of a roadmap changed in the languages that the page is not in?
import { type Text, inLanguage } from '../../../core/text.ts';
import { describe, renameBranch } from '../../../roadmap/edit.ts';
import type { Roadmap } from '../../../roadmap/roadmap.ts';
import { sayLanguage } from '../../../words/language-name.ts';
import type { Words } from '../../../words/words.ts';
import { edit } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { type Label, roadmapOf } from '../../document.ts';
import { useDraft } from '../../drafts.ts';
import style from '../../parts/roadmap-details.module.css';

/** One of the texts of a roadmap that the page lets people write. */
interface Written {
  readonly key: string;
  /** What it is, in words. */
  readonly title: string;
  readonly text: Text;
  /** The roadmap with another text in its place, or with none. */
  readonly put: (roadmap: Roadmap, text: Text | undefined) => Roadmap;
  readonly label: Label['id'];
}

/** A field for each other language in which something is said already; nothing where all is said in one. */
export function OtherLanguages() {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const fields = writtenIn(roadmap, words).flatMap((written) =>
    othersOf(written.text, words).map((language) => ({ written, language })),
  );
  if (fields.length === 0) return null;
  return (
    <fieldset className={style['details']}>
      <legend>{words.say('details.others')}</legend>
      {fields.map(({ written, language }) => (
        <Field key={`${written.key} ${language}`} written={written} language={language} />
      ))}
    </fieldset>
  );
}

/** Letters: more than a line. */
const LONG = 60;

interface FieldProps {
  readonly written: Written;
  readonly language: string;
}

/** Left empty, it says no more in its language. */
function Field({ written, language }: FieldProps) {
  const { doc, words } = useApp();
  const { title, text, put, label } = written;
  const kept = typeof text === 'string' ? text : (text[language] ?? '');
  const draft = useDraft(kept, (typed) =>
    edit(doc, label, (open) => put(open, inLanguage(text, language, typed))),
  );
  const given = { ...draft, lang: language, dir: 'auto', maxLength: 20_000 };
  return (
    <label>
      <span>
        <b>{title}</b> <small>{sayLanguage(words, language)}</small>
      </span>
      {kept.length > LONG ? <textarea rows={4} {...given} /> : <input {...given} />}
    </label>
  );
}

const DETAILS = ['purpose', 'conclusion', 'author', 'marking'] as const;

function writtenIn(roadmap: Roadmap, words: Words): readonly Written[] {
  const { name, branches } = roadmap;
  return [
    {
      key: 'name',
      title: words.say('details.name'),
      text: name,
      put: (open, text) => describe(open, { name: text ?? name }),
      label: 'edit.rename',
    },
    ...DETAILS.flatMap((field): readonly Written[] => {
      const { [field]: text } = roadmap;
      const put: Written['put'] = (open, next) => describe(open, { [field]: next });
      const title = words.say(`details.${field}`);
      return text === undefined ? [] : [{ key: field, title, text, put, label: 'edit.details' }];
    }),
    ...branches.map((branch): Written => ({
      key: `branch ${branch.id}`,
      title: words.say('details.branch', { name: words.text(branch.name) }),
      text: branch.name,
      put: (open, text) => renameBranch(open, branch.id, text ?? branch.name),
      label: 'edit.rename-branch',
    })),
  ];
}

/** The languages of a text but that of the page. */
function othersOf(text: Text, { language }: Words): readonly string[] {
  if (typeof text === 'string') return [];
  return Object.keys(text).filter((tag) => tag !== language);
}
