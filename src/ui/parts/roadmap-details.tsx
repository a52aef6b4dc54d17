// How are a roadmap's purpose, conclusion, author and marking written down?
import { inLanguage } from '../../core/text.ts';
import { MOST_MARKING } from '../../formats/brief/page.ts';
import { describe } from '../../roadmap/edit.ts';
import { edit } from '../actions.ts';
import { useApp, useDocument } from '../app-context.tsx';
import { roadmapOf } from '../document.ts';
import { useDraft } from '../drafts.ts';
import style from './roadmap-details.module.css';

const FIELDS = ['purpose', 'conclusion', 'author', 'marking'] as const;

/** Four fields, each one edit, in the language of the page: what it says in others stays. */
export function RoadmapDetails() {
  const { words } = useApp();
  return (
    <fieldset className={style['details']}>
      <legend className="unseen">{words.say('details.title')}</legend>
      {FIELDS.map((field) => (
        <Field key={field} field={field} />
      ))}
      <p>{words.say('details.keys')}</p>
    </fieldset>
  );
}

function Field({ field }: { readonly field: (typeof FIELDS)[number] }) {
  const { doc, words } = useApp();
  const kept = useDocument((state) => words.text(roadmapOf(state)[field]));
  const draft = useDraft(kept, (typed) =>
    edit(doc, 'edit.details', (open) =>
      describe(open, { [field]: inLanguage(open[field], words.language, typed.trim()) }),
    ),
  );
  const given = {
    ...draft,
    placeholder: words.say(`details.${field}-how`),
  };
  return (
    <label>
      <b>{words.say(`details.${field}`)}</b>
      {field === 'purpose' || field === 'conclusion' ? (
        <textarea
          {...given}
          rows={Math.min(8, Math.ceil(draft.value.length / 36) + 1)}
          maxLength={20_000}
        />
      ) : (
        <input {...given} maxLength={field === 'marking' ? MOST_MARKING : 200} />
      )}
    </label>
  );
}
