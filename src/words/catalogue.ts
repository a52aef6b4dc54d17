// Which sentences are there, area by area? English is the measure: every language has these, and no others.
import type { sentences as ahead } from './en/ahead.ts';
import type { sentences as analysis } from './en/analysis.ts';
import type { sentences as ask } from './en/ask.ts';
import type { sentences as brief } from './en/brief.ts';
import type { sentences as briefPage } from './en/brief-page.ts';
import type { sentences as compare } from './en/compare.ts';
import type { sentences as consequences } from './en/consequences.ts';
import type { sentences as deals } from './en/deals.ts';
import type { sentences as details } from './en/details.ts';
import type { sentences as dialogs } from './en/dialogs.ts';
import type { sentences as editor } from './en/editor.ts';
import type { sentences as firstPage } from './en/first-page.ts';
import type { sentences as formats } from './en/formats.ts';
import type { sentences as library } from './en/library.ts';
import type { sentences as lint } from './en/lint.ts';
import type { sentences as map } from './en/map.ts';
import type { sentences as ownStep } from './en/own-step.ts';
import type { sentences as panes } from './en/panes.ts';
import type { sentences as player } from './en/player.ts';
import type { sentences as present } from './en/present.ts';
import type { sentences as problems } from './en/problems.ts';
import type { sentences as room } from './en/room.ts';
import type { sentences as scenarioDiff } from './en/scenario-diff.ts';
import type { sentences as start } from './en/start.ts';
import type { sentences as statechart } from './en/statechart.ts';
import type { sentences as step } from './en/step.ts';
import type { sentences as stress } from './en/stress.ts';
import type { sentences as table } from './en/table.ts';
import type { sentences as timeline } from './en/timeline.ts';
import type { sentences as toast } from './en/toast.ts';
import type { sentences as told } from './en/told.ts';
import type { sentences as trouble } from './en/trouble.ts';
import type { sentences as usage } from './en/usage.ts';
import type { sentences as workshop } from './en/workshop.ts';

/** The files of `en/`, each an area: what one view, file or program says. `start` is what every page begins with. */
interface English {
  readonly ahead: typeof ahead;
  readonly analysis: typeof analysis;
  readonly ask: typeof ask;
  readonly brief: typeof brief;
  readonly 'brief-page': typeof briefPage;
  readonly compare: typeof compare;
  readonly consequences: typeof consequences;
  readonly deals: typeof deals;
  readonly details: typeof details;
  readonly dialogs: typeof dialogs;
  readonly editor: typeof editor;
  readonly 'first-page': typeof firstPage;
  readonly formats: typeof formats;
  readonly library: typeof library;
  readonly lint: typeof lint;
  readonly map: typeof map;
  readonly 'own-step': typeof ownStep;
  readonly panes: typeof panes;
  readonly player: typeof player;
  readonly present: typeof present;
  readonly problems: typeof problems;
  readonly room: typeof room;
  readonly 'scenario-diff': typeof scenarioDiff;
  readonly start: typeof start;
  readonly statechart: typeof statechart;
  readonly step: typeof step;
  readonly stress: typeof stress;
  readonly table: typeof table;
  readonly timeline: typeof timeline;
  readonly toast: typeof toast;
  readonly told: typeof told;
  readonly trouble: typeof trouble;
  readonly usage: typeof usage;
  readonly workshop: typeof workshop;
}

export type Area = keyof English;

/** The id of a sentence. */
export type MessageId = { readonly [A in Area]: keyof English[A] }[Area];

/** One area in any language, as ICU messages. A language's own file is held to it by `satisfies Sentences<'map'>`. */
export type Sentences<A extends Area> = Readonly<Record<keyof English[A], string>>;
