/* The console: acts without leaving the page, changes what is shown around the button under the finger, and answers single keys. */
(() => {
  'use strict';
  const POLL = 10000;
  const $ = id => document.getElementById(id);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const { put, land, acts, keys, chosen, step } = window.breakout;

  // live.js brings news: it is shown at once, except in the list while somebody is about to press something there.
  const busy = list => list.matches(':hover') || list.contains(document.activeElement);
  document.addEventListener('breakout:show', event => {
    const element = event.target;
    if (element.dataset.fragment === 'coming' && busy(element)) return;
    if (put(element, event.detail)) event.preventDefault();
  });

  acts({ mine: form => form.closest('main'), piece: 'controls' });

  // What is written in the boxes of the room tells no event; it is asked for while a round runs.
  setInterval(() => {
    const runs = ['open', 'last', 'paused', 'grace'].includes(document.body.dataset.phase);
    if (runs && !document.hidden) document.dispatchEvent(new CustomEvent('breakout:ask', { detail: ['pulse'] }));
  }, POLL);

  // What can be undone goes with its time.
  setInterval(() => $$('form[data-passes]').forEach(form => {
    const count = form.querySelector('[data-ends]');
    if (form.hidden || !count || count.textContent !== '0:00') return;
    const focused = form.contains(document.activeElement);
    form.hidden = true;
    if (focused) land(null, form.closest('section'));
  }), 250);

  const press = button => { if (button && !button.closest('[hidden]')) button.click(); return !!button; };
  const inAnswer = start => { const answer = chosen(); return !!answer && press(answer.querySelector(`[id^="${start}-"]:is(button)`)); };
  const through = by => step($$('#incoming .answer'), by);
  const ACTS = {
    control: { ' ': () => press($('act-run')), '+': () => press($('more-1')), u: () => press($('act-undo')) },
    incoming: { j: () => through(1), k: () => through(-1), r: () => inAnswer('release'), p: () => inAnswer('pin'), s: () => inAnswer('quote') },
  };
  // the space bar presses the button that has the focus
  keys((key, area, at) => (key !== ' ' || at === area) && ACTS[area.id][key] && ACTS[area.id][key](), ['j', 'k']);
  // Without a script the address says where one was.
  if (location.hash) { const there = $(decodeURIComponent(location.hash.slice(1))); if (there) there.focus(); }
})();
