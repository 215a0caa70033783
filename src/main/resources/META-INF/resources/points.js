/* The points of the report are worded, moved and taken apart by single keys, without leaving the page. */
(() => {
  'use strict';
  const $ = id => document.getElementById(id);
  const pane = $('points');
  if (!pane) return;
  const { step, chosen } = window.breakout;
  // what lies in a closed list cannot be gone to
  const all = () => [...pane.querySelectorAll('.answer')].filter(point => !point.closest('details:not([open])'));
  const here = () => { const point = chosen(); return point && pane.contains(point) ? point : null; };
  const focusOn = point => { point.focus(); point.scrollIntoView({ block: 'nearest' }); };
  const write = box => { box.focus(); box.setSelectionRange(box.value.length, box.value.length); };

  // What stood there before an act, so that the focus finds what came of it.
  let places = [], index = 0, moved = false;
  document.addEventListener('submit', event => {
    moved = !!event.submitter && event.submitter.name === 'up';
    places = all().map(point => point.id);
    index = Math.max(0, places.indexOf(((event.submitter || event.target).closest('.answer') || {}).id));
  }, true);

  // From a wording back to its point, where keys act again.
  pane.addEventListener('keydown', event => {
    const point = event.key === 'Escape' && event.target.matches('textarea, input, select') && event.target.closest('.answer');
    if (point) focusOn(point);
  });

  const MOVES = { j: 1, arrowdown: 1, k: -1, arrowup: -1 };
  window.breakout.points = {
    mine: form => pane.contains(form) && !('manuscript' in form.dataset),
    has: point => !!point && places.includes(point.id),
    /** True where whoever keeps what is typed has put it. */
    place: (element, fresh) => !element.dispatchEvent(new CustomEvent('breakout:show', { bubbles: true, cancelable: true, detail: fresh })),
    enter: () => step(all(), 0),
    key(key) {
      const point = here();
      if (MOVES[key]) return step(all(), MOVES[key]);
      if (key === 'e') { $('list').focus(); return true; }
      const thing = point && point.querySelector(`[data-key="${key}"]`);
      if (!thing) return false;
      if (thing.localName === 'textarea') write(thing); else thing.click();
      return true;
    },
    /** To the point it was done to; to what came of it, to write or to move it further; or to the next. */
    after(point) {
      const rows = all(), born = rows.find(row => !places.includes(row.id)), next = $(point.id) || born || rows[Math.min(index, rows.length - 1)];
      const box = next && next === born && !moved && next.querySelector('textarea');
      if (box) write(box); else focusOn(next || $('list'));
      return true;
    },
  };
})();
