// How is the roadmap printed: which branches, on which paper, and how will it look?
import { useEffect, useMemo, useState } from 'react';
import type { Stress } from '../../../analysis/stress/stress.ts';
import type { Brief } from '../../../formats/brief/blocks.ts';
import { type Paper, pageRules } from '../../../formats/brief/page.ts';
import { MOST_COMPARED, briefOf } from '../../../formats/brief/brief.ts';
import type { Roadmap } from '../../../roadmap/roadmap.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { fileNameOf } from '../../made-file.ts';
import { SideChoice } from '../../parts/side-choice.tsx';
import { useWe } from '../../we.ts';
import { RoadmapDetails } from '../../parts/roadmap-details.tsx';
import { BranchChoice, PaperChoice } from './choices.tsx';
import { BriefDocument } from './painter.tsx';
import { Risks } from './risks.tsx';
import style from './brief-page.module.css';
import { useReadingKeys } from './use-reading-keys.ts';

/** A page of its own: what is chosen on the left, the document on the right, and nothing but the document on paper. */
export function BriefPage() {
  const { session, words } = useApp();
  const open = useDocument(roadmapOf);
  const followed = useDocument((state) => state.branch);
  const [picked, setPicked] = useState<readonly string[]>(followed === null ? [] : [followed]);
  const [paper, setPaper] = useState<Paper>('a4');
  const [we, setWe] = useWe(open.scenario);
  const [stress, setStress] = useState<Stress | null>(null);
  const branches = useMemo(() => known(open, picked), [open, picked]);
  const brief = useMemo(
    () => briefOf(open, { words, branches, stress, we }),
    [open, words, branches, stress, we],
  );
  usePaper(brief, paper);
  const reading = useReadingKeys();
  const preview = words.say('briefing.preview');
  return (
    <main className={style['page']}>
      <section className={style['desk']} aria-labelledby="brief-heading">
        <Button icon="left" onPress={() => session.send({ type: 'BRIEF' })}>
          {words.say('briefing.back')}
        </Button>
        <h1 id="brief-heading">{words.say('briefing.title')}</h1>
        <BranchChoice
          branches={open.branches}
          chosen={branches}
          most={MOST_COMPARED}
          onChoose={setPicked}
        />
        {branches.length === 1 ? <SideChoice we={we} onWe={setWe} /> : null}
        <PaperChoice paper={paper} onChoose={setPaper} />
        <RoadmapDetails />
        {open.scenario.setbacks.length > 0 && branches.length > 0 ? (
          <Risks roadmap={open} branches={branches} onAnswer={setStress} />
        ) : null}
        <Leave roadmap={open} options={{ branches, paper, stress, we }} />
      </section>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it */}
      <section ref={reading} className={style['sheets']} tabIndex={0} aria-label={preview}>
        <BriefDocument brief={brief} paper={paper} />
      </section>
    </main>
  );
}

interface LeaveProps {
  readonly roadmap: Roadmap;
  readonly options: {
    readonly branches: readonly string[];
    readonly paper: Paper;
    readonly stress: Stress | null;
    readonly we: readonly string[];
  };
}

function Leave({ roadmap, options }: LeaveProps) {
  const { shelf, words } = useApp();
  const save = async () => {
    const { briefFile } = await import('../../../formats/brief/html.ts');
    await shelf.saveText({
      name: fileNameOf(roadmap, '-brief.html'),
      mime: 'text/html',
      text: briefFile(roadmap, { words, ...options }),
    });
  };
  return (
    <div className={style['leave']}>
      <Button look="strong" onPress={() => window.print()}>
        {words.say('briefing.print')}
      </Button>
      <Button onPress={() => void save()}>{words.say('briefing.save')}</Button>
      <p>{words.say('briefing.print-how')}</p>
    </div>
  );
}

/** Branches that are still there, in the order of the roadmap; the main one where none of them is. */
function known({ branches, main }: Roadmap, picked: readonly string[]): readonly string[] {
  const found = branches.flatMap(({ id }) => (picked.includes(id) ? [id] : []));
  const [first] = branches;
  return found.length > 0 || !first ? found : [main ?? first.id];
}

/**
 * The rules of the printed page while it is shown: a class cannot choose the size of a page in every browser. The
 * page's title becomes the name under which a browser saves the document.
 */
function usePaper(brief: Brief, paper: Paper): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageRules(brief, paper));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [brief, paper]);
  const { title } = brief;
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
