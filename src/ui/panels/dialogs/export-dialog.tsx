// In which forms does the roadmap leave?
import type { MessageId } from '../../../words/words.ts';
import { formats } from '../../../formats/formats.ts';
import { useApp } from '../../app-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import style from './dialogs.module.css';

const ABOUT: Readonly<Record<string, MessageId>> = {
  json: 'export.about-json',
  resolved: 'export.about-resolved',
};

/** Every format of the table, with what it is good for. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { shelf, words } = useApp();
  return (
    <Dialog
      title={words.say('export.title')}
      closeLabel={words.say('dialog.close')}
      onClose={onClose}
    >
      <ul className={style['choices']}>
        {formats.map(({ id, label }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                onClose();
                void shelf.exportAs(id);
              }}
            >
              <b>{words.say(label)}</b>
              {ABOUT[id] ? <span>{words.say(ABOUT[id])}</span> : null}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
