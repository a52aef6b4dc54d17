// When is the last moment at which a page that is being left can still save?

/**
 * Calls back whenever the page is hidden or left. Phones give no later sign, so hiding counts as leaving.
 * @returns stops watching
 */
export function onLeaving(leave: () => void): () => void {
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') leave();
  };
  document.addEventListener('visibilitychange', onVisibility);
  globalThis.addEventListener('pagehide', leave);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    globalThis.removeEventListener('pagehide', leave);
  };
}
