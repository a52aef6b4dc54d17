// In which forms does the roadmap leave?
import { formatRows } from '../../../formats/rows.ts';
import { useApp } from '../../app-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import style from './dialogs.module.css';

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
        {formatRows.map(({ id, label, about }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                onClose();
                void shelf.exportAs(id);
              }}
            >
              <b>{words.say(label)}</b>
              <span>{words.say(about)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
