// Is a comparison written so that editors and spreadsheets read what was meant, and run nothing?
import { describe, expect, test } from 'vitest';
import { compareCsv } from '../../src/formats/compare/csv.ts';
import { compareMarkdown } from '../../src/formats/compare/markdown.ts';
import { csvText } from '../../src/formats/csv-text.ts';
import { compare } from '../../src/roadmap/compare/compare.ts';
import { tablesOf } from '../../src/roadmap/compare/tables.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { renameBranch } from '../../src/roadmap/edit.ts';
import { wordsEn } from '../words-en.ts';
import { shippedExample } from '../picture/map-makers.ts';
import { branching } from '../roadmap/branching.ts';

const small = branching([
  ['dual-freeze', 'exemption', 'pilot'],
  ['dual-freeze', 'visit', 'test-ban'],
]);

const markdown = (roadmap: Roadmap) =>
  compareMarkdown(tablesOf(roadmap, compare(roadmap, ['b1', 'b2'])), wordsEn);
const csv = (roadmap: Roadmap) =>
  compareCsv(tablesOf(roadmap, compare(roadmap, ['b1', 'b2'])), wordsEn);

describe('Markdown', () => {
  test('a small comparison reads like this', () => {
    expect(markdown(small)).toMatchInlineSnapshot(`
      "# Plan: Line 1 (A) and Line 2 (B) compared

      Line 1 (A) and Line 2 (B) share the first step and part after “dual-freeze”. After that they have no step in common. Line 2 (B) ends first, in Apr 2019, 5 months before Line 1 (A), in Sept 2019 (Aug 2019 to Jan 2020). Even at its slowest it ends before the other can.

      - **Risk.** On Line 1 (A) north carries it: its balance falls to −2 at step 1, “dual-freeze”. On Line 2 (B) north carries it: its balance falls to −6 at step 3, “test-ban”. Of what it gives there, 4 cannot be undone.
      - **Only in one.** Only Line 1 (A) takes exemption and pilot. Only Line 2 (B) takes visit and test-ban.
      - **Goals.** Of one goal Line 1 (A) reaches 1 and Line 2 (B) reaches none. Only on Line 1 (A): park-open.
      - **Not reached.** Line 1 (A) ends with 2 steps possible. Line 2 (B) ends with 3 steps possible and without park-open.
      - **Objections.** Line 1 (A) meets 1 objection from us. Line 2 (B) meets no objection.

      ## When they end

      | Branch | Earliest | Typical | Latest |
      | --- | --- | --- | --- |
      | Line 1 (A) | 1 August 2019 | 1 September 2019 | 1 January 2020 |
      | Line 2 (B) | 1 April 2019 | 1 April 2019 | 1 April 2019 |

      ## Deals

      | Deal | Line 1 (A) | Line 2 (B) |
      | --- | --- | --- |
      | dual-freeze. north, us: tests → halted · drills → reduced ⇢ us: exemption | 1 · Apr 2019; exemption: kept Jun 2019 | 1 · Apr 2019; exemption: open until Oct 2019 |

      ## Who waits longest: Worth as the scenario assumes it

      | Party | Line 1 (A) | Line 2 (B) |
      | --- | --- | --- |
      | north | 2 months for exemption, Apr 2019 to Jun 2019; −2 at the deepest | does not wait |

      ## Ledger: Worth as the scenario assumes it

      | Party | Branch | Given | Received | Balance | Given for good | Lowest |
      | --- | --- | --- | --- | --- | --- | --- |
      | north | A | −2 | +3 | +1 | 0 | −2 |
      | north | B | −6 | 0 | −6 | −4 | −6 |
      | south | A | 0 | +5 | +5 | 0 | 0 |
      | south | B | 0 | +3 | +3 | 0 | 0 |
      | us | A | −1 | +1 | 0 | 0 | 0 |
      | us | B | 0 | +4 | +4 | 0 | 0 |

      ## Would it hold by itself?

      | Party | Line 1 (A) | Line 2 (B) |
      | --- | --- | --- |
      | north | never: it holds | 6 more before the first step |
      | us | 1 more after dual-freeze; north would be left at -2 | never: it holds |

      ## Step by step

      | Step | Line 1 (A) | Line 2 (B) |
      | --- | --- | --- |
      | dual-freeze | 1 · Apr 2019 | 1 · Apr 2019 |
      | exemption | 2 · Jun 2019 | – |
      | pilot | 3 · Sept 2019 | – |
      | visit | – | 2 · Apr 2019 |
      | test-ban | – | 3 · Apr 2019 |

      ## Where they end

      | Track or gauge | Line 1 (A) | Line 2 (B) |
      | --- | --- | --- |
      | trust | 6 | 7 |
      | tests | halted | banned |
      | un | exempt | full |
      | park | pilot | closed |

      ## Goals

      | Goal | Line 1 (A) | Line 2 (B) |
      | --- | --- | --- |
      | park-open | reached | open |
      | Steps possible at the end | 2 | 3 |

      ## Commitments

      | Commitment | Line 1 (A) | Line 2 (B) |
      | --- | --- | --- |
      | relief | kept Jun 2019 | open until Oct 2019 |
      | Together | 1 kept | 1 open |

      ## Objections

      | Position | Line 1 (A) | Line 2 (B) |
      | --- | --- | --- |
      | us | 1 | 0 |
      | us: us-ban-first | exemption |  |
      "
    `);
  });

  test('the same comparison gives the same text', () => {
    expect(markdown(shippedExample())).toBe(markdown(shippedExample()));
  });

  test('what people write stays text, in one cell', () => {
    const text = markdown(renameBranch(small, 'b1', 'a|b\n# <script> *c* [d](e)'));
    expect(text).toContain('a\\|b \\# \\<script\\> \\*c\\* \\[d\\](e) (A)');
    const widths = text
      .split('\n')
      .filter((line) => line.startsWith('| ') && line.includes('(A)'))
      .map((line) => line.replaceAll('\\|', '').split('|').length);
    expect(new Set(widths.slice(1))).toEqual(new Set([5]));
  });

  test('every table row has as many cells as its heading', () => {
    const tables = markdown(shippedExample())
      .split('\n\n')
      .filter((block) => block.startsWith('|'));
    expect(tables).toHaveLength(11);
    for (const table of tables) {
      const rows = table.trimEnd().split('\n');
      const cells = rows.map((row) => row.replaceAll(/\\./g, '').split('|').length);
      expect(new Set(cells).size).toBe(1);
    }
  });
});

