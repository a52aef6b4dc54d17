// What does the build make of src/player and src/core, so that files can carry it? (scripts/carried.mjs)
declare module 'virtual:player' {
  /** The player as one script, to stand inside a page. */
  export const script: string;
  export const style: string;
  /** As a policy names them: `sha256-…`. */
  export const scriptHash: string;
  export const styleHash: string;
}

declare module 'virtual:core' {
  /** A script without imports; its value is the core's own `isPossible`, `play` and `stepOf`, by their names. */
  export const rules: string;
}
