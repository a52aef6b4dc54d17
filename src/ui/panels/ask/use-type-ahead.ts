// What is typed into the sentence, what may be meant by it, and what becomes of it?
import { useMemo, useState } from 'react';
import { useApp, useDocument } from '../../app-context.tsx';
import { hereOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { type Offer, firstsFor, meant, offersIn, wishIn } from './offers.ts';
import type { SentenceProps } from './wish.ts';

/** A field with a list below it. A comma says the parts before it; Enter says what is lit. */
export function useTypeAhead({ wish, onChange }: SentenceProps) {
  const { words } = useApp();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const [later, setLater] = useState<string | null>(null);
  const offers = useOffers(later);
  const found = useMemo(() => meant(typed, { offers, words }), [typed, offers, words]);
  const chosen = Math.min(at, found.length - 1);
  const write = (text: string) => {
    setTyped(text);
    setAt(0);
    setOpen(text !== '');
  };
  const pick = (offer: Offer) => {
    write('');
    setLater(offer.later ?? null);
    setOpen(offer.later !== undefined);
    if (offer.later === undefined) onChange(offer.say(wish));
  };
  const say = (text: string) => {
    const lit = text.includes(',') ? undefined : meant(text, { offers, words })[chosen];
    const whole = lit ? null : wishIn(text, { offers, words, wish });
    if (lit) pick(lit);
    else if (whole) pick({ id: text, label: text, say: () => whole });
  };
  const type = (text: string) => {
    write(text);
    if (text.endsWith(',')) say(text);
  };
  const move = (by: number) => {
    setAt(open ? (chosen + by + found.length) % Math.max(1, found.length) : 0);
    setOpen(true);
  };
  const giveUp = () => {
    write('');
    setLater(null);
  };
  const isIdle = !open && typed === '' && later === null;
  const acts = { say, pick, type, move, giveUp, show: setOpen };
  return { typed, open, isIdle, found, chosen, later, offers, ...acts };
}

/** All that can be said where one stands; of a step that is to come later, what it may come after. */
function useOffers(later: string | null): readonly Offer[] {
  const { doc, words } = useApp();
  const { scenario } = useDocument(roadmapOf);
  const { situation } = useDocument(hereOf);
  return useMemo(
    () => (later === null ? offersIn(doc.get(), words) : firstsFor(later, doc.get(), words)),
    // eslint-disable-next-line react/exhaustive-deps -- what is offered follows from where one stands
    [doc, words, later, scenario, situation],
  );
}
