// How does a part of the screen come when it is first shown, together with the sentences that it says?
import { type ComponentType, lazy, use } from 'react';
import type { Area } from '../words/words.ts';
import { useWords } from './app-context.tsx';

/** A component that is fetched with its areas of sentences, both at once; a `Suspense` around it waits for them. */
export function late<P extends object>(
  areas: readonly Area[],
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  let coming: Promise<{ readonly default: ComponentType<P> }> | undefined;
  const fetched = () => (coming ??= load().then((View) => ({ default: View })));
  const View = lazy(fetched);
  return function Late(props: P) {
    const words = useWords();
    if (!words.has(areas)) {
      // Told by `lazy`, once it is its turn.
      fetched().catch(() => undefined);
      use(words.bring(areas));
    }
    return <View {...props} />;
  };
}
