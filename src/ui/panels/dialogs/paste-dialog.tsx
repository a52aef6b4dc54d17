// How is a text or a link opened by somebody who has it on the clipboard?
import { useEffect, useRef, useState } from 'react';
import type { MessageId } from '../../../words/words.ts';
import { useApp } from '../../app-context.tsx';
import { saysLink } from '../../../browser/says-link.ts';
import { looksLikeOurs } from '../../../formats/says-ours.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import style from './dialogs.module.css';

/** A field to paste into. What is none of ours is told here, what is ours and broken in its own dialog. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const { shelf, words } = useApp();
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<MessageId | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const open = async (given: string) => {
    if (given.trim() === '') return setTrouble('paste.empty');
    const isOurs = looksLikeOurs(given) || saysLink(given) || given.trimStart().startsWith('{');
    if (!isOurs) return setTrouble('paste.none');
    // Before the news: a refusal is told in the dialog's place.
    onClose();
    await shelf.takeText({ text: given, name: words.say('paste.name') });
  };
  const fromClipboard = async () => {
    const given = await navigator.clipboard?.readText().catch(() => null);
    if (typeof given !== 'string') return setTrouble('paste.denied');
    setText(given);
    await open(given);
  };
  return (
    <Dialog
      title={words.say('paste.title')}
      closeLabel={words.say('dialog.close')}
      onClose={onClose}
    >
      <form
        className={style['scroll']}
        onSubmit={(event) => {
          event.preventDefault();
          void open(text);
        }}
      >
        <p id="paste-about">{words.say('paste.about')}</p>
        <label className={style['field']}>
          <span>{words.say('paste.field')}</span>
          <textarea
            ref={field}
            rows={8}
            spellCheck={false}
            aria-describedby="paste-about"
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setTrouble(null);
            }}
          />
        </label>
        <p className={style['wrong']} role="status">
          {trouble === null ? '' : words.say(trouble)}
        </p>
        <p className={style['row']}>
          <Button look="strong" onPress={() => void open(text)}>
            {words.say('paste.open')}
          </Button>
          <Button onPress={() => void fromClipboard()}>{words.say('paste.clipboard')}</Button>
        </p>
      </form>
    </Dialog>
  );
}
