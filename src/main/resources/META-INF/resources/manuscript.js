/* The report being written: saves a wording as it is typed, and lets no news take the place of what is being typed. */
(() => {
  'use strict';
  // a while after the last key, and never longer than so after the first
  const PAUSE = 1200, AT_LAST = 1700;
  const report = document.getElementById('report');
  if (!report) return;
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const parsed = html => new DOMParser().parseFromString(html, 'text/html');
  const forms = (root = report) => $$('form[data-manuscript]', root);
  const boxes = form => $$('textarea', form);
  const seen = form => form.querySelector('[name=seen]');
  const plain = text => text.replace(/\r\n?/g, '\n').trim().normalize('NFC');
  const name = form => form.getAttribute('action').replace(/\?.*/, '');
  const say = (form, what) => {
    const line = form.querySelector('.kept');
    if (line && line.textContent !== (report.dataset[what] || '')) line.textContent = report.dataset[what] || '';
  };

  // What stood in a box when it was last the same here and there; by form, for boxes come and go.
  const known = new Map();
  const stand = form => boxes(form).map(box => plain(box.value)).join('\n\n');
  const told = form => boxes(form).map(box => plain(box.defaultValue)).join('\n\n');
  const dirty = form => stand(form) !== (known.has(name(form)) ? known.get(name(form)) : told(form));

  // How long a wording is, as the server tells it with each save, counted on meanwhile where the browser tells words apart.
  const words = box => [...new Intl.Segmenter(box.lang, { granularity: 'word' }).segment(box.value)].filter(each => each.isWordLike).length;
  function measure(form) {
    for (const box of Intl.Segmenter ? boxes(form) : []) {
      const line = document.getElementById('brevity-' + box.id), told = line && line.firstElementChild, count = line && words(box);
      if (!line) continue;
      told.textContent = count > +told.dataset.most ? told.dataset.more.replace('#', count) : '';
      line.hidden = !line.textContent.trim();
    }
  }

  // What could not be saved yet lies on this device, with the version it was written on.
  const { drawer } = window.breakout;
  const keep = form => drawer.keep(form, boxes(form));
  function fetchBack(form) {
    const kept = drawer.find(form);
    if (!kept) return;
    // there may be more boxes now, and they empty
    if ('held' in form.dataset || kept.texts.map(plain).join('\n\n').trim() === stand(form).trim()) { drawer.drop(form); return; }
    const now = boxes(form);
    if (kept.texts.length > now.length) return;
    kept.texts.forEach((text, i) => { now[i].value = text; });
    seen(form).value = kept.seen;
    later(form, 0);
  }

  // ---- Saving: one at a time for each form.
  const timers = new Map(), begun = new Map(), sending = new Set(), pressed = new Map(), unsaved = new Set();
  function later(form, pause = PAUSE) {
    clearTimeout(timers.get(name(form)));
    timers.set(name(form), setTimeout(() => save(name(form)), pause));
  }
  function soon(form) {
    const now = performance.now(), first = begun.get(name(form)) ?? now;
    begun.set(name(form), first);
    later(form, Math.max(0, Math.min(PAUSE, first + AT_LAST - now)));
  }
  const at = address => forms().find(form => name(form) === address);
  async function save(address) {
    const form = at(address);
    if (!form || 'held' in form.dataset) return;
    if (sending.has(address)) { later(form); return; }
    sending.add(address);
    begun.delete(address);
    unsaved.delete(address);
    const sent = stand(form), order = new URLSearchParams(new FormData(form));
    order.set('still', 'true');
    say(form, 'saving');
    try {
      const answer = await (window.breakout || window).fetch(form.action, { method: 'POST', body: order, headers: { Accept: 'text/html' }, cache: 'no-store' });
      const here = at(address) || form;
      // nothing is wrong with what was sent: it is tried again
      if (answer.status >= 500 || answer.status === 408 || answer.status === 429) throw answer;
      if (answer.status === 204) {
        seen(here).value = (answer.headers.get('ETag') || '').replace(/"/g, '');
        known.set(address, sent);
        if (stand(here) === sent) {
          boxes(here).forEach(box => { box.defaultValue = box.value; delete box.dataset.typed; });
          here.querySelectorAll('.fault').forEach(fault => fault.remove());
          drawer.drop(here);
          say(here, 'saved');
        } else soon(here);
      } else refused(here, parsed(await answer.text()), answer.status);
    } catch (unreachable) {
      unsaved.add(address);
      say(at(address) || form, 'failed');
      later(at(address) || form, 5 * PAUSE);
    } finally {
      sending.delete(address);
      const here = at(address) || form;
      if (pressed.has(address)) {
        const button = pressed.get(address);
        pressed.delete(address);
        here.requestSubmit(button && button.form === here ? button : undefined);
      }
    }
  }
  /** Told where it happened; with what somebody else has saved, where it was that. What is typed stays. */
  function refused(form, page, status) {
    const fresh = forms(page).find(each => name(each) === name(form));
    if (fresh) {
      const mine = boxes(form).map(box => box.value);
      window.breakout.become(form, fresh);
      boxes(form).forEach((box, i) => { if (i < mine.length) box.value = mine[i]; });
    }
    unsaved.add(name(form));
    keep(form);
    say(form, form.querySelector('.theirs') ? 'crossed' : 'failed');
    // somebody else has saved the same words
    if (status === 409 && fresh && !('held' in form.dataset)) later(form);
  }
  report.addEventListener('input', event => {
    const form = event.target.closest('form[data-manuscript]');
    if (!form) return;
    unsaved.add(name(form));
    keep(form);
    if (!('held' in form.dataset)) { say(form, ''); soon(form); }
    measure(form);
  });
  // Who asks for it by a key stays where they are.
  report.addEventListener('breakout:send', event => {
    const form = event.target.closest('form[data-manuscript]');
    if (!form || 'held' in form.dataset) return;
    event.preventDefault();
    later(form, 0);
  });
  // Who presses a button sends what stands there, and after what is on its way: else it would come second to itself.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('form[data-manuscript]')) return;
    clearTimeout(timers.get(name(form)));
    if (!sending.has(name(form))) return;
    event.preventDefault();
    pressed.set(name(form), event.submitter);
  });
  addEventListener('online', () => forms().filter(dirty).forEach(form => later(form, 0)));

  /** What was chosen here and is saved may since have been chosen otherwise. */
  function settle(form) {
    for (const box of $$('input:not([type=hidden])', form)) {
      if (box.type === 'checkbox') box.checked = box.defaultChecked; else box.value = box.defaultValue;
    }
    // one of which the page does not say what was chosen keeps what was chosen here
    for (const option of $$('option[selected]', form)) option.selected = true;
  }

  // ---- News: put around what is being typed. A wording that somebody else has changed comes into a box that nobody is typing in.
  document.addEventListener('breakout:show', event => {
    const element = event.target, fresh = event.detail, said = fresh.innerHTML;
    if (!['points', 'messages'].includes(element.dataset.fragment)) return;
    const there = new Map(forms(fresh).map(form => [name(form), form]));
    const typing = forms(element).filter(form => dirty(form) || 'held' in form.dataset || sending.has(name(form)));
    // one that is gone while somebody words it stays in sight
    if (typing.some(form => !there.has(name(form)))) return;
    const mine = new Map(), older = new Set();
    for (const form of forms(element)) {
      const twin = there.get(name(form));
      if (!twin) continue;
      twin.querySelector('.kept').textContent = form.querySelector('.kept').textContent;
      const held = typing.includes(form), same = stand(form) === told(twin);
      // asked for before the last save
      const isOlder = /^\d+$/.test(seen(form).value) && Number(seen(twin).value) < Number(seen(form).value);
      if ('held' in form.dataset) twin.replaceWith(form.cloneNode(true));
      else if (held && !same || isOlder) seen(twin).setAttribute('value', seen(form).value);
      if (isOlder) older.add(form);
      const stays = held || same || isOlder;
      if (!stays) known.delete(name(form));
      if (stays) mine.set(name(form), boxes(form).map(box => box.value));
    }
    for (const news of $$(':scope > .news', element)) news.remove();
    // a piece that was asked for alone has no wrapping of its own
    for (const { name: each, value } of element.attributes) fresh.setAttribute(each, value);
    window.breakout.become(element, fresh);
    for (const form of forms(element)) {
      const texts = mine.get(name(form));
      boxes(form).forEach((box, i) => {
        const text = texts && i < texts.length ? texts[i] : box.defaultValue;
        if (box.value !== text) box.value = text;
      });
      measure(form);
      if (!typing.includes(form) && !older.has(form) && !unsaved.has(name(form))) settle(form);
    }
    element.dispatchEvent(new CustomEvent('breakout:given', { bubbles: true, detail: said }));
    event.preventDefault();
  });

  forms().forEach(fetchBack);
  forms().forEach(measure);
})();
