// How does a dialog open over the page, take the keyboard and give it back?
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Icon } from './icon.tsx';
import style from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly wide?: true;
  /** All of the page. */
  readonly full?: true;
  /** No heading on screen: the first control says what the dialog is for. */
  readonly bare?: true;
  readonly children: ReactNode;
}

/** The browser's own modal dialog: focus is held inside, Escape closes it, focus returns to where it was. */
export function Dialog({ title, closeLabel, onClose, wide, full, bare, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Before the browser paints, and before the dialog is taken away: else it could not give the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- a click on the shade closes; Escape is the keyboard's way
    <dialog
      ref={ref}
      className={`${style['dialog']} ${full ? style['full'] : wide ? style['wide'] : ''}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <div className={style['body']}>
        <header className={bare ? 'unseen' : style['head']}>
          <h2 id={heading}>{title}</h2>
          {bare ? null : (
            <button
              type="button"
              className={style['close']}
              onClick={onClose}
              aria-label={closeLabel}
            >
              <Icon name="close" />
            </button>
          )}
        </header>
        {children}
      </div>
    </dialog>
  );
}
