// By which forms are the kinds of deals, and the states of a promise, told apart?
import type { CommitmentRun } from '../../roadmap/commitments.ts';
import type { Deal } from '../../roadmap/deals.ts';
import style from './deal-mark.module.css';

const KINDS = {
  // Two arrows against each other.
  exchange: { solid: 'M1.5 5h12M10.5 2l3 3-3 3M14.5 11h-12M5.5 8l-3 3 3 3', dashed: '' },
  // One arrow, and one that is still to come.
  promise: { solid: 'M1.5 5h12M10.5 2l3 3-3 3', dashed: 'M14.5 11.5h-12' },
  // One arrow, and nothing.
  unanswered: { solid: 'M1.5 5h12M10.5 2l3 3-3 3M6 11.5h4', dashed: '' },
} as const satisfies Record<Deal['kind'], object>;

const STATES = {
  open: '',
  kept: 'm5 8.2 2.2 2.2L11 6',
  late: 'M8 4.5V8l2.5 1.5',
  broken: 'm5.5 5.5 5 5m0-5-5 5',
  void: 'M5 8h6',
} as const satisfies Record<CommitmentRun['status'], string>;

/** Says nothing by itself: the words beside it do. */
export function DealMark({ kind }: { readonly kind: Deal['kind'] }) {
  const { solid, dashed } = KINDS[kind];
  return (
    <svg className={style['mark']} viewBox="0 0 16 16" data-kind={kind} aria-hidden="true">
      <path d={solid} />
      <path d={dashed} strokeDasharray="1.5 2.6" />
    </svg>
  );
}

export function PromiseMark({ status }: { readonly status: CommitmentRun['status'] }) {
  return (
    <svg className={style['mark']} viewBox="0 0 16 16" data-status={status} aria-hidden="true">
      <circle cx="8" cy="8" r="6" />
      <path d={STATES[status]} />
    </svg>
  );
}
