// How does a brief appear on the page, block for block as in the file?
import { memo, useLayoutEffect, useRef } from 'react';
import type {
  Block,
  Brief,
  Cell,
  Fact,
  TextLine,
  BriefPart,
  Picture,
  Run,
  Table,
} from '../../../formats/brief/blocks.ts';
import type { Paper } from '../../../formats/brief/page.ts';
import '../../../formats/brief/brief.css';

interface DocumentProps {
  readonly brief: Brief;
  readonly paper: Paper;
}

/** The whole document as sheets of paper. */
export const BriefDocument = memo(function BriefDocument({ brief, paper }: DocumentProps) {
  const [first, ...others] = brief.parts;
  return (
    <div className="brief" data-paper={paper} lang={brief.language}>
      <section className="brief-sheet" data-kind={first?.kind ?? 'portrait'}>
        <Head brief={brief} />
        {first ? <Blocks blocks={first.blocks} /> : null}
      </section>
      {others.map((part, index) => (
        // eslint-disable-next-line react/no-array-index-key -- parts have no other name than their place
        <Sheet key={index} part={part} />
      ))}
    </div>
  );
});

function Sheet({ part: { kind, blocks } }: { readonly part: BriefPart }) {
  return (
    <section className="brief-sheet" data-kind={kind}>
      <Blocks blocks={blocks} />
    </section>
  );
}

function Head({ brief }: { readonly brief: Brief }) {
  const { marking, about, title, subtitle, facts } = brief;
  return (
    <header className="brief-head">
      {marking === '' ? null : <p className="brief-marking">{marking}</p>}
      <p className="brief-about">{about}</p>
      <h1>{title}</h1>
      {subtitle === '' ? null : <p className="brief-subtitle">{subtitle}</p>}
      {facts.length === 0 ? null : <FactList facts={facts} />}
    </header>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block, index) => (
    // eslint-disable-next-line react/no-array-index-key -- blocks have no other name than their place
    <BlockView key={index} block={block} />
  ));
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'subheading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return <p>{runs(block.line)}</p>;
    case 'note':
      return <p className="brief-note">{runs(block.line)}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            // eslint-disable-next-line react/no-array-index-key -- items have no other name than their place
            <li key={index}>{runs(item)}</li>
          ))}
        </ul>
      );
    case 'facts':
      return <FactList facts={block.facts} />;
    case 'table':
      return <TableView table={block} />;
    case 'picture':
      return <PictureView picture={block} />;
    default:
      return block satisfies never;
  }
}

function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl>
      {facts.map(({ name, lines }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{lineList(lines)}</dd>
        </div>
      ))}
    </dl>
  );
}

/* eslint-disable react/no-array-index-key -- rows and cells have no other name than their place */
function TableView({ table: { caption, look, columns, groups } }: { readonly table: Table }) {
  return (
    <table data-look={look}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={index} scope="col" data-look={column.look}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ title, rows }, group) => (
        <tbody key={group}>
          {title === '' ? null : (
            <tr>
              <th scope="rowgroup" colSpan={columns.length}>
                {title}
              </th>
            </tr>
          )}
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((lines, column) => (
                <td
                  key={column}
                  data-look={columns[column]?.look ?? 'text'}
                  data-title={look === 'deals' ? columns[column]?.title : undefined}
                >
                  {lineList(lines)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function lineList(lines: Cell) {
  const [only = []] = lines;
  return lines.length > 1
    ? lines.map((each, index) => <p key={index}>{runs(each)}</p>)
    : runs(only);
}

function runs(line: TextLine) {
  return line.map((run, index) => <RunView key={index} run={run} />);
}
/* eslint-enable react/no-array-index-key */

function RunView({ run }: { readonly run: Run }) {
  if (typeof run === 'string') return run;
  if (run.kind === 'strong') return <strong>{run.text}</strong>;
  if (run.kind === 'soft') return <span className="brief-soft">{run.text}</span>;
  if (!/^https?:\/\//i.test(run.href)) return run.text;
  return (
    <a href={run.href} target="_blank" rel="noreferrer">
      {run.text}
    </a>
  );
}

/** The picture's own elements, so that it is set in the page's fonts. It is parsed as XML: nothing in it can run. */
function PictureView({ picture: { svg, alt, caption } }: { readonly picture: Picture }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    ref.current?.replaceChildren(document.importNode(documentElement, true));
  }, [svg]);
  return (
    <figure>
      <div ref={ref} role="img" aria-label={alt} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
