// What does everyone see of news, and of a large edit that was just made?
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Words } from '../words/words.ts';
import { undo } from './actions.ts';
import { useApp } from './app-context.tsx';
import type { Happened, Label } from './document.ts';
import { DID } from './large-edits.ts';
import { Button } from './parts/button.tsx';
import type { News } from './shelf-state.ts';
import style from './app.module.css';

const SHOWN_FOR = 6000;

/** A short line at the foot of the page: what was saved, or what was done and how to take it back. */
export function Toast() {
  const { doc, shelf, words } = useApp();
  const news = useSyncExternalStore(shelf.subscribe, shelf.news, shelf.news);
  const done = useLargeEdit();
  useEffect(() => {
    // A question stays until it is answered.
    if (news === null || isElsewhere(news) || news.kind === 'stuck') return undefined;
    const timer = setTimeout(() => shelf.tell(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [news, shelf]);
  if (done)
    return (
      <div className={style['toast']} role="status">
        <span>{done}</span>
        <Button onPress={() => undo(doc)}>{words.say('command.undo')}</Button>
      </div>
    );
  if (news === null || isElsewhere(news)) return null;
  const isBad = news.kind === 'save-failed' || news.kind === 'stuck';
  return (
    <div className={style['toast']} role={isBad ? 'alert' : 'status'}>
      <span>{sayNews(words, news)}</span>
      {news.kind === 'stuck' ? <StuckWays goOn={news.goOn} /> : null}
    </div>
  );
}

type LongNews = Extract<News, { readonly kind: 'refused' | 'brought-back' }>;

/** What has a dialog of its own. */
function isElsewhere(news: News): news is LongNews {
  return news.kind === 'refused' || news.kind === 'brought-back';
}

function sayNews(words: Words, news: Exclude<News, LongNews>): string {
  switch (news.kind) {
    case 'saved-file':
      return [
        words.say(news.downloaded ? 'news.downloaded' : 'news.saved', { name: news.name }),
        ...(news.also ? [words.say(news.also)] : []),
      ].join(' ');
    case 'save-failed':
      return words.say(news.because ?? 'news.save-failed', { name: news.name });
    case 'said':
      return words.say(news.id);
    case 'theirs':
      return words.say('news.theirs');
    case 'put-beside':
      return words.say('states.put-beside');
    case 'link-copied':
      return words.say('news.link-copied', { size: words.number(news.size) });
    case 'gave-way':
      return words.say('news.gave-way', { count: news.count });
    case 'stuck':
      return words.say('news.stuck', { name: words.text(news.name) });
    default:
      return news satisfies never;
  }
}

/** What is open is kept nowhere: it is saved to a file, or given up for what was to be opened. */
function StuckWays({ goOn }: { readonly goOn: () => void }) {
  const { shelf, words } = useApp();
  const then = (act: () => void) => () => {
    shelf.tell(null);
    act();
  };
  return (
    <>
      <Button onPress={then(() => void shelf.saveFile())}>{words.say('trouble.save')}</Button>
      <Button onPress={then(goOn)}>{words.say('news.give-up')}</Button>
    </>
  );
}

/** The sentence for a large edit that was just made, for as long as it is the last edit and fresh. */
function useLargeEdit(): string | null {
  const { doc, words } = useApp();
  // This is fetched after the first paint, and a person may have been faster.
  const [label, setLabel] = useState(() => largeEditOf(doc.last()));
  useEffect(
    () =>
      doc.subscribe((happened) => {
        if (!PASSING.has(happened.kind)) setLabel(largeEditOf(happened));
      }),
    [doc],
  );
  useEffect(() => {
    if (label === null) return undefined;
    const timer = setTimeout(() => setLabel(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [label]);
  const did = label && DID[label.id];
  return did ? words.say(did, label.values) : null;
}

function largeEditOf(happened: Happened | null): Label | null {
  return happened?.kind === 'edited' && DID[happened.label.id] ? happened.label : null;
}

/** After these, undo still takes the edit back. */
const PASSING: ReadonlySet<Happened['kind']> = new Set(['viewed', 'walked', 'followed', 'parted']);
