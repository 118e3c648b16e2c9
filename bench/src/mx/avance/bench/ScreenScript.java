package mx.avance.bench;

/** What runs in the page and looks at its clock, so that neither Playwright nor its connection is in the times. */
final class ScreenScript {

    private ScreenScript() {}

    /** In each page before anything else of it: {@code measured.first} is when the first cell of the tree was drawn, since the navigation began. */
    static final String IN_EACH_PAGE = """
            window.measured = { first: 0, marks: [], drawn: [], unfolded: 0 };
            (() => {
              const shown = () => [...document.querySelectorAll('vaadin-grid avance-cell .cell-text')]
                .some((cell) => cell.textContent.trim() && cell.getBoundingClientRect().height > 0);
              const look = () => {
                if (shown()) {
                  requestAnimationFrame(() => setTimeout(() => (measured.first = performance.now())));
                } else {
                  requestAnimationFrame(look);
                }
              };
              requestAnimationFrame(look);
            })();
            """;

    /** From Enter in the editor of a figure to the mark that it is saved, and to the picture after it. */
    static final String WATCH_CELLS = """
            () => {
              let enter = 0;
              let entry;
              addEventListener('keydown', (event) => {
                if (event.key === 'Enter' && event.composedPath().some((n) => n.classList?.contains('figure-editor'))) {
                  enter = performance.now();
                  entry = undefined;
                }
              }, true);
              new MutationObserver((changes) => {
                for (const { target } of changes) {
                  if (!enter || target.localName !== 'avance-cell') continue;
                  if (target.dataset.state === 'saving') entry ??= target.dataset.entry;
                  if (target.dataset.state === 'saved' && target.dataset.entry === entry) {
                    const from = enter;
                    enter = 0;
                    measured.marks.push(performance.now() - from);
                    requestAnimationFrame(() => setTimeout(() => measured.drawn.push(performance.now() - from)));
                  }
                }
              }).observe(document.documentElement, { subtree: true, attributes: true, attributeFilter: ['data-state'] });
            }
            """;

    /** Presses a button and waits until the grid has more rows and none of those in sight lacks its content. */
    static final String UNFOLD = """
            (words) => {
              const button = [...document.querySelectorAll('vaadin-button')].find((b) => b.textContent.trim() === words);
              const grid = document.querySelector('vaadin-grid');
              const table = grid.shadowRoot.querySelector('table');
              const rows = () => Number(table.getAttribute('aria-rowcount'));
              const before = rows();
              const complete = () => {
                const frame = table.getBoundingClientRect();
                const seen = [...grid.shadowRoot.querySelectorAll('tbody tr')].filter((row) => {
                  const box = row.getBoundingClientRect();
                  return !row.hidden && box.height > 0 && box.bottom > frame.top && box.top < frame.bottom;
                });
                return seen.length > 5 && seen.every((row) => !/loading/.test(row.getAttribute('part') ?? '')
                  && (row.querySelector('td slot')?.assignedElements()[0]?.textContent.trim() ?? '') !== '');
              };
              const from = performance.now();
              measured.unfolded = 0;
              button.click();
              const look = () => {
                if (rows() > before && !grid.loading && complete()) {
                  requestAnimationFrame(() => setTimeout(() => (measured.unfolded = performance.now() - from)));
                } else {
                  requestAnimationFrame(look);
                }
              };
              requestAnimationFrame(look);
            }
            """;
}
