// How does the room's screen fill all of the projector?

/** A browser may refuse, and some have none: the page then fills its window. */
export function enterFullScreen(): void {
  if (document.fullscreenElement !== null) return;
  // Only while the browser takes it for the person's own wish.
  if (!navigator.userActivation?.isActive) return;
  document.documentElement.requestFullscreen?.().catch(() => undefined);
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
}

export function toggleFullScreen(): void {
  if (document.fullscreenElement === null) enterFullScreen();
  else leaveFullScreen();
}
