// How does one step on and back with a finger?

const LEAST = 70;
const MOST_ASLANT = 50;
/** Close to the edge of a screen a swipe is the browser's own. */
const EDGE = 28;

/** Calls with the way a finger went across: 1 to the left, which is on; -1 to the right, which is back. */
export function listenToSwipes(root: HTMLElement, onSwipe: (way: 1 | -1) => void): void {
  let from: { x: number; y: number } | undefined;
  root.addEventListener(
    'touchstart',
    ({ touches }) => {
      const [touch, second] = touches;
      from = undefined;
      if (!touch || second) return;
      const { clientX: x, clientY: y } = touch;
      if (x > EDGE && x < window.innerWidth - EDGE) from = { x, y };
    },
    { passive: true },
  );
  root.addEventListener(
    'touchend',
    ({ changedTouches: [touch] }) => {
      if (!from || !touch) return;
      const across = touch.clientX - from.x;
      if (Math.abs(across) < LEAST || Math.abs(touch.clientY - from.y) > MOST_ASLANT) return;
      onSwipe(across < 0 ? 1 : -1);
    },
    { passive: true },
  );
}
