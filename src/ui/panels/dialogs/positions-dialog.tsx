// Which positions are binding?
import { useApp } from '../../app-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Positions } from '../node/positions.tsx';
import style from './dialogs.module.css';

/** The switches of the positions, wherever one stands. */
export function PositionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = useApp();
  return (
    <Dialog
      title={words.say('positions.title')}
      closeLabel={words.say('dialog.close')}
      onClose={onClose}
    >
      <div className={style['scroll']}>
        <Positions />
      </div>
    </Dialog>
  );
}
