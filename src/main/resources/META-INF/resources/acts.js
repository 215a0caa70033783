/* What the console and the desk share: acts without leaving the page, changes around the button under the finger, single keys. */
(() => {
  'use strict';
  const $ = id => document.getElementById(id);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const parsed = html => new DOMParser().parseFromString(html, 'text/html');

  // What is shown becomes what the server says, in place: what stays the same is the same element wherever it stands now, with
  // what a person opened and wrote in it, and keeps its focus.
  const key = node => node.nodeType === 1 ? node.id || node.getAttribute('action') || '' : '';
  const like = (one, other) => one.nodeType === other.nodeType && one.nodeName === other.nodeName && key(one) === key(other);
  const blank = node => node.nodeType === 3 && !node.data.trim();
  function become(here, there) {
    const focused = here.contains(document.activeElement) ? document.activeElement : null;
    const caret = focused && focused.matches('input, textarea') && focused.selectionStart !== null
      ? [focused.selectionStart, focused.selectionEnd, focused.selectionDirection] : null;
    turn(here, there, new Map($$('[id]', here).map(each => [each.id, each])));
    // an element that was taken elsewhere has lost it
    if (!focused || focused === document.activeElement || !here.contains(focused)) return;
    focused.focus({ preventScroll: true });
    if (caret) focused.setSelectionRange(...caret);
  }
  /** @param old what stood here before, by its id, until it has its new place */
  function turn(here, there, old) {
    if (here.nodeType !== 1) {
      if (here.data !== there.data) here.data = there.data;
      return;
    }
    // a person opens and closes details, and writes into boxes
    for (const { name } of [...here.attributes]) if (name !== 'open' && !there.hasAttribute(name)) here.removeAttribute(name);
    for (const { name, value } of [...there.attributes]) if (here.getAttribute(name) !== value) here.setAttribute(name, value);
    let at = here.firstChild;
    const drop = () => { const gone = at; at = at.nextSibling; gone.remove(); };
    for (const node of [...there.childNodes]) {
      if (blank(node)) continue;
      while (at && blank(at)) at = at.nextSibling;
      let twin = at;
      while (key(node) && twin && !like(twin, node)) twin = twin.nextSibling;
      if (twin && like(twin, node)) while (at !== twin) drop();
      else {
        twin = moved(node, here, old);
        here.insertBefore(twin, at);
        if (twin === node) continue;
      }
      old.delete(node.id);
      turn(twin, node, old);
      at = twin.nextSibling;
    }
    while (at) drop();
  }

  /** What has no twin among its brothers stood elsewhere; or it is new, and what stood elsewhere goes into it. */
  function moved(node, here, old) {
    const was = old.get(node.id);
    if (was && was.nodeName === node.nodeName && !was.contains(here)) return was;
    return node.nodeType === 1 && $$('[id]', node).some(each => old.has(each.id)) ? node.cloneNode(false) : node;
  }

  const written = box => (box.type === 'text' || box.localName === 'textarea') && box.value !== box.defaultValue && box.value !== '';
  const homeless = (element, fresh) => $$('input, textarea', element).some(box => written(box) && !fresh.querySelector('#' + CSS.escape(box.id)));
  /** False where something typed would lose its box. @param said what the server said, where not all of it is shown */
  function put(element, fresh, said = fresh.innerHTML) {
    if (homeless(element, fresh)) return false;
    const focused = element.contains(document.activeElement) ? document.activeElement : null, home = element.closest('section');
    const held = element.querySelector(':scope > .news');
    if (held) held.remove();
    // a piece that came alone may have come without what it stands in
    if (fresh.localName === 'body') for (const { name, value } of [...element.attributes]) fresh.setAttribute(name, value);
    become(element, fresh);
    element.dispatchEvent(new CustomEvent('breakout:given', { bubbles: true, detail: said }));
    if (focused && !focused.isConnected) land(focused.id, home);
    return true;
  }
  function land(id, home) {
    const there = (id && $(id)) || home;
    if (there && there.closest('[hidden]') === null) there.focus({ preventScroll: !!id && there.id === id });
  }

  /**
   * What a form asks is done without leaving the page; the answer is the page as it is now.
   * mine: which forms; piece: what any answer of this page has; place: puts a piece that came by an act, true if it could; after: where the focus goes.
   * Returns what gives an order that no form of the page would: where to, what it says once it has its turn, and from which answer.
   */
  function acts({ mine, piece, place = (element, fresh) => put(element, fresh), after = () => {} }) {
    let sending = null, waiting = [];
    // Pressed twice, a button was pressed once, but for those that say they may be pressed again, and where something else
    // stands there by now; what waits asks for what stands there once it has its turn.
    const awaits = (each, { button, filled }) => button && each.button === button && !('again' in button.form.dataset)
      && (each !== sending || [...filled].every(([box, was]) => each.filled.get(box) === was));
    const meant = button => button.hasAttribute('formaction') ? button.formAction : button.form && button.form.action;
    // behind the question mark stands what the page shows, which an act may change
    const same = (one, other) => !!one && new URL(one).pathname === new URL(other).pathname;
    document.addEventListener('submit', event => {
      const form = event.target, button = event.submitter;
      if (!mine(form) || 'leaves' in form.dataset) return;
      event.preventDefault();
      const order = new URLSearchParams(new FormData(form));
      if (button && button.name) order.append(button.name, button.value);
      give({ form, button, action: button ? meant(button) : form.action, order, filled: filled(form, button), around: (button || form).closest('.answer') });
    });
    async function give(act) {
      const { form, button, action, order, around } = act;
      // What is pressed meanwhile waits its turn for what the act before leaves.
      if (sending) {
        if ((button || !form) && ![sending, ...waiting].some(each => awaits(each, act))) waiting.push(act);
        return;
      }
      sending = act;
      const from = document.activeElement, home = form && form.closest('section');
      let done = false;
      try {
        const answer = await window.breakout.fetch(action, { method: 'POST', body: order instanceof Function ? new URLSearchParams(order()) : order, headers: { Accept: 'text/html' }, cache: 'no-store' });
        const page = parsed(await answer.text());
        // no page of ours, or one that only says to try again: what stands here stays
        if (window.breakout.passing(answer.status)) throw answer;
        if (!page.querySelector(`[data-fragment="${piece}"]`)) { location.assign(answer.url); return; }
        document.title = page.title;
        if (answer.ok && form) forget(form, act.filled);
        done = answer.ok;
        const pieces = $$('[data-fragment]').filter(element => {
          const fresh = page.querySelector(`[data-fragment="${element.dataset.fragment}"]`);
          return fresh && place(element, fresh, act);
        });
        document.dispatchEvent(new CustomEvent('breakout:known', { detail: { state: JSON.parse(page.body.dataset.known), pieces } }));
        if (!after(around, done) && (!document.activeElement || document.activeElement === document.body)) land(from && from.id, home);
      } catch (unreachable) {
        const notice = document.querySelector('[data-fragment=notice]'), told = document.createElement('p');
        told.className = 'note warning';
        told.setAttribute('role', 'alert');
        told.textContent = notice.dataset.unreachable;
        notice.replaceChildren(told);
      } finally {
        sending = null;
        // what waits was meant for what this act would have left
        if (!done) waiting = [];
        while (!sending && waiting.length) {
          const next = waiting.shift();
          if (!next.button) give(next);
          else if (next.button.isConnected && same(meant(next.button), next.action)) next.button.click();
        }
      }
    }
    return (action, order, around) => give({ action, order, around });
  }
  /** What stands in the boxes of a form, and on the button that was pressed; what is hidden in it nobody has filled in. */
  const ticked = box => box.type === 'checkbox' || box.type === 'radio';
  const stands = box => ticked(box) ? box.checked : box.value;
  const filled = (form, button) => new Map([...form.elements]
    .filter(box => box === button || box.matches('input:not([type=hidden]), textarea, select')).map(box => [box, stands(box)]));
  /** What was sent is typed no more; what was typed since stays. */
  function forget(form, sent) {
    const since = [...filled(form)].filter(([box, now]) => sent.has(box) ? now !== sent.get(box) : written(box) || ticked(box) && box.checked !== box.defaultChecked);
    form.reset();
    for (const [box, now] of since) if (ticked(box)) box.checked = now; else box.value = now;
    form.dispatchEvent(new CustomEvent('breakout:sent', { bubbles: true }));
    const around = form.closest('details');
    if (around && !since.length && !('stays' in around.dataset)) around.open = false;
  }

  /**
   * Single keys, where they are shown and not switched off on this device. act: what a key does in an area (data-keys), false if
   * nothing; held: the keys that go on while they are held down.
   */
  function keys(act, held) {
    const list = $('keys'), box = $('keys-on'), KEPT = 'breakout-keys';
    list.hidden = false;
    try { box.checked = localStorage.getItem(KEPT) !== 'off'; } catch (refused) { /* then they are on */ }
    // what a key does is shown beside it
    const shown = () => document.body.classList.toggle('keyed', box.checked);
    shown();
    box.addEventListener('change', () => { shown(); try { localStorage.setItem(KEPT, box.checked ? 'on' : 'off'); } catch (refused) { /* until the page is left */ } });
    document.addEventListener('keydown', event => {
      const at = event.target, area = at.closest && at.closest('[data-keys]');
      if (!area || !box.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat && !held.includes(event.key)) return;
      if (at.matches('input:not([type=checkbox]), textarea, select')) return;
      if (event.key === '?') { list.open = true; list.querySelector('summary').focus(); event.preventDefault(); return; }
      if (act(event.key.toLowerCase(), area, at)) event.preventDefault();
    });
  }
  /** Goes from answer to answer. */
  const chosen = () => document.activeElement.closest && document.activeElement.closest('.answer');
  function step(all, by) {
    const at = all.indexOf(chosen());
    const next = all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by))];
    if (next) { next.focus(); next.scrollIntoView({ block: 'nearest' }); }
    return !!next;
  }
  Object.assign(window.breakout, { become, put, land, acts, keys, chosen, step });
})();
