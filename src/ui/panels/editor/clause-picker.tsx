// How is a clause of a condition picked instead of written?
import { useState } from 'react';
import { conditionText } from '../../../formats/scenario-table/condition-text.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { NeedRow } from '../own-step/need-row.tsx';
import { type Need, conditionOf } from '../own-step/sketch.ts';
import style from './editor.module.css';

interface ClausePickerProps {
  /** The condition as it is written by now. */
  readonly text: string;
  readonly onPick: (text: string) => void;
  readonly onClose: () => void;
}

/** A stage, a value or a milestone is picked, with its sentence and whether it holds here; then it joins the others. */
export function ClausePicker({ text, onPick, onClose }: ClausePickerProps) {
  const { words } = useApp();
  const { scenario } = useDocument(roadmapOf);
  const [need, setNeed] = useState<Need>({
    of: `track:${scenario.tracks[0]?.id ?? ''}`,
    how: 'reached',
    value: '',
  });
  const condition = conditionOf(scenario, need);
  const join = (by: 'and' | 'or') => {
    if (!condition) return;
    const clause = conditionText(condition);
    onPick(text.trim() === '' ? clause : `(${text.trim()}) ${by} ${clause}`);
    onClose();
  };
  return (
    <div className={style['picker']}>
      <NeedRow need={need} onChange={setNeed} onRemove={onClose} />
      <p className={style['row']}>
        <Button disabled={!condition} onPress={() => join('and')}>
          {words.say(text.trim() === '' ? 'editor.pick-this' : 'editor.pick-and')}
        </Button>
        {text.trim() === '' ? null : (
          <Button disabled={!condition} onPress={() => join('or')}>
            {words.say('editor.pick-or')}
          </Button>
        )}
      </p>
    </div>
  );
}
