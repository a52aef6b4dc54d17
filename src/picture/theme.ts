// Which colours and letters do pictures on paper have?

/** Colours and fonts by name. Hue 0 is neutral. */
export interface Theme {
  readonly paper: string;
  readonly bands: readonly [string, string];
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly rule: string;
  readonly setback: string;
  readonly assumed: string;
  readonly hues: readonly string[];
  readonly sans: string;
  readonly serif: string;
}

/** For paper and white pages. */
export const LIGHT: Theme = {
  paper: '#fdfbf6',
  bands: ['#f3eee2', '#eae4d4'],
  ink: '#1b2129',
  inkSoft: '#464e59',
  inkFaint: '#656c76',
  rule: '#d8d1c1',
  setback: '#9b2238',
  assumed: '#7d5800',
  hues: [
    '#464e59',
    '#1f6f8b',
    '#a8480c',
    '#5b4b9a',
    '#3c7029',
    '#a3356b',
    '#7a5c00',
    '#2c5d9b',
    '#8a3b2b',
  ],
  sans: "'Source Sans 3', 'Source Sans 3 Variable', 'Noto Sans KR', 'Noto Sans CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic', NanumGothic, 'Segoe UI', sans-serif",
  serif:
    "'Source Serif 4', 'Source Serif 4 Variable', 'Noto Serif KR', 'Noto Serif CJK KR', AppleMyungjo, Batang, NanumMyeongjo, Georgia, serif",
};

/** The colour of a hue by its number; ink where there is none of that number. */
export function hueOf({ hues, ink }: Theme, hue: number): string {
  return hues[hue] ?? ink;
}
