/* Keeps a page as the session is: hears that something changed, asks again for its fragments, and counts the clock. */
(() => {
  'use strict';
  const body = document.body, channel = body.dataset.live;
  if (!channel) return;
  const QUIET = 25000, SHORTEST = 700, LONGEST = 20000, PAUSE = 1000, MARKS = [[300, 'minutes5'], [60, 'minutes1'], [20, 'seconds20']];
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const words = document.getElementById('announcer'), line = document.getElementById('connection');
  const say = key => { if (words && words.dataset[key]) words.textContent = words.dataset[key]; };
  const mono = () => performance.timeOrigin + performance.now();
  const at = iso => Date.parse(iso.replace(/(\.\d{3})\d+/, '$1'));

  // The server's clock: from the request with the smallest round trip, never from a push; ahead or behind.
  const rendered = document.querySelector('[data-now]');
  let offset = rendered ? at(rendered.dataset.now) - mono() : Date.now() - mono();
  async function measure() {
    for (let i = 0, best = Infinity; i < 4 && best > 150; i++) {
      try {
        const sent = mono(), answer = await fetch(channel.replace(/\/live$/, ''), { cache: 'no-store', headers: { Accept: 'application/json' } });
        if (!answer.ok) return;
        const back = mono(), trip = back - sent, now = (await answer.json()).now;
        if (now && trip < best) { best = trip; offset = at(now) + trip / 2 - back; }
      } catch (unreachable) { return; }
    }
    tick();
  }

  // The clock: counted here, to the deadline the server set.
  let round = null, before = null;
  const clock = document.querySelector('.clock[data-state]');
  if (clock) round = { state: clock.dataset.state, deadline: clock.dataset.deadline || null, remainingSeconds: +clock.dataset.left };
  const left = () => round && round.state === 'OPEN' && round.deadline ? Math.max(0, (at(round.deadline) - mono() - offset) / 1000)
    : round ? round.remainingSeconds || 0 : 0;
  const spell = seconds => Math.floor(Math.ceil(seconds) / 60) + ':' + String(Math.ceil(seconds) % 60).padStart(2, '0');
  function tick() {
    if (!round) return;
    const seconds = left(), text = spell(seconds);
    const phase = round.state !== 'OPEN' ? round.state.toLowerCase() : seconds === 0 ? 'grace' : seconds <= 60 ? 'last' : 'open';
    for (const each of $$('.clock[data-state]')) if (each.textContent !== text) each.textContent = text;
    for (const each of $$('[data-ends]')) if (each.dataset.ends) each.textContent = spell(Math.max(0, (at(each.dataset.ends) - mono() - offset) / 1000));
    for (const each of $$('.phase[data-open]')) if (each.dataset.state !== phase.toUpperCase()) {
      each.dataset.state = phase.toUpperCase();
      each.textContent = each.dataset[phase] || each.textContent;
    }
    if (body.dataset.phase !== phase) {
      body.dataset.phase = phase;
      document.dispatchEvent(new CustomEvent('breakout:phase', { detail: { phase, seconds } }));
    }
    if (before !== null && round.state === 'OPEN') {
      for (const [mark, key] of MARKS) if (before > mark && seconds <= mark) say(key);
      if (before > 0 && seconds === 0) say('bell');
    }
    before = seconds;
  }
  function turn(next, silent) {
    const old = round;
    round = next;
    before = null;
    if (!next) delete body.dataset.phase;
    if (next && !silent) {
      const same = old && old.number === next.number;
      if (!same || old.state !== next.state) say({ OPEN: same && old.state === 'PAUSED' ? 'resumed' : 'opened', PAUSED: 'paused', CLOSED: 'closed' }[next.state]);
      else if (next.state === 'OPEN' && at(next.deadline) > at(old.deadline)) say('added');
    }
    tick();
  }

  // The fragments: asked for again when what they watch (data-on, else everything) changed; what is being typed stays.
  // What watches nothing (data-on="") is asked for once, when the stream first speaks.
  let state = null, busy = false, due = false;
  // What the server said last: scripts may have written into it since.
  const seen = new WeakMap(), given = new WeakMap();
  $$('[data-fragment]').forEach(element => given.set(element, element.innerHTML));
  const watched = element => (element.dataset.on ?? 'v').split(' ')
    .map(key => key === 'round' ? state.round && [state.round.number, state.round.state, state.round.deadline] : state[key]).join('|');
  const changed = box => 'typed' in box.dataset && box.value ? true : box.type === 'checkbox' || box.type === 'radio' ? box.checked !== box.defaultChecked
    : box.options ? [...box.options].some(o => o.selected !== o.defaultSelected) && box.selectedIndex > 0
    : box.type !== 'hidden' && box.value !== box.defaultValue;
  function show(element, html, mark, asked) {
    const page = new DOMParser().parseFromString(html, 'text/html'), name = CSS.escape(element.dataset.fragment);
    const fresh = page.querySelector(`[data-fragment="${name}"]`) || page.body;
    seen.set(element, mark);
    const held = element.querySelector(':scope > .news');
    if (held) held.remove();
    const now = fresh.innerHTML;
    if (now === given.get(element)) return;
    const kept = $$('input, textarea, select', element).filter(box => changed(box) && box.name);
    const home = box => box.id ? fresh.querySelector('#' + CSS.escape(box.id)) : fresh.querySelector(`[name="${CSS.escape(box.name)}"]`);
    // What was typed and would have no box any more stays where it is, to be read and copied.
    if (kept.some(box => !home(box))) return;
    if (!asked && (kept.length || element.contains(document.activeElement))) { hold(element, html, mark); return; }
    kept.forEach(box => { const there = home(box); if (there.type !== 'checkbox' && there.type !== 'radio') there.value = box.value; });
    const open = $$('details[open][id]', element).map(d => d.id);
    given.set(element, now);
    element.replaceChildren(...fresh.childNodes);
    open.forEach(id => { const d = document.getElementById(id); if (d) d.open = true; });
    document.dispatchEvent(new CustomEvent('breakout:fresh', { detail: element }));
  }
  function hold(element, html, mark) {
    const news = Object.assign(document.createElement('button'), { type: 'button', className: 'news second', textContent: words ? words.dataset.news : '↻' });
    news.addEventListener('click', () => show(element, html, mark, true));
    element.addEventListener('focusout', () => setTimeout(() => {
      if (news.isConnected && !element.contains(document.activeElement)) show(element, html, mark);
    }, 300), { once: true });
    element.prepend(news);
  }
  async function refresh() {
    if (busy) { due = true; return; }
    busy = true; due = false;
    for (const element of $$('[data-fragment]')) {
      const mark = watched(element);
      if (seen.get(element) === mark) continue;
      const address = new URL(location.href);
      address.hash = '';
      address.searchParams.set('fragment', element.dataset.fragment);
      try {
        const answer = await fetch(address, { headers: { Accept: 'text/html' }, cache: 'no-store' });
        if (answer.ok && !answer.redirected) show(element, await answer.text(), mark);
      } catch (unreachable) { due = true; }
    }
    setTimeout(() => { busy = false; if (due) refresh(); }, PAUSE);
  }
  function take(next) {
    const first = state === null;
    state = next;
    if (!round !== !next.round || (next.round && ['number', 'state', 'deadline'].some(key => (round || {})[key] !== next.round[key]))) turn(next.round, first);
    else round = next.round;
    document.dispatchEvent(new CustomEvent('breakout:state', { detail: next }));
    setTimeout(refresh, Math.random() * 250);
  }

  // The stream: full state on every connect; silence means a dead line, whatever the browser believes.
  let source = null, tries = 0, watchdog = 0, again = 0, heard = 0, last = -1;
  function connect() {
    clearTimeout(again); clearTimeout(watchdog);
    if (source) source.close();
    const mine = source = new EventSource(channel);
    last = -1;
    watchdog = setTimeout(lost, QUIET);
    const alive = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(lost, QUIET);
      if (tries > 0) measure();
      tries = 0; heard = mono();
      if (line) line.textContent = '';
    };
    mine.addEventListener('hb', alive);
    mine.addEventListener('state', event => {
      const next = JSON.parse(event.data);
      alive();
      if (mine === source && next.v >= last) { last = next.v; take(next); }
    });
    mine.onerror = () => { if (mine === source) lost(); };
  }
  function lost() {
    clearTimeout(again); clearTimeout(watchdog);
    source.close();
    again = setTimeout(connect, Math.min(LONGEST, SHORTEST * 2 ** tries++) * (0.6 + Math.random() * 0.8));
    if (tries > 2 && line) line.textContent = line.dataset.offline;
  }
  const wake = () => { if (document.visibilityState === 'visible' && (source.readyState === 2 || mono() - heard > 12000)) connect(); };
  addEventListener('online', connect);
  addEventListener('pageshow', event => { if (event.persisted) { connect(); measure(); } });
  addEventListener('pagehide', () => source.close());
  document.addEventListener('visibilitychange', () => { wake(); if (document.visibilityState === 'visible') measure(); });
  setInterval(tick, 250);
  connect();
  tick();
  measure();
})();
