// Which theme and which widths of the panes did the reader choose? Set before the first paint, so that the page never
// flashes in others. A classic script in its own file: the page's policy forbids inline ones. Themes are "light" and
// "dark"; the panes are written by src/ui/panels/panes/panes.ts.
(() => {
  try {
    const theme = localStorage.getItem('stepwise.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is switched off: the system's theme holds.
  }
  try {
    const { sizes, folded } = JSON.parse(localStorage.getItem('stepwise.panes'));
    const { dataset, style } = document.documentElement;
    for (const pane in sizes) style.setProperty(`--pane-${pane}`, `${sizes[pane]}%`);
    dataset.folded = folded;
  } catch {
    // None were pulled or folded.
  }
})();
