// Where on the whole roadmap does one stand? Every road as a line, every step as a point that can be pressed.
import { element, shape } from './element.ts';
import { type Lanes, lanesOf, nearest, pointOf } from './lanes.ts';
import { LEFT, type Scale, TOP, drawnGround, pathAlong, scaleFor, spotOn } from './map-drawing.ts';
import { type Page, hueOf, label, nameAt, roadName, whereSaid } from './page.ts';
import { type Atlas, START, countAt, lineOf, parting, spotAt } from './walk.ts';

/** The map; it is for eyes and pointers alone, since the list of all steps says the same. */
export interface SmallMap {
  readonly root: HTMLElement;
  readonly show: (page: Page) => void;
}

interface Ground {
  readonly width: number;
  readonly road: number;
  readonly scale: Scale;
  readonly done: SVGElement;
  readonly here: SVGElement;
}

export function createMap(atlas: Atlas): SmallMap {
  const lanes = lanesOf(atlas);
  const sheet = element('div.sheet');
  const caption = element('p.caption');
  const root = element('div.map', { 'aria-hidden': 'true' }, [sheet, caption]);
  let ground: Ground | undefined;
  let page: Page | undefined;
  const draw = () => {
    const shown = page;
    if (!shown) return;
    const width = sheet.clientWidth;
    const { road } = shown.spot;
    if (ground?.width !== width || ground.road !== road) {
      const scale = scaleFor(atlas, lanes, width);
      const [done, here] = [shape('path.done'), shape('circle.here', { r: 7 })];
      const picture = drawnGround({ atlas, lanes, scale, road });
      picture.prepend(done);
      picture.append(here);
      listen(picture, () => page ?? shown, { lanes, scale, caption });
      sheet.replaceChildren(picture);
      ground = { width, road, scale, done, here };
    }
    place(shown, lanes, ground);
    bringIntoSight(sheet, spotOn(ground.scale, pointOf(lanes, shown.spot.at)));
    caption.textContent = captionAt(shown, shown.spot.at);
  };
  new ResizeObserver(() => ground?.width !== sheet.clientWidth && draw()).observe(sheet);
  return {
    root,
    show: (shown) => {
      page = shown;
      draw();
    },
  };
}

/** How far one has come. */
function place({ atlas, spot }: Page, lanes: Lanes, { scale, done, here }: Ground): void {
  const walked = lineOf(atlas, spot).slice(0, countAt(atlas, spot.at));
  done.setAttribute('d', pathAlong(lanes, scale, [START, ...walked]));
  done.dataset['hue'] = hueOf(spot.road);
  const { x, y } = spotOn(scale, pointOf(lanes, spot.at));
  here.setAttribute('cx', String(x));
  here.setAttribute('cy', String(y));
}

interface Pointed {
  readonly lanes: Lanes;
  readonly scale: Scale;
  readonly caption: HTMLElement;
}

/** A press goes to the nearest step, or along the road whose name it hits; pointing says which. */
function listen(picture: SVGElement, page: () => Page, { lanes, scale, caption }: Pointed): void {
  const nodeAt = (event: MouseEvent): number => {
    const box = picture.getBoundingClientRect();
    return nearest(lanes, {
      along: (event.clientX - box.left - LEFT) / scale.pace,
      lane: (event.clientY - box.top - TOP) / scale.gap,
    });
  };
  picture.addEventListener('click', (event) => {
    const { atlas, spot, go } = page();
    const road = roadAt(event);
    if (road === undefined) go(nodeAt(event));
    else go(parting(atlas, spot, road), road);
  });
  picture.addEventListener('pointermove', (event) => {
    const road = roadAt(event);
    caption.textContent =
      road === undefined ? captionAt(page(), nodeAt(event)) : roadName(page(), road);
  });
  picture.addEventListener('pointerleave', () => {
    caption.textContent = captionAt(page(), page().spot.at);
  });
}

/** The road whose name was hit. */
function roadAt({ target }: Event): number | undefined {
  const road = target instanceof SVGElement ? target.dataset['road'] : undefined;
  return road === undefined ? undefined : Number(road);
}

/** `Gradual steps · Step 12 of 70 · Dual freeze in writing` */
function captionAt(page: Page, node: number): string {
  const spot = spotAt(page.atlas, node, page.spot.road);
  const where = whereSaid({ ...page, spot });
  if (node === START) return label(page, 'start');
  return [roadName(page, spot.road), where, nameAt(page, node)].join(' · ');
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function bringIntoSight(sheet: HTMLElement, { x, y }: Spot): void {
  const { clientWidth, clientHeight, scrollLeft, scrollTop } = sheet;
  if (x < scrollLeft + 40 || x > scrollLeft + clientWidth - 80)
    sheet.scrollLeft = x - clientWidth / 3;
  if (y < scrollTop + 10 || y > scrollTop + clientHeight - 10) sheet.scrollTop = y - 30;
}
