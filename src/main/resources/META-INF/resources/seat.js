/* Loses no word of a delegate: keeps every keystroke on this device, saves it on the server, and sends until it is acknowledged. */
(() => {
  'use strict';
  const form = document.querySelector('form[data-seat]');
  if (!form) return;
  const { seat, api } = form.dataset, PREFIX = `breakout:${seat}:`, DRAFT = PREFIX + 'draft:', OUT = PREFIX + 'out:';
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const now = () => Math.floor(window.breakout ? window.breakout.now() : Date.now());
  /** Waits no longer than live.js does, also where that was lost on the way. */
  const fetch = (address, order) => window.breakout ? window.breakout.fetch(address, order)
    : window.fetch(address, { ...order, signal: AbortSignal.timeout?.(8000) });
  const ask = pieces => document.dispatchEvent(new CustomEvent('breakout:ask', { detail: pieces }));

  // ---- What is kept: in the browser's storage, else in memory, and then the page says so.
  const memory = new Map();
  let gone = false;
  function read(key) {
    try { return JSON.parse(memory.get(key) ?? localStorage.getItem(key)); } catch (refused) { return null; }
  }
  function write(key, value) {
    if (gone) return;
    const text = JSON.stringify(value);
    try { localStorage.setItem(key, text); memory.delete(key); } catch (refused) { memory.set(key, text); warn(); }
  }
  function remove(key) {
    memory.delete(key);
    try { localStorage.removeItem(key); } catch (refused) { /* nothing was kept */ }
  }
  function keys(start) {
    let stored = [];
    try { stored = Object.keys(localStorage); } catch (refused) { warn(); }
    return [...new Set([...stored, ...memory.keys()])].filter(key => key.startsWith(start));
  }
  function warn() {
    document.getElementById('nothing-kept').hidden = false;
    delete document.body.dataset.safe;
  }
  function uuid() {
    if (crypto.randomUUID) return crypto.randomUUID();
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64; bytes[8] = bytes[8] & 63 | 128;
    return [...bytes].map((byte, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + byte.toString(16).padStart(2, '0')).join('');
  }

  // ---- The boxes. Each text has its own UUID from its first letter on, so that sending or collecting it twice makes one answer.
  // All windows of a seat share one text per box; two that were written at once are both kept.
  const texts = new WeakMap();
  const boxes = () => $$('textarea[data-keep]');
  const key = box => DRAFT + box.dataset.keep;
  const revises = box => box.dataset.revises || null;
  const consent = box => { const tick = document.getElementById(box.id + '-consent'); return !!tick && tick.checked; };
  const language = box => { const choice = document.getElementById(box.id + '-language'); return choice ? choice.value : ''; };
  function draftOf(box, text, answer, n) {
    return { text, answer, n, question: +box.dataset.question, kind: box.dataset.kind || null, language: language(box), reads: document.documentElement.lang, consent: consent(box), revises: revises(box), label: box.dataset.label };
  }
  /** Takes what the device or the server has, whichever is newer. */
  function restore(box) {
    const kept = read(key(box)), served = +box.dataset.sequence || 0, sent = kept && document.querySelector(`[data-own="${CSS.escape(kept.answer)}"]`);
    if (sent && !revises(box) && sent.textContent.trim() === kept.text.trim()) remove(key(box));
    else restoreFrom(box, kept, served);
    count(box);
  }
  /** Somebody was faster than this script, on a slow line: what is written is neither the server's nor this device's yet. */
  const early = (box, kept) => !texts.has(box) && box.value !== box.defaultValue && box.value !== (kept || {}).text && !(kept && revises(box));
  function restoreFrom(box, kept, served) {
    if (early(box, kept)) { keep(box, kept ? null : box.dataset.answer); saveSoon(box); return; }
    if (kept && kept.n >= served && !('typed' in box.dataset)) {
      if (revises(box) && kept.text === box.defaultValue) { remove(key(box)); return; }
      if (box.value !== kept.text && (box.value === box.defaultValue || !texts.has(box))) put(box, kept);
      else if (!texts.has(box)) texts.set(box, kept);
      const details = box.closest('details');
      if (details && revises(box)) details.open = true;
    } else if (box.value && !texts.has(box) && !revises(box)) {
      keep(box, box.dataset.answer);
      texts.get(box).saved = texts.get(box).n;
    } else if (revises(box) && kept && kept.n < served) remove(key(box));
  }
  function put(box, kept) {
    box.value = kept.text;
    texts.set(box, kept);
    tell(box, 'kept');
    count(box);
  }
  /** Another window went on with this box since this one last looked. */
  const overtaken = (box, stored, mine) => stored && mine && stored.n > mine.n && stored.text !== mine.text;
  function keep(box, answer) {
    const mine = texts.get(box), stored = read(key(box));
    const name = answer || revises(box) || (mine && !overtaken(box, stored, mine) ? mine.answer : uuid());
    const draft = draftOf(box, box.value, name, Math.max(now(), stored ? stored.n + 1 : 0));
    const another = stored && stored.answer !== draft.answer && stored.text.trim() !== draft.text.trim();
    if (another && stored.text.trim()) park(stored);
    texts.set(box, draft);
    write(key(box), draft);
    tell(box, memory.has(key(box)) ? 'nowhere' : 'kept');
    return draft;
  }
  function tell(box, what) {
    const line = document.getElementById(box.id + '-kept');
    if (line) line.textContent = box.value.trim() || what === 'empty' ? line.dataset[what] : '';
  }
  function count(box) {
    const line = document.getElementById(box.id + '-count');
    if (!line) return;
    const most = +line.dataset.count, length = [...box.value].length, spell = n => n.toLocaleString(document.documentElement.lang);
    if (length || box.dataset.counted) line.textContent = `${spell(length)} / ${spell(most)}`;
    line.classList.toggle('fault', length > most);
    box.dataset.counted = 'true';
    return length <= most;
  }
  /** A window that has another text in this box takes over what was typed last, unless somebody writes in it now. */
  function mirror(box, lookedAt) {
    const kept = read(key(box)), mine = texts.get(box), writing = box === document.activeElement && document.hasFocus();
    if (kept && !(mine && kept.n <= mine.n) && (lookedAt || !writing || !box.value)) put(box, kept);
  }

  // ---- Drafts on the server: what stands in a box is taken at the bell, and found again on another device.
  // It is saved when its writer pauses, or has typed for so long without a pause; where that failed, once more a little later.
  const PAUSE = 1200, AT_LAST = 4000, ONCE_MORE = 5000, timers = new WeakMap(), begun = new WeakMap(), saving = new Map();
  // One at a time for each box: on a line that takes them and answers none, they would take all connections there are.
  const underWay = new WeakSet(), overdue = new WeakSet();
  function saveIn(box, millis) {
    clearTimeout(timers.get(box));
    timers.set(box, setTimeout(save, millis, box));
  }
  function saveSoon(box) {
    if (!begun.has(box)) begun.set(box, now());
    saveIn(box, Math.max(0, Math.min(PAUSE, begun.get(box) + AT_LAST - now())));
  }
  /** @param atOnce not after what is under way, for there may be no afterwards */
  async function save(box, atOnce) {
    clearTimeout(timers.get(box));
    begun.delete(box);
    const draft = texts.get(box);
    if (!draft || draft.saved === draft.n || gone) return;
    if (underWay.has(box) && !atOnce) { overdue.add(box); return; }
    underWay.add(box);
    try {
      const { text, kind, answer, n: sequence } = draft, asked = fetch(`${api}/drafts/${draft.question}`, { method: 'PUT', keepalive: true,
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ text, kind, answer, sequence, language: draft.language, reads: draft.reads, revises: !!draft.revises }) });
      if (draft.revises) saving.set(answer, asked.catch(() => null));
      const taken = await asked;
      if (taken.ok) { draft.saved = draft.n; if (texts.get(box) === draft) tell(box, 'saved'); }
      else if (taken.status === 409 && (await problem(taken)).type === 'urn:breakout:answer_sent' && texts.get(box) === draft) rename(box);
      else if (!hopeless(taken.status)) saveAgain(box, draft);
    } catch (unreachable) { saveAgain(box, draft); }
    underWay.delete(box);
    if (overdue.delete(box)) save(box);
  }
  /** It is kept here meanwhile. */
  function saveAgain(box, draft) {
    if (box.isConnected && texts.get(box) === draft) saveIn(box, ONCE_MORE * (0.6 + Math.random() * 0.8));
  }
  /** Under its name another text was sent meanwhile, from another device or by the bell: this is a text of its own. */
  function rename(box) {
    remove(key(box));
    keep(box, uuid());
    save(box);
  }
  const saveAll = atOnce => boxes().forEach(box => save(box, atOnce));
  document.addEventListener('input', event => {
    const box = event.target.matches('select') ? document.getElementById(event.target.dataset.box) : event.target;
    if (!box || !box.matches('textarea[data-keep]') || box !== event.target && !box.value) return;
    keep(box);
    count(box);
    saveSoon(box);
  });
  document.addEventListener('focusout', event => {
    if (!event.target.matches('textarea[data-keep]')) return;
    save(event.target);
    mirror(event.target, true);
  });

  // ---- The outbox: what was sent stays here until the server has acknowledged it.
  const list = document.getElementById('outbox'), said = document.getElementById('outbox-said'), pattern = document.getElementById('outbox-entry');
  const busy = new Set(), done = new Map(), sentFrom = new WeakMap();
  let tries = 0, later = 0;
  // Within so many milliseconds a page has heard that the round is paused.
  const UNAWARE = 2000, PAUSED = 'urn:breakout:round_paused';
  let unaware = 0;
  const entries = () => [...keys(OUT).map(read).filter(Boolean), ...done.values()].sort((a, b) => a.since - b.since);
  const waiting = () => entries().filter(entry => entry.state === 'waiting');
  function enqueue(draft, state) {
    done.delete(draft.answer);
    write(OUT + draft.answer, { ...draft, state, since: now() });
    draw();
  }
  /** What was written elsewhere and would be overwritten here: kept to be read, edited, or sent; beside what waits under its name. */
  function park(draft, state = 'kept') {
    const there = read(OUT + draft.answer);
    if (!there) enqueue(draft, state);
    else if (there.text.trim() !== draft.text.trim()) enqueue({ ...draft, answer: uuid() }, 'kept');
  }
  /** While this was on its way, what it says was written anew and sent: that waits in its place. */
  function superseded(entry) {
    const there = read(OUT + entry.answer);
    return !!there && there.n > entry.n;
  }
  function send(box) {
    if (!box.value.trim()) { tell(box, 'empty'); box.focus(); return; }
    if (!count(box)) { box.focus(); return; }
    if (overtaken(box, read(key(box)), texts.get(box)) && box.value === texts.get(box).text) { mirror(box, true); return; }
    const draft = keep(box);
    enqueue(draft, 'waiting');
    box.defaultValue = revises(box) ? box.value : '';
    if (revises(box)) shut(box); else { empty(box); sentFrom.set(box, draft.answer); }
    said.textContent = list.dataset.keptHere;
    deliver();
  }
  function shut(box) {
    const details = box.closest('details');
    remove(key(box));
    texts.delete(box);
    details.open = false;
    details.querySelector('summary').focus();
  }
  /** Whatever the server still has of this text is older than the empty box. */
  function empty(box) {
    box.value = '';
    const draft = keep(box, uuid());
    draft.saved = draft.n;
    count(box);
    box.focus({ preventScroll: true });
  }
  async function deliverOnce(entry) {
    const { question, text, kind, language, reads, consent } = entry;
    // a saving that is still on its way would come after what is newer
    if (entry.revises) await Promise.race([saving.get(entry.answer), new Promise(waited => setTimeout(waited, 3000))]);
    try {
      return await fetch(`${api}/answers/${entry.revises || entry.answer}`, { method: 'PUT', keepalive: true,
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ question, text, kind, language, reads, consent: !!consent }) });
    } catch (unreachable) { return null; }
  }
  const hopeless = status => status >= 400 && status < 500 && status !== 408 && status !== 429;
  async function deliver() {
    clearTimeout(later);
    await Promise.all(waiting().filter(entry => !busy.has(entry.answer)).map(async entry => {
      busy.add(entry.answer);
      draw();
      const answer = await deliverOnce(entry);
      busy.delete(entry.answer);
      if (answer && answer.ok) { tries = 0; taken(entry); }
      else if (answer && hopeless(answer.status)) {
        const told = await problem(answer);
        if (superseded(entry)) return;
        write(OUT + entry.answer, { ...entry, state: 'refused', type: told.type, why: reason(told) });
        if (told.type === PAUSED) { clearTimeout(unaware); unaware = setTimeout(again, UNAWARE); }
      }
    }));
    draw();
    if (waiting().length) later = setTimeout(deliver, Math.min(10000, 1000 * 2 ** tries++) * (0.6 + Math.random() * 0.8));
  }
  async function problem(answer) {
    try { return await answer.json(); } catch (unreadable) { return {}; }
  }
  const reason = told => told.violations && told.violations.length ? told.violations.map(wrong => wrong.message).join(' ') : told.detail || '';
  function taken(entry) {
    if (!superseded(entry)) tellTaken(entry);
    ask(['answers', 'similar']);
    // what was saved of it is gone with what was sent; what was written since is saved anew
    const box = entry.revises && boxFor(entry), draft = box && texts.get(box);
    if (draft && draft.text !== entry.text) { draft.saved = 0; save(box, true); }
  }
  function tellTaken(entry) {
    remove(OUT + entry.answer);
    const hour = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    const sent = { ...entry, state: 'sent', hour };
    done.set(entry.answer, sent);
    said.textContent = `${list.dataset.sent} ${hour}`;
    setTimeout(() => { if (done.get(entry.answer) === sent) { done.delete(entry.answer); draw(); } }, 15000);
  }
  const stateOf = entry => busy.has(entry.answer) ? 'sending' : entry.state;
  function word(entry) {
    const state = stateOf(entry), { keptHere, sending, sent, notSent } = list.dataset;
    return state === 'sent' ? `${sent} ${entry.hour}` : { sending, waiting: keptHere }[state] || notSent;
  }
  /** Only what has changed is made anew: a button of another entry may hold the focus. */
  function draw() {
    const all = entries(), shown = item => all.some(entry => entry.answer === item.dataset.answer && stateOf(entry) === item.dataset.state && entry.n === +item.dataset.n);
    for (const item of [...list.children]) if (!shown(item)) item.remove();
    for (const entry of all) {
      const item = [...list.children].find(each => each.dataset.answer === entry.answer) || list.appendChild(itemOf(entry));
      item.querySelector('.text').hidden = entry.state === 'sent' && !!document.querySelector(`[data-own="${CSS.escape(entry.answer)}"]`);
      const edits = item.querySelector('[value=edit]');
      if (edits) edits.hidden = !boxFor(entry);
    }
    // the outbox is far from the box on a small screen
    for (const box of boxes()) {
      const entry = !box.value && all.find(each => each.answer === sentFrom.get(box));
      if (entry) document.getElementById(box.id + '-kept').textContent = word(entry);
    }
    document.getElementById('outbox-section').hidden = !list.children.length;
    for (const shown of $$('[data-unsent]')) shown.hidden = !!read(OUT + shown.dataset.unsent);
  }
  function itemOf(entry) {
    const item = pattern.content.firstElementChild.cloneNode(true), state = stateOf(entry);
    item.dataset.state = state;
    item.dataset.answer = entry.answer;
    item.dataset.n = entry.n;
    item.querySelector('.text').textContent = entry.text;
    item.querySelector('.label').textContent = entry.label || '';
    item.querySelector('.state').textContent = word(entry);
    item.querySelector('.why').textContent = state === 'refused' ? entry.why || '' : '';
    if (state !== 'refused' && state !== 'kept') item.querySelector('.orders').remove();
    return item;
  }
  const boxFor = entry => boxes().find(box => entry.revises ? revises(box) === entry.revises
    : !revises(box) && +box.dataset.question === entry.question && (box.dataset.kind || null) === entry.kind);
  list.addEventListener('click', async event => {
    const button = event.target.closest('button'), item = event.target.closest('[data-answer]');
    const entry = button && read(OUT + item.dataset.answer);
    if (!entry) return;
    if (button.value === 'edit') edit(entry);
    if (button.value === 'again') { write(OUT + entry.answer, { ...entry, state: 'waiting' }); tries = 0; deliver(); }
    if (button.value === 'copy') { await copy(item.querySelector('.text'), entry.text); button.textContent = button.dataset.done; }
    if (button.value === 'discard') {
      if (button.dataset.asked) { remove(OUT + entry.answer); draw(); } else { button.dataset.asked = 'true'; button.textContent = button.dataset.sure; }
    }
  });
  function edit(entry) {
    const box = boxFor(entry);
    if (!revises(box) && box.value.trim()) park(texts.get(box));
    remove(OUT + entry.answer);
    remove(key(box));
    box.value = entry.text;
    // What is edited is another text: under its old name the bell may have taken it.
    keep(box, entry.revises || uuid());
    count(box);
    const details = box.closest('details');
    if (details) details.open = true;
    box.focus();
    draw();
  }
  async function copy(element, text) {
    try { await navigator.clipboard.writeText(text); } catch (insecure) {
      getSelection().selectAllChildren(element);
      document.execCommand('copy');
    }
  }

  // ---- When the round is over: the server says whether what stands in a box was taken; what was not stays to be read.
  let stage = document.body.dataset.phase, ends = 0, own = 0, collects = JSON.parse(document.body.dataset.known).collects;
  const over = () => stage === 'closed';
  /** Who is named with what the bell takes: nobody with a new answer, with a revision who was named with what was sent. */
  const agreed = box => { const tick = revises(box) && document.getElementById(box.id + '-consent'); return !!tick && tick.defaultChecked; };
  async function settle(box) {
    const draft = texts.get(box);
    if (!over() || !draft || !draft.text.trim() || box.dataset.settling) return;
    box.dataset.settling = 'true';
    const answer = await deliverOnce({ ...draft, consent: agreed(box) });
    delete box.dataset.settling;
    if (answer && answer.ok) {
      if (box.value === draft.text) {
        if (revises(box)) box.defaultValue = box.value; else box.value = '';
        remove(key(box)); texts.delete(box); count(box);
        if (!box.value) tell(box, 'kept');
      }
      taken(draft);
      draw();
      ask(['standing', 'boxes']);
    } else if (answer && hopeless(answer.status)) tell(box, 'over');
  }
  /** A text whose box is not on the page any more; where it stands among what was sent, it was taken. */
  function adopt(draft, page = document) {
    remove(DRAFT + (draft.revises || [draft.question, draft.kind].filter(Boolean).join('-')));
    const sent = page.querySelector(`[data-own="${CSS.escape(draft.answer)}"]`);
    if (sent && sent.textContent.trim() === draft.text.trim()) return;
    if (!draft.text.trim()) return;
    // what waits asks for what the bell took, which names nobody
    if (draft.revises || !collects) park(draft); else park({ ...draft, consent: false }, 'waiting');
  }
  function adoptHomeless() {
    const there = new Set(boxes().map(key));
    for (const lost of keys(DRAFT)) {
      const draft = there.has(lost) ? null : read(lost);
      if (draft && draft.text.trim()) adopt(draft); else if (draft) remove(lost);
    }
    if (waiting().length) deliver();
  }
  document.addEventListener('breakout:homeless', event => {
    for (const box of $$('textarea[data-keep]', event.detail.element)) {
      if (box.value.trim() && texts.has(box) && !event.detail.fresh.querySelector('#' + CSS.escape(box.id))) {
        adopt(texts.get(box), event.detail.fresh);
        box.value = box.defaultValue = '';
      }
    }
    deliver();
  });
  document.addEventListener('breakout:phase', event => {
    const from = stage;
    stage = event.detail.phase;
    if (stage === 'grace' || stage === 'paused') saveAll(true);
    if (over()) boxes().forEach(settle);
    if (from === 'paused') again();
  });
  // What the pause refused is sent when the round goes on; what was refused for another reason is its writer's to send again.
  // This page may have missed the pause, which was over before the line told of it.
  const takes = () => ['open', 'last', 'grace'].includes(stage);
  function again() {
    const paused = takes() ? entries().filter(entry => entry.state === 'refused' && entry.type === PAUSED) : [];
    if (!paused.length) return;
    paused.forEach(entry => write(OUT + entry.answer, { ...entry, state: 'waiting' }));
    deliver();
  }
  document.addEventListener('breakout:state', event => {
    const round = event.detail.round;
    collects = event.detail.collects;
    ends = round && round.graceEnds ? Date.parse(round.graceEnds) : 0;
  });
  setInterval(() => {
    const extra = document.querySelector('[data-extra]'), left = ends + (extra ? +extra.dataset.extra * 1000 : 0) - now();
    if (ends && left > 0 && left < 6000 && own !== ends) { own = ends; saveAll(true); }
    if (left > 6000) own = 0;
  }, 500);

  // ---- The line is back, the page is back, another window wrote.
  function resume() {
    tries = 0;
    deliver();
    saveAll();
    if (over()) boxes().forEach(settle);
  }
  document.addEventListener('breakout:back', resume);
  addEventListener('online', resume);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') { saveAll(true); return; }
    boxes().forEach(box => mirror(box, true));
    resume();
  });
  addEventListener('focus', () => boxes().forEach(box => mirror(box, true)));
  addEventListener('pagehide', () => saveAll(true));
  addEventListener('pageshow', event => { if (event.persisted) { boxes().forEach(restore); resume(); } });
  addEventListener('storage', event => {
    if (!event.key) return;
    if (event.key.startsWith(OUT)) { draw(); if (!event.newValue) ask(['answers', 'similar']); }
    if (event.key.startsWith(DRAFT)) boxes().filter(box => key(box) === event.key).forEach(box => mirror(box));
  });
  document.addEventListener('breakout:fresh', event => { $$('textarea[data-keep]', event.detail).forEach(restore); draw(); });
  /** Why it was refused is told at the top, far from the button that was pressed. */
  document.addEventListener('breakout:fresh', event => {
    const refused = event.detail.querySelector('#refused');
    if (refused && document.activeElement.matches('[data-still]')) refused.focus();
  });
  document.addEventListener('submit', event => {
    const button = event.submitter, box = button && document.getElementById(button.dataset.box);
    if (box) { event.preventDefault(); send(box); }
    if (button && 'leave' in button.dataset) leave(event);
  });
  /** Whoever finishes leaves nothing on this device; it is theirs until the server has taken back what it is known by. */
  async function leave(event) {
    const warning = document.getElementById('outbox-warning'), failed = document.getElementById('leaving-failed');
    event.preventDefault();
    failed.hidden = true;
    const unsent = entries().some(entry => entry.state !== 'sent') || boxes().some(box => revises(box) ? texts.has(box) : box.value.trim());
    if (unsent && warning.hidden) { warning.hidden = false; return; }
    gone = true;
    try {
      const answer = await fetch(event.target.action, { method: 'POST', body: new URLSearchParams(), headers: { Accept: 'text/html' } });
      if (!answer.ok) throw answer;
      boxes().forEach(box => { box.disabled = true; });
      keys(PREFIX).forEach(remove);
      location.assign(answer.url);
    } catch (unreachable) { gone = false; failed.hidden = false; }
  }

  boxes().forEach(restore);
  adoptHomeless();
  again();
  draw();
})();
