/* Keeps what is typed in a box on this device, until the server confirmed that it has it. */
(() => {
  'use strict';
  const PREFIX = 'breakout:', SENT = ':sent';
  const name = box => PREFIX + box.dataset.keep;
  const line = key => document.querySelector(`[data-keep-state="${CSS.escape(key)}"]`);
  function tell(key, kept) {
    const note = line(key), text = note && (kept ? note.dataset.kept : note.dataset.refused);
    if (note && note.textContent !== text) note.textContent = text;
  }
  function keep(box) {
    try {
      if (box.value) localStorage.setItem(name(box), box.value);
      else localStorage.removeItem(name(box));
      tell(box.dataset.keep, true);
    } catch (refused) { tell(box.dataset.keep, false); }
  }
  function restore() {
    try {
      // Only the text that was sent is forgotten: what was typed since stays.
      for (const done of document.querySelectorAll('[data-kept-done]')) {
        const key = PREFIX + done.dataset.keptDone, sent = localStorage.getItem(key + SENT);
        if (sent !== null && sent === localStorage.getItem(key)) localStorage.removeItem(key);
        localStorage.removeItem(key + SENT);
      }
      for (const box of document.querySelectorAll('textarea[data-keep]')) {
        const kept = localStorage.getItem(name(box));
        if (kept && kept === box.defaultValue && !('typed' in box.dataset)) localStorage.removeItem(name(box));
        if (kept && !box.value) { box.value = kept; tell(box.dataset.keep, true); box.dispatchEvent(new Event('input', { bubbles: true })); }
      }
    } catch (refused) { document.querySelectorAll('textarea[data-keep]').forEach(box => tell(box.dataset.keep, false)); }
  }
  function count(box) {
    const note = box.form && box.form.querySelector('[data-count]'), most = note && +note.dataset.count, length = [...box.value].length;
    if (note && (length || box.dataset.counted)) note.textContent = `${length.toLocaleString(document.documentElement.lang)} / ${most.toLocaleString(document.documentElement.lang)}`;
    if (note) note.classList.toggle('fault', length > most);
    box.dataset.counted = 'true';
  }
  document.addEventListener('input', event => {
    if (event.target.matches('textarea[data-keep]')) keep(event.target);
    if (event.target.matches('textarea')) count(event.target);
  });
  // Whoever leaves the seat on this device leaves nothing on it.
  function forget(start) {
    try {
      Object.keys(localStorage).filter(key => key.startsWith(PREFIX + start)).forEach(key => localStorage.removeItem(key));
    } catch (refused) { /* nothing was kept */ }
  }
  document.addEventListener('submit', event => {
    if (event.target.dataset.forget) forget(event.target.dataset.forget);
    for (const box of event.target.querySelectorAll('textarea[data-keep]')) {
      try { localStorage.setItem(name(box) + SENT, box.value); } catch (refused) { /* nothing was kept, so nothing is forgotten */ }
    }
  });
  document.addEventListener('breakout:fresh', restore);
  addEventListener('pageshow', restore);
  restore();
})();
