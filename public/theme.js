// Which theme did the reader choose? Set before the first paint, so that the page never flashes in the other one.
// A classic script in its own file: the page's policy forbids inline ones. Chosen values are "light" and "dark".
(() => {
  try {
    const theme = localStorage.getItem('stepwise.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is switched off: the system's theme holds.
  }
})();
