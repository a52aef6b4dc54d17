// How exposed is each party along each branch?
import { useRef, useState } from 'react';
import { type ExposurePicture, exposureOf } from '../../../picture/exposure/exposure.ts';
import type { Comparison } from '../../../roadmap/compare/compare.ts';
import type { By } from '../../../picture/exposure/curves.ts';
import { sayLine } from '../../../words/compare.ts';
import { saySigned } from '../../../words/steps.ts';
import { useApp, useWords } from '../../app-context.tsx';
import { fileNameOf } from '../../made-file.ts';
import { Button } from '../../parts/button.tsx';
import { useSize } from '../map/use-size.ts';
import type { PartProps } from './part.ts';
import { exposureFile } from './exposure-file.ts';
import { ExposurePanel } from './exposure-panel.tsx';
import style from './compare.module.css';

/** The curves, by date or by step. */
export function Exposure({ comparison }: PartProps) {
  const { shelf, words } = useApp();
  const { roadmap } = comparison;
  const [by, setBy] = useState<By>('step');
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const picture = size === null ? null : exposureOf(comparison, { width: size.width, by, words });
  const save = async () =>
    shelf.saveText({
      name: fileNameOf(roadmap, '-exposure.svg'),
      mime: 'image/svg+xml',
      text: await exposureFile(
        comparison,
        { name: roadmap.name, by, words },
        words.text(roadmap.marking),
      ),
    });
  return (
    <>
      <div className={style['beside']}>
        <p className={style['how']}>
          {words.say('compare.exposure-how')}{' '}
          {by === 'date' ? words.say('compare.by-date-how') : null}
        </p>
        <fieldset className={style['switch']}>
          <legend className="unseen">{words.say('compare.by')}</legend>
          <Button pressed={by === 'step'} onPress={() => setBy('step')}>
            {words.say('compare.by-step')}
          </Button>
          <Button pressed={by === 'date'} onPress={() => setBy('date')}>
            {words.say('compare.by-date')}
          </Button>
          <Button look="quiet" onPress={() => void save()}>
            {words.say('compare.save-svg')}
          </Button>
        </fieldset>
      </div>
      <div ref={frame} className={style['chart']}>
        {picture ? <Curves picture={picture} comparison={comparison} /> : null}
      </div>
      {picture ? <Uncounted picture={picture} /> : null}
    </>
  );
}

interface CurvesProps {
  readonly comparison: Comparison;
  readonly picture: ExposurePicture;
}

/** The curves as they were laid out. */
export function Curves({ picture, comparison }: CurvesProps) {
  const words = useWords();
  const { width, height, panels } = picture;
  if (panels.length === 0) return null;
  const told = panels.flatMap(({ party, curves }) =>
    comparison.lines.map(({ branch, ledger }, line) => {
      const account = ledger.find((each) => each.party.id === party.id);
      const said = words.say('compare.curve', {
        party: words.text(party.name),
        branch: sayLine(words, branch, line),
        lowest: saySigned(words, account?.lowest ?? 0),
        balance: saySigned(words, account?.balance ?? 0),
        irreversible: saySigned(words, account?.irreversible ?? 0),
      });
      const most = Math.max(0, ...(curves[line]?.tempted ?? []).map(({ tempts }) => tempts));
      return most === 0 ? said : words.say('compare.curve-tempted', { said, most });
    }),
  );
  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={`${words.say('compare.exposure')}. ${told.join('. ')}`}
      className={style['curves']}
    >
      {panels.map((panel) => (
        <ExposurePanel key={panel.party.id} panel={panel} comparison={comparison} />
      ))}
    </svg>
  );
}

function Uncounted({ picture: { panels, uncounted } }: { readonly picture: ExposurePicture }) {
  const words = useWords();
  if (panels.length === 0) return <p className={style['how']}>{words.say('compare.no-worth')}</p>;
  if (uncounted.length === 0) return null;
  const parties = words.or(uncounted.map(({ name }) => words.text(name)));
  return <p className={style['how']}>{words.say('compare.nothing-counted', { parties })}</p>;
}
