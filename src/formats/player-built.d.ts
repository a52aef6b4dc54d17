// What does the build make of src/player? (scripts/player.mjs)
declare module 'virtual:player' {
  /** The player as one script, to stand inside a page. */
  export const script: string;
  export const style: string;
  /** As a policy names them: `sha256-…`. */
  export const scriptHash: string;
  export const styleHash: string;
}
