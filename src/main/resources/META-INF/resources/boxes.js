/* The boxes of the desk: what is typed and not sent yet lies on this device; Ctrl+Enter sends the form of a box. */
(() => {
  'use strict';
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  // Of several forms that ask for the same, each has a name (data-kept); and nobody is shown what somebody else has typed here.
  const slot = form => 'breakout:manuscript:' + [document.body.dataset.who, form.getAttribute('action').replace(/\?.*/, ''), form.dataset.kept].filter(Boolean).join(' ');
  const version = form => form.querySelector('[name=seen], [name=id]');

  /** With the version it was written on, or the name it will be sent under. */
  const drawer = {
    keep(form, boxes, more) {
      try {
        localStorage.setItem(slot(form), JSON.stringify({ seen: (version(form) || {}).value, texts: boxes.map(box => box.value), ...more }));
      } catch (full) { /* it stands in the box */ }
    },
    find(form) {
      try {
        const kept = JSON.parse(localStorage.getItem(slot(form)));
        return kept && Array.isArray(kept.texts) ? kept : null;
      } catch (none) { return null; }
    },
    drop(form) {
      try { localStorage.removeItem(slot(form)); } catch (none) { /* nothing was kept */ }
    },
  };
  window.breakout = Object.assign(window.breakout || {}, { drawer });

  // ---- Forms that save nothing by themselves (data-kept): as they were left, until they are sent.
  const boxes = form => [...form.elements].filter(box => box.name && box.matches('textarea, select, input:not([type=hidden], [type=checkbox])'));
  // with what they are about: the version, the paragraph
  const about = form => [...form.elements].filter(box => box.type === 'hidden');
  const keep = (form, more) => drawer.keep(form, boxes(form), { about: about(form).map(box => box.value), ...more });
  const refused = form => 'typed' in form.dataset || form.querySelector('[data-typed]');
  const unsent = form => refused(form) || boxes(form).some(box => !box.options && box.value !== box.defaultValue);
  const tidy = form => { if (unsent(form)) keep(form); else drawer.drop(form); };
  // as the server keeps it: what nobody sees is dropped there
  const plain = text => text.replace(/\r\n?/g, '\n').replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu, '').trim().normalize('NFC');
  /** Whether what was sent lies among what was taken (data-taken says where that is), whoever was not told. */
  const taken = (form, texts, about) => 'taken' in form.dataset && $$(form.dataset.taken).some(each =>
    (!each.dataset.about || !about || each.dataset.about === about.join(' ')) && plain(each.textContent) === plain(texts[0] || ''));
  const looked = new WeakSet();
  function restore(form) {
    if (looked.has(form)) return;
    looked.add(form);
    const kept = drawer.find(form), there = boxes(form);
    // what was refused stands there as it was typed
    if (refused(form)) { keep(form); return; }
    if (!kept || kept.texts.length !== there.length) return;
    const texts = there.filter(box => !box.options), typed = texts.map(box => kept.texts[there.indexOf(box)]);
    if (kept.sent && ('done' in form.dataset || taken(form, typed, kept.about))) { drawer.drop(form); return; }
    if (texts.every((box, i) => plain(box.value) === plain(typed[i]))) { tidy(form); return; }
    there.forEach((box, i) => {
      box.value = kept.texts[i];
      if (box.options && box.selectedIndex < 0) box.selectedIndex = 0;
    });
    if (kept.about) about(form).forEach((box, i) => { box.value = kept.about[i]; }); else version(form).value = kept.seen;
    const around = form.closest('details');
    if (around) around.open = true;
  }
  const kept = event => { const form = event.target.closest('form[data-kept]'); if (form) tidy(form); };
  document.addEventListener('input', kept);
  document.addEventListener('change', kept);
  document.addEventListener('submit', event => {
    if (event.target.matches('form[data-kept]')) keep(event.target, { sent: true });
  });
  // what was typed since is kept as what it changes now
  document.addEventListener('breakout:sent', event => { if (event.target.matches('form[data-kept]')) setTimeout(tidy, 0, event.target); });
  document.addEventListener('breakout:given', event => $$('form[data-kept]', event.target).forEach(restore));
  document.addEventListener('breakout:fresh', event => $$('form[data-kept]', event.detail).forEach(restore));

  // ---- As the button of the form does, or what the form has it do.
  document.addEventListener('keydown', event => {
    const box = event.target;
    if (event.key !== 'Enter' || !event.ctrlKey && !event.metaKey || event.isComposing || event.repeat) return;
    const button = box.matches('textarea, input:not([type=checkbox], [type=radio])') && box.form && [...box.form.elements].find(each => each.type === 'submit');
    if (!button) return;
    event.preventDefault();
    if (box.dispatchEvent(new CustomEvent('breakout:send', { bubbles: true, cancelable: true }))) box.form.requestSubmit(button);
  });

  $$('form[data-kept]').forEach(restore);
})();
