// How do the votes of a live room lie, in lines?
import type { DebriefEntry } from '../../room/debrief.ts';
import type { SpreadRow } from '../../room/spread.ts';
import type { RoomTelling } from './names.ts';

/** A line for the vote, and one for each proposal: how many gave what. */
export function sayVote(
  { vote, about, spread }: Extract<DebriefEntry, { readonly kind: 'revealed' }>,
  { words }: RoomTelling,
): readonly string[] {
  const { voters, abstained, missing, withheld, rows } = spread;
  const said = words.say('room.voted', { voters, abstained, missing });
  const head = `${words.say(`room.vote-${vote}`)}: ${withheld ? words.say('room.withheld') : said}`;
  const labelOf = (cell: number): string => {
    if (vote === 'choice') return words.say(cell === 0 ? 'room.yes' : 'room.no');
    return String(vote === 'dots' ? cell : cell + 1);
  };
  const cellsOf = ({ cells }: SpreadRow) =>
    cells.map((count, cell) => words.say('room.cell', { label: labelOf(cell), count })).join(' · ');
  const lines = rows.map((row, at) =>
    words.say('room.proposal', { number: about[at] ?? 0, steps: cellsOf(row) }),
  );
  return [head, ...lines];
}
