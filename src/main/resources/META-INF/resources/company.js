/* Who else works where at the desk: their names stand at their places; and this page says at which place its reader works. */
(() => {
  'use strict';
  const report = document.getElementById('report'), address = report && report.dataset.company;
  if (!address || !window.breakout) return;
  // where somebody has settled; and several times within the silence after which the server takes them for gone
  const MOMENT = 250, AGAIN = 10000;
  const PLACES = '#list .answer, #points .answer, .messages > li';
  const around = element => element && element.closest(PLACES);
  const called = place => place ? place.id || place.querySelector('textarea').id : '';
  const parsed = html => new DOMParser().parseFromString(html, 'text/html');
  const hidden = () => document.visibilityState === 'hidden';
  const mine = () => hidden() ? '' : called(around(document.activeElement));

  // ---- Where this page is.
  let said = '', moment = 0;
  const away = () => new URLSearchParams({ place: said, left: true });
  function say() {
    const here = mine();
    if (!here && !said) return;
    const words = here ? new URLSearchParams({ place: here }) : away();
    said = here;
    // what does not arrive is said again, or goes without a word
    window.breakout.fetch(address, { method: 'POST', body: words }).catch(() => {});
  }
  function settle() {
    clearTimeout(moment);
    moment = setTimeout(() => { if (mine() !== said) say(); }, MOMENT);
  }
  for (const what of ['focusin', 'focusout', 'visibilitychange']) document.addEventListener(what, settle);
  addEventListener('pageshow', settle);
  addEventListener('pagehide', () => {
    if (said) navigator.sendBeacon(address, away());
    said = '';
  });

  // ---- Where the others are. A name takes no room, so that nothing moves under the hands; it is read out with what it stands at,
  // and by itself only where somebody comes to where one is.
  let labels = [], asking = false, due = false;
  const described = place => place.matches('#list .answer') ? place : place.querySelector('textarea') || place;
  const tokens = element => (element.getAttribute('aria-describedby') || '').split(' ').filter(Boolean);
  function describe(element, ids) {
    if (ids.length) element.setAttribute('aria-describedby', ids.join(' ')); else element.removeAttribute('aria-describedby');
  }
  function drop(label) {
    label.remove();
    for (const each of document.querySelectorAll(`[aria-describedby~="${CSS.escape(label.id)}"]`)) describe(each, tokens(each).filter(id => id !== label.id));
  }
  /** News take the place of what stood there, and the names with it. */
  function put() {
    for (const label of labels) {
      const place = around(document.getElementById(label.dataset.at));
      if (!place) { drop(label); continue; }
      if (label.parentElement !== place) place.append(label);
      const box = described(place);
      if (!tokens(box).includes(label.id)) describe(box, [...tokens(box), label.id]);
    }
  }
  function show(fresh) {
    const before = labels;
    labels = fresh.map(label => before.find(each => each.id === label.id && each.textContent === label.textContent) || label);
    before.filter(label => !labels.includes(label)).forEach(drop);
    put();
    const met = labels.find(label => !before.includes(label) && label.dataset.at === mine()), words = document.getElementById('announcer');
    if (met && words) words.textContent = met.textContent;
  }
  async function ask() {
    due = asking;
    if (asking) return;
    asking = true;
    try {
      const answer = await window.breakout.fetch(address, { headers: { Accept: 'text/html' }, cache: 'no-store' });
      show(answer.ok && !answer.redirected ? [...parsed(await answer.text()).querySelectorAll('.here')] : []);
    } catch (unreachable) { show([]); }
    asking = false;
    if (due) ask();
  }
  document.addEventListener('breakout:desk', ask);
  for (const what of ['breakout:given', 'breakout:fresh']) document.addEventListener(what, put);

  // Whoever turns to another window says no more; and where the stream holds back, names do not stay for ever.
  setInterval(() => {
    if (document.hasFocus() && mine()) say();
    if (labels.length && !hidden()) ask();
  }, AGAIN);
  settle();
})();
