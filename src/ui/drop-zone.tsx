// What happens when a file is dragged over the page?
import { useEffect, useState } from 'react';
import { readDropped } from '../browser/files.ts';
import { useApp } from './app-context.tsx';
import style from './app.module.css';

/** Takes a dropped file as if it had been opened; shows that it will, while it hovers. */
export function DropZone() {
  const { shelf, words } = useApp();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      void readDropped(event).then(shelf.take);
    };
    window.addEventListener('dragover', hover);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', hover);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [shelf]);
  return over ? <div className={style['drop']}>{words.say('drop.here')}</div> : null;
}
