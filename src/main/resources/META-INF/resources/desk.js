/* The desk: answers are worked through by single keys, many at once, and stay where they are under the hands. */
(() => {
  'use strict';
  const $ = id => document.getElementById(id);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const { put, acts, keys, step, points } = window.breakout;
  const list = $('list'), newcomers = $('newcomers');
  // points of the report stand in a list of their own
  const chosen = () => { const answer = window.breakout.chosen(); return answer && list.contains(answer) ? answer : null; };
  const answers = (root = list) => $$('.answers > .answer', root);
  const number = answer => +answer.id.replace(/\D/g, '');

  // ---- Where somebody else was faster, what both wanted stays in sight whatever is news, until it is decided; and a form that
  // is being filled in says what was seen when that began.
  const changed = box => box.type === 'checkbox' ? box.checked !== box.defaultChecked
    : box.options ? [...box.options].some(option => option.selected !== option.defaultSelected) : box.matches('input:not([type=hidden]), textarea') && box.value !== box.defaultValue;
  function stay(fresh, act, around) {
    for (const panel of $$('.crossed', list)) {
      const answer = fresh.querySelector('#' + panel.closest('.answer').id), orders = answer && answer.querySelector(':scope > .orders:last-child');
      const there = answer && [...panel.querySelectorAll('[id]')].some(each => answer.querySelector('#' + each.id));
      if (orders && answer.id !== around && !there) orders.before(panel.cloneNode(true));
    }
    for (const seen of $$('input[name=seen][id]', list)) {
      // what is ticked was seen as it was when it was ticked, whatever else stands in the form of all that are
      const twin = fresh.querySelector('#' + seen.id), tick = $(seen.id.replace('seen-', ''));
      const mine = act && (act.form === seen.form || (tick || !act.form) && seen.closest('.answer').id === around);
      if (twin && !mine && (tick ? tick.checked : [...seen.form.elements].some(changed))) twin.setAttribute('value', seen.value);
    }
  }

  // ---- New answers wait behind a button, and those that are there keep their order, until the page is asked for anew.
  const known = new Set(answers().map(answer => answer.id)), waiting = new Set();
  let highest = Math.max(0, ...answers().map(number)), back = [], asked = null;
  /** @param act what was done here: what comes by that is no news, as what was undone */
  function place(element, fresh, act) {
    const own = !!act, around = act && act.around && act.around.id;
    stay(fresh, act, around);
    const said = fresh.innerHTML, here = answers().map(answer => answer.id), ol = fresh.querySelector('.answers');
    const isNew = answer => here.length > 0 && (waiting.has(answer.id) || !known.has(answer.id) && (!own || number(answer) > highest));
    waiting.clear();
    for (const answer of answers(fresh)) if (isNew(answer)) { waiting.add(answer.id); answer.remove(); }
    const there = answers(fresh), order = here.map(id => there.find(answer => answer.id === id)).filter(Boolean);
    back = [];
    there.forEach((answer, i) => {
      if (order.includes(answer)) return;
      order.splice(i ? order.indexOf(there[i - 1]) + 1 : 0, 0, answer);
      back.push(answer.id);
    });
    if (ol) ol.replaceChildren(...order);
    if (!put(element, fresh, said)) return false;
    // what was wanted stands beside what is there now: the form is for what comes next
    const crossed = around && $(around) && $(around).querySelector('.crossed');
    if (crossed && act.form && act.form.parentElement && act.form.parentElement.localName === 'details') { act.form.reset(); act.form.parentElement.open = false; }
    there.forEach(answer => { known.add(answer.id); highest = Math.max(highest, number(answer)); });
    newcomers.hidden = !waiting.size;
    newcomers.textContent = (waiting.size === 1 ? newcomers.dataset.one : newcomers.dataset.more).replace('#', waiting.size);
    if (asked && $(asked)) { focusOn($(asked)); asked = null; }
    return true;
  }
  document.addEventListener('breakout:show', event => {
    const piece = event.target.dataset.fragment, around = chosen();
    note();
    if (piece === 'answers' ? place(event.target, event.detail) : piece === 'undo' && put(event.target, event.detail)) event.preventDefault();
    if (around && !around.isConnected) goOn(around);
  });
  newcomers.addEventListener('click', () => {
    asked = [...waiting][0];
    waiting.forEach(id => known.add(id));
    waiting.clear();
    newcomers.hidden = true;
    list.dispatchEvent(new CustomEvent('breakout:given', { bubbles: true, detail: '' }));
    document.dispatchEvent(new CustomEvent('breakout:ask', { detail: ['answers'] }));
  });

  // ---- After an act the focus stays at its answer, or goes to the next where that left the list; what was undone takes it.
  const focusOn = answer => { answer.focus(); answer.scrollIntoView({ block: 'nearest' }); };
  let places = [];
  const note = () => { places = answers().map(answer => answer.id); };
  function goOn(gone) {
    const was = places.indexOf(gone.id), left = [...places.slice(was + 1), ...places.slice(0, Math.max(0, was)).reverse()].map($).find(Boolean);
    if (left) focusOn(left); else list.focus();
  }
  function after(around, done) {
    if (done && points && points.has(around)) return points.after(around);
    const at = document.activeElement, lost = !at || at === document.body;
    if (!done) {
      const told = document.querySelector('.faults');
      // which of many were changed stands above all of them
      if (told && (lost || told.id === 'overtaken')) told.focus();
      return !lost || !!told;
    }
    if (back.length) focusOn($(back[0]));
    else if (around && around.isConnected) { if (!chosen() || chosen() === around) focusOn(around); }
    else if (around ? !chosen() : lost) goOn(around || list);
    else return false;
    return true;
  }
  const simply = (element, fresh) => put(element, fresh);
  const PIECES = { answers: (element, fresh, act) => { note(); return place(element, fresh, act); }, groups: simply, undo: simply, notice: simply, own: simply, meter: simply, ...points && { points: points.place, messages: (element, fresh, act) => act.action.includes('/undo') && points.place(element, fresh) } };
  const give = acts({
    mine: form => form.closest('#sorting') || points && points.mine(form), piece: 'answers', after,
    place: (element, fresh, act) => element.dataset.fragment in PIECES && PIECES[element.dataset.fragment](element, fresh, act),
  });

  // ---- What a key presses says so itself (data-key): in the answer that has the focus, or else on the page.
  let reason = '';
  document.addEventListener('submit', event => { const box = event.target.elements.reason; if (box && box.value.trim()) reason = box.value; }, true);
  function press(thing) {
    if (!thing || thing.hidden) return false;
    thing.click();
    const opened = thing.localName === 'summary' && thing.parentElement.open && thing.parentElement.querySelector('input:not([type=hidden]), select, textarea');
    if (opened) {
      opened.focus();
      if (opened.name === 'reason' && !opened.value) { opened.value = reason; opened.select(); }
    }
    return true;
  }
  // Technologies are filed when no further digit follows, so that several are one act. Nine have a digit, and nine more the same
  // behind a nought for each nine before them; noughts that nothing follows take it out of all, at once where no more than nine are.
  const MOMENT = 700, DIGITS = 9;
  let filing = null, later = 0, noughts = 0, ticked = false;
  function tick(boxes, place) {
    if (place) boxes[place - 1].checked = !boxes[place - 1].checked; else boxes.forEach(each => { each.checked = false; });
    ticked = true;
  }
  function file() {
    clearTimeout(later);
    if (filing && filing.isConnected) {
      if (noughts) tick($$('[name=technologies]', filing), 0);
      if (ticked) filing.requestSubmit(filing.querySelector('button'));
    }
    filing = null;
    noughts = 0;
    ticked = false;
  }
  const filer = answer => answer.querySelector('details > form[action*="/filing"]');
  function technology(answer, digit) {
    const form = filer(answer), boxes = form ? $$('[name=technologies]', form) : [];
    if (!form) return false;
    if (filing !== form) file();
    const place = digit && digit + DIGITS * noughts;
    if (place > boxes.length) { noughts = 0; return false; }
    if (!place && boxes.length > DIGITS) noughts++; else { tick(boxes, place); noughts = 0; }
    filing = form;
    clearTimeout(later);
    later = setTimeout(file, MOMENT);
    return true;
  }
  /** The kind alone. */
  function sort(answer, digit) {
    const button = $$('#marking button[name=as]')[digit - 1], form = filer(answer);
    if (!button || !form) return false;
    const seen = form.elements.seen.id;
    give(form.action.replace('/filing', '/kind'), () => ({ as: button.value, seen: $(seen) ? $(seen).value : '' }), answer);
    return true;
  }
  let kind = false;
  const MOVES = { j: 1, arrowdown: 1, k: -1, arrowup: -1 };
  keys((key, area) => {
    if (area !== list && points.key(key)) return true;
    if (area === list && key === 'e' && points && points.enter()) return true;
    const answer = chosen(), sorts = kind;
    kind = false;
    if (/^\d$/.test(key) && answer) return sorts ? sort(answer, +key) : technology(answer, +key);
    file();
    if (MOVES[key]) return step(answers(), MOVES[key]);
    if (key === 'c' && answer) return kind = true;
    if (key === 'm') return press($('merge'));
    if (key === 'g') { document.querySelector('.groups a').focus(); return true; }
    if (!/^[a-z]$/.test(key)) return false;
    return press(answer && answer.querySelector(`[data-key="${key}"]`)) || press($$(`[data-key="${key}"]`).find(thing => !thing.closest('.answer')));
  }, ['j', 'k', 'ArrowDown', 'ArrowUp']);

  // An answer that lies here is gone to without leaving the page.
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href*="#answer-"]'), there = link && $(link.hash.slice(1));
    if (!there || !list.contains(there) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if ('theirs' in link.dataset) link.closest('.crossed').remove();
    event.preventDefault();
    focusOn(there);
  });

  // Without a script the address says where one was.
  if (location.hash) { const there = $(decodeURIComponent(location.hash.slice(1))); if (there && there.closest('#list, #points')) there.focus(); }
})();
