// How is a text or a link opened by somebody who has it on the clipboard?
import { Suspense, useEffect, useRef, useState } from 'react';
import type { MessageId } from '../../../words/words.ts';
import { useApp } from '../../app-context.tsx';
import { saysLink } from '../../../browser/says-link.ts';
import { MOST_PASTED } from '../../../formats/pasted-table/columns.ts';
import type { Found } from '../../../formats/pasted-table/pasted.ts';
import { looksLikeOurs } from '../../../formats/says-ours.ts';
import { late } from '../../late.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import style from './dialogs.module.css';

const PastedTable = late(
  ['dialogs', 'problems'],
  async () => (await import('../paste/pasted-table.tsx')).PastedTable,
);

/** The table that a text is, with tabs or as HTML. */
async function tableIn(text: string): Promise<Found> {
  const { evened, pastedCells } = await import('../../../formats/pasted-table/pasted.ts');
  if (!/<table[\s>]/i.test(text)) return pastedCells(text);
  if (text.length > MOST_PASTED.html) return 'large';
  const { htmlTable } = await import('../../../browser/html-table.ts');
  return evened(htmlTable(text, MOST_PASTED.rows) ?? []);
}

/** Documents put a table on the clipboard as HTML, which knows its cells better than the text beside it. */
async function tableOn(clipboard: DataTransfer): Promise<Found> {
  const [html, plain] = [clipboard.getData('text/html'), clipboard.getData('text/plain')];
  const isOurs = looksLikeOurs(plain) || saysLink(plain);
  return isOurs || !/<table[\s>]/i.test(html) ? 'none' : tableIn(html);
}

/** Longer than this the field itself would keep the page busy for a while. */
const MOST_IN_FIELD = 256 * 1024;

/** A field to paste into. What is none of ours is told here, what is ours and broken in its own dialog. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const { shelf, words } = useApp();
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<MessageId | null>(null);
  const [table, setTable] = useState<Exclude<Found, string> | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (table === null) field.current?.focus();
  }, [table]);
  const show = (found: Found) =>
    typeof found === 'string' ? setTrouble(`paste.${found}`) : setTable(found);
  const open = async (given: string) => {
    if (given.trim() === '') return setTrouble('paste.empty');
    const isOurs = looksLikeOurs(given) || saysLink(given) || given.trimStart().startsWith('{');
    if (!isOurs) {
      return show(await tableIn(given));
    }
    // Before the news: a refusal is told in the dialog's place.
    onClose();
    await shelf.takeText({ text: given, name: words.say('paste.name') });
  };
  const fromClipboard = async () => {
    const given = await navigator.clipboard?.readText().catch(() => null);
    if (typeof given !== 'string') return setTrouble('paste.denied');
    if (given.length <= MOST_IN_FIELD) setText(given);
    await open(given);
  };
  const title = words.say('paste.title');
  const closeLabel = words.say('dialog.close');
  if (table)
    return (
      <Dialog title={title} closeLabel={closeLabel} onClose={onClose} wide>
        <Suspense fallback={<p aria-busy="true">{words.say('paste.loading')}</p>}>
          <PastedTable cells={table} onBack={() => setTable(null)} onClose={onClose} />
        </Suspense>
      </Dialog>
    );
  return (
    <Dialog title={title} closeLabel={closeLabel} onClose={onClose}>
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
            onPaste={(event) => {
              const given = event.clipboardData.getData('text/plain');
              void tableOn(event.clipboardData).then((found) => found === 'none' || show(found));
              if (given.length <= MOST_IN_FIELD) return;
              event.preventDefault();
              void open(given);
            }}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setTrouble(null);
            }}
          />
        </label>
        <p className={style['wrong']} role="status">
          {trouble === null ? '' : words.say(trouble, MOST_PASTED)}
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