describe('CSV', () => {
  test('a small comparison reads like this', () => {
    expect(csv(small).replaceAll('\r', '').slice(1)).toMatchInlineSnapshot(`
      "part,what,detail,Line 1 (A),Line 2 (B)
      When they end,,Earliest,2019-08-01,2019-04-01
      When they end,,Typical,2019-09-01,2019-04-01
      When they end,,Latest,2020-01-01,2019-04-01
      Deals,dual-freeze,"north, us: tests → halted · drills → reduced ⇢ us: exemption",exemption: kept Jun 2019,exemption: open until Oct 2019
      Who waits longest,north,Start,2019-04-01,
      Who waits longest,north,Finish,2019-06-01,
      Who waits longest,north,days,61,
      Who waits longest,north,deepest meanwhile,-2,
      Step by step,dual-freeze,number,1,1
      Step by step,dual-freeze,Start,2019-03-01,2019-03-01
      Step by step,dual-freeze,Finish,2019-04-01,2019-04-01
      Step by step,dual-freeze,Phase,,
      Step by step,exemption,number,2,
      Step by step,exemption,Start,2019-04-01,
      Step by step,exemption,Finish,2019-06-01,
      Step by step,exemption,Phase,,
      Step by step,pilot,number,3,
      Step by step,pilot,Start,2019-06-01,
      Step by step,pilot,Finish,2019-09-01,
      Step by step,pilot,Phase,,
      Step by step,visit,number,,2
      Step by step,visit,Start,,2019-03-01
      Step by step,visit,Finish,,2019-04-01
      Step by step,visit,Phase,,
      Step by step,test-ban,number,,3
      Step by step,test-ban,Start,,2019-04-01
      Step by step,test-ban,Finish,,2019-04-01
      Step by step,test-ban,Phase,,
      Ledger,north,Given,-2,-6
      Ledger,north,Received,3,0
      Ledger,north,Balance,1,-6
      Ledger,north,Given for good,0,-4
      Ledger,north,Lowest,-2,-6
      Ledger,south,Given,0,0
      Ledger,south,Received,5,3
      Ledger,south,Balance,5,3
      Ledger,south,Given for good,0,0
      Ledger,south,Lowest,0,0
      Ledger,us,Given,-1,0
      Ledger,us,Received,1,4
      Ledger,us,Balance,0,4
      Ledger,us,Given for good,0,0
      Ledger,us,Lowest,0,0
      Ledger,council,Given,0,0
      Ledger,council,Received,0,0
      Ledger,council,Balance,0,0
      Ledger,council,Given for good,0,0
      Ledger,council,Lowest,0,0
      Where they end,trust,,6,7
      Where they end,tests,,halted,banned
      Where they end,drills,,reduced,reduced
      Where they end,un,,exempt,full
      Where they end,park,,pilot,closed
      Goals,park-open,,reached,open
      Goals,Steps possible at the end,,2,3
      Commitments,relief,,kept,open
      Objections,us,us-ban-first,1,0
      "
    `);
  });

  test('every row has a cell for each column, and the same comparison gives the same text', () => {
    const text = csv(shippedExample());
    expect(new Set(rowsIn(text).map((row) => row.length))).toEqual(new Set([5]));
    expect(csv(shippedExample())).toBe(text);
  });

  test('what is read is what was written', () => {
    const rows = [
      ['plain', 'with "quotes"', 'a,b', 'two\r\nlines', '', 'Übung 훈련'],
      ['0', '-3', '1.5', ' spaced ', "it's", '\ttab'],
    ];
    const safe = rows.map((row) => row.map((cell) => (/^\s*[-\t]/.test(cell) ? `'${cell}` : cell)));
    expect(rowsIn(csvText(rows))).toEqual(safe);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1'])(
    'the text %j is not run as a formula',
    (text) => {
      expect(rowsIn(csvText([[text]]))).toEqual([[`'${text}`]]);
    },
  );

  test('numbers below zero stay numbers', () => {
    expect(csvText([[-32, 0.5]])).toBe('\uFEFF-32,0.5\r\n');
  });

  test('a branch that is called like a formula does no harm', () => {
    const [head] = rowsIn(csv(renameBranch(small, 'b1', '=HYPERLINK("x")')));
    expect(head?.[3]).toBe('\'=HYPERLINK("x") (A)');
  });
});

/** The rows of a CSV text as RFC 4180 has them: a reader of its own, so that the writer is not its own judge. */
function rowsIn(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
