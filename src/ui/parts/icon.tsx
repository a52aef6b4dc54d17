// Which small signs does the app draw? Each on a 16 by 16 grid, in the colour of the text around it.

const PATHS = {
  undo: 'M6 3.5 2.5 7 6 10.5M3 7h6.5a4 4 0 0 1 0 8H7',
  redo: 'M10 3.5 13.5 7 10 10.5M13 7H6.5a4 4 0 0 0 0 8H9',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.5 10.5 14 14',
  close: 'm3.5 3.5 9 9m0-9-9 9',
  check: 'm3 8.5 3.2 3.2L13 5',
  cross: 'm4.5 4.5 7 7m0-7-7 7',
  fork: 'M4 14V2m0 7c0-3 8-1 8-6m0 0L9.8 5M12 3l2.2 2',
  open: 'm6 4 4 4-4 4',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  left: 'm10 3-5 5 5 5',
  right: 'm6 3 5 5-5 5',
  first: 'm12 3-5 5 5 5M4 3v10',
  last: 'm4 3 5 5-5 5M12 3v10',
  note: 'M3 2.5h10v8L9.5 14H3zM9.5 14v-3.5H13M5.5 6h5M5.5 8.5h3',
  phase: 'M3.5 14.5v-13M3.5 2.5H13l-2.5 3 2.5 3H3.5',
  moon: 'M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5Z',
  help: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M8 12.5h.01',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  add: 'M8 3v10M3 8h10',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign that adds nothing for a screen reader: the words beside it say what it means. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
