// Where is it written what a roadmap is for, who made it and who may read it?
import { useApp } from '../../app-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { RoadmapDetails } from '../../parts/roadmap-details.tsx';
import { OtherLanguages } from './other-languages.tsx';
import style from './dialogs.module.css';

/** The fields that also stand beside the brief. */
export function DetailsDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = useApp();
  return (
    <Dialog
      title={words.say('details.title')}
      closeLabel={words.say('dialog.close')}
      onClose={onClose}
    >
      <div className={style['scroll']}>
        <RoadmapDetails />
        <OtherLanguages />
      </div>
    </Dialog>
  );
}
