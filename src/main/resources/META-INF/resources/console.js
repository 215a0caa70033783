/* The console: acts without leaving the page, changes what is shown around the button under the finger, and answers single keys. */
(() => {
  'use strict';
  const POLL = 10000;
  const $ = id => document.getElementById(id);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const parsed = html => new DOMParser().parseFromString(html, 'text/html');

  const written = box => (box.type === 'text' || box.localName === 'textarea') && box.value !== box.defaultValue && box.value !== '';
  const homeless = (element, fresh) => $$('input, textarea', element).some(box => written(box) && !fresh.querySelector('#' + CSS.escape(box.id)));
  /** False where something typed would lose its box. */
  function put(element, fresh) {
    if (homeless(element, fresh)) return false;
    const focused = element.contains(document.activeElement) ? document.activeElement : null, home = element.closest('section'), said = fresh.innerHTML;
    const held = element.querySelector(':scope > .news');
    if (held) held.remove();
    window.breakout.become(element, fresh);
    element.dispatchEvent(new CustomEvent('breakout:given', { bubbles: true, detail: said }));
    if (focused && !focused.isConnected) land(focused.id, home);
    return true;
  }
  function land(id, home) {
    const there = (id && $(id)) || home;
    if (there && there.closest('[hidden]') === null) there.focus({ preventScroll: !!id && there.id === id });
  }

  // live.js brings news: it is shown at once, except in the list while somebody is about to press something there.
  const busy = list => list.matches(':hover') || list.contains(document.activeElement);
  document.addEventListener('breakout:show', event => {
    const element = event.target;
    if (element.dataset.fragment === 'coming' && busy(element)) return;
    if (put(element, event.detail)) event.preventDefault();
  });

  // What a form asks is done without leaving the page; the answer is the page as it is now.
  let sending = null, waiting = [];
  const awaits = (each, button) => each.button === button && !('again' in button.form.dataset);
  document.addEventListener('submit', async event => {
    const form = event.target, button = event.submitter;
    if (!form.closest('main') || 'leaves' in form.dataset) return;
    event.preventDefault();
    // What is pressed meanwhile waits its turn for the round as the act before leaves it; pressed twice, a button was pressed once,
    // but for those that add and take off time.
    if (sending) {
      if (button && ![{ button: sending }, ...waiting].some(each => awaits(each, button))) waiting.push({ button, action: form.action });
      return;
    }
    sending = button || form;
    const order = new URLSearchParams(new FormData(form)), from = document.activeElement, place = form.closest('section');
    if (button && button.name) order.append(button.name, button.value);
    let done = false;
    try {
      const answer = await fetch(form.action, { method: 'POST', body: order, headers: { Accept: 'text/html' }, cache: 'no-store' });
      const page = parsed(await answer.text());
      if (!page.querySelector('[data-fragment=controls]')) { location.assign(answer.url); return; }
      document.title = page.title;
      if (answer.ok) forget(form);
      done = answer.ok;
      const pieces = $$('[data-fragment]').filter(element => {
        const fresh = page.querySelector(`[data-fragment="${element.dataset.fragment}"]`);
        return fresh && put(element, fresh);
      });
      document.dispatchEvent(new CustomEvent('breakout:known', { detail: { state: JSON.parse(page.body.dataset.known), pieces } }));
      if (!document.activeElement || document.activeElement === document.body) land(from && from.id, place);
    } catch (unreachable) {
      const notice = document.querySelector('[data-fragment=notice]'), told = document.createElement('p');
      told.className = 'note warning';
      told.setAttribute('role', 'alert');
      told.textContent = notice.dataset.unreachable;
      notice.replaceChildren(told);
    } finally {
      sending = null;
      // what waits was meant for the round as this act would have left it
      if (!done) waiting = [];
      while (!sending && waiting.length) {
        const { button: pressed, action } = waiting.shift();
        if (pressed.isConnected && pressed.form.action === action) pressed.click();
      }
    }
  });
  /** What was sent is typed no more. */
  function forget(form) {
    form.reset();
    const around = form.closest('details');
    if (around) around.open = false;
  }

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

  // Single keys, where they are shown and not switched off on this device.
  const list = $('keys'), box = $('keys-on'), KEPT = 'breakout-keys';
  list.hidden = false;
  try { box.checked = localStorage.getItem(KEPT) !== 'off'; } catch (refused) { /* then they are on */ }
  box.addEventListener('change', () => { try { localStorage.setItem(KEPT, box.checked ? 'on' : 'off'); } catch (refused) { /* until the page is left */ } });
  const press = button => { if (button && !button.closest('[hidden]')) button.click(); return !!button; };
  const answers = () => $$('#incoming .answer');
  const chosen = () => document.activeElement.closest && document.activeElement.closest('.answer');
  function step(by) {
    const all = answers(), at = all.indexOf(chosen());
    const next = all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by))];
    if (next) { next.focus(); next.scrollIntoView({ block: 'nearest' }); }
    return !!next;
  }
  const inAnswer = start => { const answer = chosen(); return !!answer && press(answer.querySelector(`[id^="${start}-"]:is(button)`)); };
  const ACTS = {
    control: { ' ': () => press($('act-run')), '+': () => press($('more-1')), u: () => press($('act-undo')) },
    incoming: { j: () => step(1), k: () => step(-1), r: () => inAnswer('release'), p: () => inAnswer('pin'), s: () => inAnswer('quote') },
  };
  document.addEventListener('keydown', event => {
    const at = event.target, area = at.closest && at.closest('[data-keys]');
    if (!area || !box.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat && event.key !== 'j' && event.key !== 'k') return;
    if (at.matches('input, textarea, select') || event.key === ' ' && at !== area) return;
    if (event.key === '?') { list.open = true; list.querySelector('summary').focus(); event.preventDefault(); return; }
    const act = ACTS[area.id][event.key.toLowerCase()];
    if (act && act()) event.preventDefault();
  });
  // Without a script the address says where one was.
  if (location.hash) { const there = $(decodeURIComponent(location.hash.slice(1))); if (there) there.focus(); }
})();
