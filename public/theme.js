// Before the first paint: theme, widths of panes (see panes.ts), and whether this is a first visit.
(() => {
  const { dataset, style } = document.documentElement;
  if (location.hash.length > 1 || location.search !== '') dataset.returns = '';
  try {
    const theme = localStorage.getItem('stepwise.theme');
    if (theme === 'light' || theme === 'dark') dataset.theme = theme;
    if (localStorage.getItem('stepwise.returns')) dataset.returns = '';
    localStorage.setItem('stepwise.returns', 'yes');
    const { sizes, folded } = JSON.parse(localStorage.getItem('stepwise.panes'));
    for (const pane in sizes) style.setProperty(`--pane-${pane}`, `${sizes[pane]}%`);
    dataset.folded = folded;
  } catch {
    // Storage is switched off, or no pane was pulled or folded.
  }
})();
