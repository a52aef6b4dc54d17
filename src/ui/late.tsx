// How does a part of the screen come when it is first shown, and what stands in its place when it cannot be fetched?
import { Component, type ComponentType, type ReactNode, lazy, use, useState } from 'react';
import { modeOf } from '../../machines/session.ts';
import type { Area } from '../words/words.ts';
import { useApp } from './app-context.tsx';
import { Button } from './parts/button.tsx';
import style from './app.module.css';

/**
 * A component that is fetched with its areas of sentences, both at once; a `Suspense` around it waits for them. Where they
 * cannot be fetched it says so in its own place, and fetches them anew when asked.
 */
export function late<P extends object>(
  areas: readonly Area[],
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  let come: ComponentType<P> | undefined;
  const fetching = () => {
    let coming: Promise<{ readonly default: ComponentType<P> }> | undefined;
    const fetched = () =>
      (coming ??= load().then((View) => ({ default: (come = View) }), notFetched));
    return { fetched, View: lazy(fetched) };
  };
  let { fetched, View } = fetching();
  function Fetched(props: P) {
    const { words } = useApp();
    if (!words.has(areas)) {
      // Told by `lazy`, once it is its turn.
      fetched().catch(() => undefined);
      use(words.bring(areas).catch(notFetched));
    }
    return <View {...props} />;
  }
  return function Late(props: P) {
    const { renewal, words } = useApp();
    // What has come is drawn as if it had never been apart: lists have hundreds of such places.
    const [Come] = useState(() => (words.has(areas) ? come : undefined));
    const [tries, setTries] = useState(0);
    if (Come) return <Come {...props} />;
    const again = async () => {
      ({ fetched, View } = fetching());
      fetchStylesAgain();
      try {
        await fetched();
      } catch {
        // Some browsers remember for the life of a page what did not come: then only another page helps.
        if (await answers()) await renewal.reload();
      }
      setTries(tries + 1);
    };
    return (
      <Missing key={tries} instead={<Failed onAgain={() => void again()} />}>
        <Fetched {...props} />
      </Missing>
    );
  };
}

class NotFetched extends Error {}

function notFetched(cause: unknown): never {
  throw new NotFetched('not fetched', { cause });
}

/** Is the server there again? */
async function answers(): Promise<boolean> {
  const asked = fetch('./theme.js', { method: 'HEAD', cache: 'no-store' });
  return asked.then(
    ({ ok }) => ok,
    () => false,
  );
}

/** A sheet that did not come stands in the page as one that did: nobody would ask for it again. */
function fetchStylesAgain(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'))
    if (link.sheet === null) link.replaceWith(link.cloneNode());
}

interface MissingProps {
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

/** React asks for a class here. Our own mistakes are for the boundary around the page. */
class Missing extends Component<MissingProps, { readonly error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render(): ReactNode {
    const { error }: { readonly error: unknown } = this.state;
    if (error === null) return this.props.children;
    if (error instanceof NotFetched) return this.props.instead;
    throw error;
  }
}

function Failed({ onAgain }: { readonly onAgain: () => void }) {
  const { session, words } = useApp();
  // What fills the whole page is left again; a panel stands beside others.
  const mode = modeOf(session.getSnapshot());
  const over = mode === 'presenting' || mode === 'briefing';
  return (
    <div className={style['late']} role="alert">
      <p>{words.say('late.failed')}</p>
      <Button look="strong" onPress={onAgain}>
        {words.say('trouble.retry')}
      </Button>
      {over ? (
        <Button onPress={() => session.send({ type: 'ESCAPE' })}>{words.say('late.back')}</Button>
      ) : null}
    </div>
  );
}
