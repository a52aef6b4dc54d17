// How is an amount written: a value of a gauge, a change, what a party gives and gets?
import type { PlayedGauge, PlayerData } from './data.ts';

type Language = Pick<PlayerData, 'language'>;

export function amountSaid({ language }: Language, value: number, unit = ''): string {
  return `${value.toLocaleString(language)}${unit}`;
}

/** `7/10`, `500 kt`: where the unit does not say how much there could be, the scale does. */
export function levelSaid(data: Language, gauge: PlayedGauge, value = gauge.at): string {
  const said = amountSaid(data, value, gauge.unit);
  return gauge.unit === '' && gauge.min === 0 ? `${said}/${amountSaid(data, gauge.max)}` : said;
}

/** A number with its sign, a true minus included. */
export function signed(data: Language, value: number): string {
  const size = amountSaid(data, Math.abs(value));
  if (value === 0) return size;
  return `${value > 0 ? '+' : '−'}${size}`;
}
