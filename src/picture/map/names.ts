// Where do the names of branches and of phases stand?
import { type Box, type Room, boundsOf, flat } from '../label-room.ts';
import type { PhaseBand } from './bands.ts';
import type { Rooms } from './lanes.ts';
import type { MapLine, Network } from './lines.ts';
import type { Lane, Label, Strand } from './shapes.ts';
import { type Type, shortened, widthOf, wrapped } from '../text-width.ts';

const BRANCH: Type = { family: 'sans', size: 13.5, bold: true };
const PHASE: Type = { family: 'serif', size: 13, bold: true };
const PHASE_SMALL: Type = { family: 'serif', size: 12, bold: true };
const LINE_HEIGHT = 15;
const WIDEST = 150;
const AWAY = 12;
/** Less than this of a phase's name says nothing. */
const FEWEST_LETTERS = 7;
const NEUTRAL = { hue: 0, round: 0 };

interface Named {
  readonly network: Network;
  readonly lanes: readonly Lane[];
  readonly strands: readonly Strand[];
  readonly radius: number;
  readonly room: Room;
  readonly nameOf: (line: MapLine) => string;
}

/** The name of each line behind its end; pushed on where a strand passes there. */
export function branchNames(named: Named): readonly Label[] {
  const strands = new Map(named.strands.map((strand) => [strand.line, strand]));
  return named.network.lines.flatMap((line, index) => {
    const strand = strands.get(line.id);
    const lane = named.lanes[index];
    const name = named.nameOf(line);
    if (!strand || !lane || name === '') return [];
    return [nameAt(named, { line, strand, name, y: lane.y })];
  });
}

interface Ending {
  readonly line: MapLine;
  readonly strand: Strand;
  readonly name: string;
  readonly y: number;
}

function nameAt({ radius, room }: Named, { line, strand, name, y }: Ending): Label {
  const lines = wrapped(name, { width: WIDEST, most: 2 }, BRANCH);
  const width = Math.max(...lines.map((text) => widthOf(text, BRANCH)));
  const height = lines.length * LINE_HEIGHT;
  let left = (strand.stretches.at(-1)?.to ?? 0) + radius + AWAY;
  const boxAt = (x: number) =>
    flat({ left: x - 4, right: x + width + 26, top: y - height / 2, bottom: y + height / 2 });
  for (let turns = 0; turns < 40; turns += 1) {
    const inWay = room.inWay(boxAt(left));
    if (inWay.length === 0) break;
    left = Math.max(...inWay.map((box) => boundsOf(box).right)) + 8;
  }
  const box = boxAt(left);
  room.add(box);
  return {
    key: `branch ${line.id}`,
    of: 'branch',
    id: line.id,
    lines,
    x: left,
    y: y - height / 2 + BRANCH.size * 0.92,
    anchor: 'start',
    angle: 0,
    size: BRANCH.size,
    lineHeight: LINE_HEIGHT,
    bold: true,
    look: line.look,
    dim: strand.dim,
    box,
  };
}

interface Headed {
  readonly bands: readonly PhaseBand[];
  readonly rooms: Rooms;
  readonly room: Room;
  readonly main: string | undefined;
  readonly sayPhase: (band: PhaseBand) => string;
}

/** The name of each phase at the foot of its band, as far as it fits in. */
export function phaseNames({ bands, rooms, room, main, sayPhase }: Headed): readonly Label[] {
  return bands.flatMap((band) => {
    if (!band.begins) return [];
    const type = band.line === main ? PHASE : PHASE_SMALL;
    const top = rooms.foot > 0 ? band.bottom - LINE_HEIGHT - 2 : band.top + 1;
    const bottom = top + LINE_HEIGHT;
    const said = sayPhase(band);
    let left = band.left + 6;
    for (let turns = 0; turns < 12; turns += 1) {
      const text = shortened(said, band.right - left - 4, type);
      if (text === '' || (text !== said && text.length < FEWEST_LETTERS)) return [];
      const box = flat({ left, right: left + widthOf(text, type), top, bottom });
      const inWay = room.inWay(box);
      if (inWay.length === 0) {
        room.add(box);
        return [phaseLabel(band, { text, type, box })];
      }
      left = Math.max(...inWay.map((other) => boundsOf(other).right)) + 5;
    }
    return [];
  });
}

interface Written {
  readonly text: string;
  readonly type: Type;
  readonly box: Box;
}

function phaseLabel({ key, line, dim }: PhaseBand, { text, type, box }: Written): Label {
  return {
    key: `phase ${key}`,
    of: 'phase',
    id: line,
    lines: [text],
    x: box.x,
    y: box.y - LINE_HEIGHT / 2 + type.size * 0.9,
    anchor: 'start',
    angle: 0,
    size: type.size,
    lineHeight: LINE_HEIGHT,
    bold: true,
    look: NEUTRAL,
    dim,
    box,
  };
}
