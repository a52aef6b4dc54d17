// What is the link to this roadmap, when it could not simply be copied?
import { useEffect, useState } from 'react';
import { useApp } from '../../app-context.tsx';
import { runCommand } from '../../commands.ts';
import { copyText } from '../../copy-link.ts';
import type { Link } from '../../send-out.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import style from './dialogs.module.css';

/** The link to copy by hand; where it would be cut on its way, the file instead. */
export function LinkDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const { shelf, words } = app;
  const [link, setLink] = useState<Link | null>(null);
  useEffect(() => {
    let gone = false;
    const make = async () => {
      const made = await shelf.linkTo(window.location.href);
      if (!gone) setLink(made);
    };
    void make();
    return () => {
      gone = true;
    };
  }, [shelf]);
  return (
    <Dialog
      title={words.say('link.title')}
      closeLabel={words.say('dialog.close')}
      onClose={onClose}
    >
      <div className={style['scroll']}>
        {link === null ? null : link.size > link.most ? (
          <>
            <p>
              {words.say('link.too-long', {
                size: words.number(link.size),
                most: words.number(link.most),
              })}
            </p>
            <p className={style['row']}>
              <Button
                look="strong"
                onPress={() => {
                  onClose();
                  runCommand(app, 'save');
                }}
              >
                {words.say('trouble.save')}
              </Button>
            </p>
          </>
        ) : (
          <LinkField link={link} onClose={onClose} />
        )}
      </div>
    </Dialog>
  );
}

function LinkField({ link, onClose }: { readonly link: Link; readonly onClose: () => void }) {
  const { shelf, words } = useApp();
  const copy = async () => {
    if (!(await copyText(link.url))) return;
    onClose();
    shelf.tell({ kind: 'link-copied', size: link.size });
  };
  return (
    <>
      <p>{words.say('link.about', { size: words.number(link.size) })}</p>
      <label className={style['field']}>
        <span>{words.say('link.not-copied')}</span>
        <textarea
          readOnly
          rows={6}
          value={link.url}
          aria-label={words.say('link.field')}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <p className={style['row']}>
        <Button look="strong" onPress={() => void copy()}>
          {words.say('link.copy')}
        </Button>
      </p>
    </>
  );
}
