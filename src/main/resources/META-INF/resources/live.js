/* Keeps a page as the session is: hears that something changed, asks again for its pieces, and counts the clock. */
(() => {
  'use strict';
  const body = document.body, channel = body.dataset.live;
  if (!channel) return;
  const stateAddress = channel.replace(/\/live(\?.*)?$/, '/state');
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const words = document.getElementById('announcer'), line = document.getElementById('connection');
  const say = key => { if (words && words.dataset[key]) words.textContent = words.dataset[key]; };
  const same = (one, other, keys) => keys.every(key => (one || {})[key] === (other || {})[key]);

  // ---- The server's clock. Counted on the performance clock, which nobody can set; ahead of ours or behind it.
  // Learned from the smallest round trip, never from a push, of which nobody knows how long it was on its way.
  const mono = () => performance.timeOrigin + performance.now();
  const at = iso => Date.parse(iso.replace(/(\.\d{3})\d+/, '$1'));
  // The page says at which state it was made (data-known): what is still so need not be asked for.
  const known = body.dataset.known ? JSON.parse(body.dataset.known) : null, clocked = document.querySelector('[data-now]');
  const madeAt = known ? known.now : clocked && clocked.dataset.now;
  let offset = madeAt ? at(madeAt) - mono() : Date.now() - mono(), doubt = Infinity;
  const now = () => mono() + offset;
  /** A line may take a question and never answer it; what waits for that gives up, also in the middle of an answer. */
  const PATIENCE = 8000;
  function patiently(address, order) {
    const giveUp = new AbortController();
    setTimeout(() => giveUp.abort(), PATIENCE);
    return fetch(address, { ...order, signal: giveUp.signal });
  }
  /** Asks for the state; on its way the answer tells the time. Null if the server cannot be reached. */
  async function ask() {
    try {
      const sent = mono(), answer = await patiently(stateAddress, { cache: 'no-store', headers: { Accept: 'application/json' } });
      if (answer.status === 401 || answer.status === 403) { shutOut(); return null; }
      const back = mono(), trip = back - sent, told = answer.ok ? await answer.json() : null;
      if (told && told.now) {
        const found = at(told.now) + trip / 2 - back;
        // a longer trip is believed only where it proves that the clock has moved, as after a sleep
        if (trip <= doubt || Math.abs(found - offset) > (trip + doubt) / 2) { offset = found; doubt = trip; }
      }
      return told;
    } catch (unreachable) { return null; }
  }
  async function measure() {
    for (let i = 0; i < 4; i++) {
      const before = doubt;
      if (!await ask() || (doubt < 150 && before < Infinity)) break;
    }
    tick();
  }

  // ---- The round and its clock: counted here, to the deadline the server set.
  const SHOWN = ['number', 'state', 'deadline', 'graceEnds'];
  const MARKS = [[300, 'minutes5'], [60, 'minutes1'], [20, 'seconds20']];
  const seconds = until => Math.max(0, (at(until) - now()) / 1000);
  const spell = left => Math.floor(Math.ceil(left) / 60) + ':' + String(Math.ceil(left) % 60).padStart(2, '0');
  const first = document.querySelector('.clock[data-state]');
  let round = known ? known.round : first && { state: first.dataset.state, deadline: first.dataset.deadline || null, remainingSeconds: +first.dataset.left };
  let before = null, phase = body.dataset.phase || null;
  const left = () => round.state === 'OPEN' && round.deadline ? seconds(round.deadline) : round.remainingSeconds || 0;
  /** What is left of the grace, and of what a seat was given for itself on top of it. */
  const grace = (extra = 0) => round.graceEnds ? Math.max(0, (at(round.graceEnds) - now()) / 1000 + extra) : 0;
  function phaseAt(remaining) {
    if (round.state !== 'OPEN') return round.state.toLowerCase();
    return remaining > 60 ? 'open' : remaining > 0 ? 'last' : !round.graceEnds || grace() > 0 ? 'grace' : 'closing';
  }
  const write = (element, text) => { if (element.textContent !== text) element.textContent = text; };
  function tick() {
    for (const each of $$('[data-ends]')) if (each.dataset.ends) write(each, spell(seconds(each.dataset.ends)));
    if (!round) return;
    const remaining = left();
    for (const each of $$('.clock[data-state]')) write(each, spell(remaining));
    for (const each of $$('time[data-grace]')) if (round.graceEnds) write(each, spell(grace(+each.dataset.grace)));
    if (before !== null && round.state === 'OPEN') {
      for (const [mark, key] of MARKS) if (before > mark && remaining <= mark) say(key);
      if (before > 0 && remaining === 0) say('bell');
    }
    before = remaining;
    enter(phaseAt(remaining));
  }
  function enter(next) {
    for (const each of $$('.phase[data-open]')) if (each.dataset.state !== next.toUpperCase()) {
      each.dataset.state = next.toUpperCase();
      each.textContent = each.dataset[next] || each.textContent;
    }
    if (body.dataset.phase === next) return;
    const from = phase;
    phase = body.dataset.phase = next;
    document.dispatchEvent(new CustomEvent('breakout:phase', { detail: { phase: next, from, seconds: before } }));
    // not all pages in the same moment, and never before the server's own bell
    if (from && state) setTimeout(refresh, 300 + Math.random() * 1500);
  }
  function turn(next, silent) {
    const old = round;
    round = next;
    before = null;
    if (!next) { delete body.dataset.phase; return; }
    const again = old && old.number === next.number;
    if (silent) { tick(); return; }
    if (!again || old.state !== next.state) say({ OPEN: again && old.state === 'PAUSED' ? 'resumed' : 'opened', PAUSED: 'paused', CLOSED: 'closed' }[next.state]);
    else if (next.state === 'OPEN' && at(next.deadline) > at(old.deadline)) say('added');
    tick();
  }

  // ---- The pieces of the page (data-fragment): asked for again when what they watch has changed (data-on, else everything).
  // Of the round, "round" is all of it but the last minute, "stage" only what decides whether one may write.
  let state = known, busy = false, due = false;
  const seen = new WeakMap(), given = new WeakMap(), put = new WeakMap();
  // What stands in a box is its writer's, and no news; nor is what is counted here, nor a hidden field that says so.
  const plain = html => html.replace(/<textarea[^>]*>[^<]*|<input[^>]* data-fleeting[^>]*>|<time[^>]* data-(?:state|grace)=[^>]*>[^<]*/g, '').trim();
  $$('[data-fragment]').forEach(element => given.set(element, plain(element.innerHTML)));
  const WATCHED = {
    round: () => round && [round.number, round.state, round.deadline, phase === 'last' ? 'open' : phase],
    stage: () => round && [round.number, round.state, phase === 'closing'],
  };
  const watched = element => (element.dataset.on ?? 'v').split(' ').map(key => WATCHED[key] ? WATCHED[key]() : (state || {})[key]).join('|');
  const typed = box => 'typed' in box.dataset && box.value ? true : box.type === 'checkbox' || box.type === 'radio' ? box.checked !== box.defaultChecked
    : box.options ? [...box.options].some(o => o.selected !== o.defaultSelected) && box.selectedIndex > 0
    : box.type !== 'hidden' && (box.matches('textarea[data-keep]:not([data-revises])') ? box.value.trim() !== '' : box.value !== box.defaultValue);
  const parse = html => new DOMParser().parseFromString(html, 'text/html');
  const home = (box, page) => box.id ? page.querySelector('#' + CSS.escape(box.id)) : page.querySelector(`[name="${CSS.escape(box.name)}"]`);
  const kept = element => $$('input, textarea, select', element).filter(box => (box.name || box.id) && typed(box));
  const text = box => box.matches('textarea, input:not([type=checkbox], [type=radio])');
  /** What would be lost in there; a language that was chosen for a box that is gone is not worth a page that stands still. */
  const atStake = (element, fresh) => kept(element).some(box => text(box) || home(box, fresh));
  /** A box, or what belongs to it: its button, its language. */
  const boxOf = control => document.getElementById(control.dataset.box) || control;
  let landed = null;
  /** Somebody is at something in there: not at an empty box whose time is over, nor where this page itself has put the focus. */
  function attended(element, fresh) {
    const at = document.activeElement;
    if (!element.contains(at) || at === landed) return false;
    const box = boxOf(at);
    return !box.matches('input, textarea, select') || !!home(box, fresh);
  }
  /** What had the focus is gone: its place takes it, best of all the same control, else a box of the same kind, else the heading. */
  function land(element, id, kind) {
    const same = id && document.getElementById(id) || kind && element.querySelector(`[data-kind="${CSS.escape(kind)}"]:not([data-revises])`);
    const there = same || element.querySelector('h2, h3') || element;
    if (!same) { there.tabIndex = -1; landed = there; }
    there.focus();
  }
  /** What has the focus and is in sight must not be pushed out of it by news above it; as long as any of it is there, nothing jumps. */
  const inSight = at => {
    const { top, bottom } = at.getBoundingClientRect();
    return top < innerHeight && bottom > (parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0);
  };
  const keepInSight = at => { if (!inSight(at)) at.scrollIntoView({ block: 'nearest' }); };
  function show(element, page, mark, asked) {
    const fresh = page.querySelector(`[data-fragment="${CSS.escape(element.dataset.fragment)}"]`) || page.body;
    seen.set(element, mark);
    for (const held of $$(':scope > .news', element)) held.remove();
    const html = plain(fresh.innerHTML);
    if (html === given.get(element)) return;
    const news = new CustomEvent('breakout:show', { bubbles: true, cancelable: true, detail: fresh });
    if (!element.dispatchEvent(news)) { given.set(element, html); return; }
    if (!asked && (atStake(element, fresh) || html && attended(element, fresh))) { hold(element, page, mark); return; }
    // Whoever keeps texts may take up those that have no box any more; where nobody does, they stay where they are.
    if (kept(element).some(box => !home(box, fresh))) document.dispatchEvent(new CustomEvent('breakout:homeless', { detail: { element, fresh } }));
    if (kept(element).some(box => text(box) && !home(box, fresh))) return;
    for (const box of kept(element)) {
      const there = home(box, fresh);
      if (there && there.type !== 'checkbox' && there.type !== 'radio') there.value = box.value;
    }
    const open = $$('details[open][id]', element).map(d => d.id), left = element.contains(document.activeElement) ? document.activeElement : null;
    const kind = left && boxOf(left).dataset.kind, at = document.activeElement, seenAt = at !== body && inSight(at);
    given.set(element, html);
    element.replaceChildren(...fresh.childNodes);
    open.forEach(id => { const d = document.getElementById(id); if (d) d.open = true; });
    if (left) land(element, left.id, kind); else if (seenAt) requestAnimationFrame(() => keepInSight(at));
    document.dispatchEvent(new CustomEvent('breakout:fresh', { detail: element }));
    tick();
  }
  function hold(element, page, mark) {
    const news = Object.assign(document.createElement('button'), { type: 'button', className: 'news second', textContent: words ? words.dataset.news : '↻' });
    news.addEventListener('click', () => show(element, page, mark, true));
    const leave = () => setTimeout(() => {
      if (news.isConnected && element.contains(document.activeElement)) return;
      element.removeEventListener('focusout', leave);
      if (news.isConnected) show(element, page, mark);
    }, 300);
    element.addEventListener('focusout', leave);
    element.prepend(news);
  }
  /** A piece that did not come is asked for once more, also where nothing has changed since. */
  const awaited = new WeakSet();
  function missing(element, asked) {
    seen.delete(element);
    if (asked) awaited.add(element);
    due = true;
    if (!busy) setTimeout(refresh, 1000);
  }
  /** What somebody asked for by what they did may take the place of a button, never of what is being written. */
  const yields = element => !kept(element).length && !(element.contains(document.activeElement) && document.activeElement.matches('input, textarea, select'));
  /** The server, or a proxy before it, could not do it now, and may soon. */
  const passing = status => status >= 500 || status === 408 || status === 429;
  async function fetchPiece(element, mark, asked) {
    const address = new URL(location.href);
    address.hash = '';
    address.searchParams.set('fragment', element.dataset.fragment);
    const before = put.get(element);
    try {
      const answer = await patiently(address, { headers: { Accept: 'text/html' }, cache: 'no-store' });
      const told = answer.ok && !answer.redirected ? await answer.text() : null;
      // asked for before something newer was put there: asked for again
      if (put.get(element) !== before) due = true;
      else if (told !== null) show(element, parse(told), mark, asked);
      else if (passing(answer.status)) missing(element, asked);
    } catch (unreachable) { missing(element, asked); }
  }
  async function refresh() {
    if (out) return;
    if (busy) { due = true; return; }
    busy = true; due = false;
    for (const element of $$('[data-fragment]')) {
      const mark = watched(element);
      if (seen.get(element) !== mark) await fetchPiece(element, mark, awaited.delete(element) && yields(element));
    }
    setTimeout(() => { busy = false; if (due) refresh(); }, 1000);
  }
  /** What a button says, and what is typed where its data-still points to. */
  function order(button) {
    const fields = new URLSearchParams(button.name ? { [button.name]: button.value } : {}), around = document.getElementById(button.dataset.still);
    for (const field of around ? $$('input, textarea', around) : []) fields.append(field.name, field.value);
    return fields;
  }
  /** A button that says data-still gives its order without leaving the page: the answer's pieces take their places. */
  document.addEventListener('submit', async event => {
    const button = event.submitter;
    if (!button || !('still' in button.dataset) || event.defaultPrevented) return;
    event.preventDefault();
    try {
      const answer = await patiently(button.formAction, { method: 'POST', headers: { Accept: 'text/html' },
        body: order(button) });
      const page = parse(await answer.text());
      // nothing was done, as where nobody could be reached
      if (passing(answer.status)) throw answer;
      for (const piece of $$('[data-fragment]', page)) {
        const element = document.querySelector(`[data-fragment="${CSS.escape(piece.dataset.fragment)}"]`);
        if (element) show(element, page, watched(element), element.contains(button));
      }
      if (undone) { undone = 0; alive(); }
    } catch (unreachable) {
      undone = mono();
      if (line && !out) line.textContent = told('offline');
    }
  });
  // What a page's own script may say: this piece I have put there myself; the session is in this state; ask for these pieces again.
  document.addEventListener('breakout:given', event => {
    given.set(event.target, plain(event.detail));
    put.set(event.target, event);
  });
  /** What an act was answered with: these pieces are as this state is. */
  document.addEventListener('breakout:known', event => {
    hear(event.detail.state);
    if (state.v === event.detail.state.v) event.detail.pieces.forEach(element => seen.set(element, watched(element)));
  });
  document.addEventListener('breakout:ask', async event => {
    for (const name of event.detail) {
      const element = document.querySelector(`[data-fragment="${CSS.escape(name)}"]`);
      if (element) await fetchPiece(element, watched(element), yields(element));
    }
  });
  function take(next) {
    const silent = state === null;
    state = next;
    if (!round !== !next.round || !same(round, next.round, SHOWN)) turn(next.round, silent);
    else round = next.round;
    document.dispatchEvent(new CustomEvent('breakout:state', { detail: next }));
    setTimeout(refresh, Math.random() * 250);
  }

  // ---- The stream: full state on every connect; silence means a dead line, whatever the browser believes.
  // While it does not speak, as behind a proxy that holds it back, the page asks by itself; so does a page that nobody looks at,
  // for a browser has six connections to a server, and a seventh window would wait for ever.
  const SILENCE = 25000, FIRST_WORD = 4000, ASKED_EVERY = 5000, RESTING = 20000, SHORTEST = 700, LONGEST = 20000, GONE = 3;
  const spread = millis => millis * (0.6 + Math.random() * 0.8);
  let source = null, speaks = false, out = false, tries = 0, failed = 0, watchdog = 0, again = 0, asking = 0, heard = 0, last = -1;
  function hear(next) {
    if (next.v < last) return;
    last = next.v;
    take(next);
  }
  /** With what the page keeps of what is typed, as long as it can. */
  const told = what => [line.dataset[what], body.dataset.safe].filter(Boolean).join(' ');
  /** This device is nobody here any more, and no asking again will change that. */
  function shutOut() {
    if (out) return;
    out = true;
    rest();
    clearTimeout(asking);
    if (!line) return;
    line.replaceChildren(told('out') + ' ', Object.assign(document.createElement('a'), { href: body.dataset.door || line.dataset.door, textContent: body.dataset.enter || line.dataset.enter }));
  }
  /** Since when an order is not done; that is told for as long as it takes to read, however much is heard meanwhile. */
  let undone = 0;
  const READ = 5000;
  /** The server was heard, in whatever way. */
  function alive() {
    const away = failed;
    failed = 0;
    if (line && mono() - undone > READ) write(line, '');
    if (away) document.dispatchEvent(new CustomEvent('breakout:back'));
    if (away < GONE) return;
    measure();
    if (!speaks) connect();
  }
  /** What was on its way when the browser lost the line may still arrive; what fails then fails for that. */
  function missed() {
    failed = navigator.onLine ? failed + 1 : Math.max(failed + 1, GONE);
    if (failed >= GONE && line && !out) write(line, told('offline'));
  }
  const hidden = () => document.visibilityState === 'hidden';
  function rest() {
    clearTimeout(again); clearTimeout(watchdog);
    if (source) source.close();
    speaks = false;
    if (!asking) asking = setTimeout(poll, spread(RESTING));
  }
  function connect() {
    if (out) return;
    rest();
    if (hidden()) return;
    clearTimeout(asking);
    asking = setTimeout(poll, FIRST_WORD);
    const mine = source = new EventSource(channel);
    last = -1;
    watchdog = setTimeout(lost, SILENCE);
    const word = event => {
      if (mine !== source) return;
      clearTimeout(watchdog); clearTimeout(asking);
      watchdog = setTimeout(lost, SILENCE);
      speaks = true; tries = asking = 0; heard = mono();
      alive();
      if (event.type === 'state') hear(JSON.parse(event.data));
      if (event.type === 'desk') document.dispatchEvent(new CustomEvent('breakout:desk'));
    };
    mine.addEventListener('hb', word);
    mine.addEventListener('state', word);
    mine.addEventListener('desk', word);
    // refused, not cut: why, only an asking tells
    mine.onerror = () => { if (mine === source) { if (mine.readyState === 2) ask(); lost(); } };
  }
  function lost() {
    if (out) return;
    rest();
    again = setTimeout(connect, spread(Math.min(LONGEST, SHORTEST * 2 ** tries++)));
    missed();
  }
  async function poll() {
    const told = await ask();
    if (out) return;
    if (speaks) { asking = 0; return; }
    if (told) { alive(); hear(told); } else missed();
    clearTimeout(asking);
    asking = setTimeout(poll, spread(hidden() ? RESTING : ASKED_EVERY));
  }
  function wake() {
    if (out) return;
    if (hidden()) { rest(); return; }
    if (!source || source.readyState === 2 || mono() - heard > 12000) connect();
    measure();
  }
  addEventListener('online', connect);
  // the browser knows it before anything was tried
  addEventListener('offline', missed);
  addEventListener('pageshow', event => { if (event.persisted) { connect(); measure(); } });
  addEventListener('pagehide', rest);
  document.addEventListener('visibilitychange', wake);
  document.addEventListener('resume', wake);
  setInterval(tick, 250);
  window.breakout = { now, fetch: patiently, passing };
  tick();
  if (known) $$('[data-fragment]').forEach(element => seen.set(element, watched(element)));
  connect();
  measure();
})();
