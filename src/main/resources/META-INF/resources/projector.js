/* The hall's screen: a bell that sounds once it was asked to, a screen that stays awake, and nothing that only one who stands there needs. */
(() => {
  'use strict';
  const body = document.body, tools = document.getElementById('tools'), keys = document.getElementById('keys');
  const sound = document.getElementById('sound'), work = document.getElementById('keys-work');
  const volume = document.getElementById('volume'), STILL = 3000, KEPT = 'breakout-projector-keys', LOUD = 'breakout-projector-volume';

  // The bell. Each stroke goes with the phase, which the picture shows by word and shape.
  const SOFT = { pitch: 523, loud: 0.2, times: [0] }, BELL = { pitch: 784, loud: 0.7, times: [0, 1.1] };
  const RUNNING = ['open', 'last'], OVER = ['grace', 'closing', 'closed'];
  let audio = null, on = false, phase = body.dataset.phase || null;
  function strike({ pitch, loud, times }) {
    for (const after of times) {
      const at = audio.currentTime + after, tone = audio.createOscillator(), loudness = audio.createGain(), peak = loud * volume.value / 100;
      tone.frequency.value = pitch;
      loudness.gain.setValueAtTime(0.0001, at);
      loudness.gain.exponentialRampToValueAtTime(peak, at + 0.02);
      loudness.gain.exponentialRampToValueAtTime(0.0001, at + 1);
      tone.connect(loudness);
      loudness.connect(audio.destination);
      tone.start(at);
      tone.stop(at + 1);
    }
  }
  function turn() {
    on = !on;
    if (on && !audio) audio = new AudioContext();
    if (on) audio.resume(); else audio.suspend();
    sound.textContent = on ? sound.dataset.off : sound.dataset.on;
    body.classList.toggle('sounding', on);
  }
  document.addEventListener('breakout:phase', event => {
    const before = phase;
    phase = event.detail.phase;
    for (const told of document.querySelectorAll('.told')) told.textContent = told.dataset[phase] || '';
    if (!on || !RUNNING.includes(before)) return;
    if (phase === 'last' && before === 'open') strike(SOFT);
    else if (OVER.includes(phase)) strike(BELL);
  });

  // As loud as whoever stands here has set it; a stroke tells how loud that is.
  try { volume.value = localStorage.getItem(LOUD) || volume.value; } catch (refused) { /* as the page has it */ }
  volume.addEventListener('change', () => {
    try { localStorage.setItem(LOUD, volume.value); } catch (refused) { /* until the page is left */ }
    if (on) strike(SOFT);
  });

  // A screen that sleeps during a round shows nothing; where the browser may not keep it awake, the machine's settings must.
  async function wake() {
    if (navigator.wakeLock && document.visibilityState === 'visible') {
      try { await navigator.wakeLock.request('screen'); } catch (refused) { /* as on a battery that runs low */ }
    }
  }
  document.addEventListener('visibilitychange', wake);
  wake();

  // The pointer and the tools are there while somebody moves.
  let stills = 0;
  function moved() {
    clearTimeout(stills);
    body.classList.remove('still');
    stills = setTimeout(() => body.classList.add('still'), STILL);
  }
  for (const sign of ['pointermove', 'pointerdown', 'keydown']) addEventListener(sign, moved);
  moved();

  function fill() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (document.documentElement.requestFullscreen) document.documentElement.requestFullscreen().catch(() => {});
  }
  const ask = () => { if (!keys.open) keys.showModal(); };
  const ACTS = { f: fill, s: turn, '?': ask };
  try { work.checked = localStorage.getItem(KEPT) !== 'off'; } catch (refused) { /* they work until the page is left */ }
  work.addEventListener('change', () => {
    try { localStorage.setItem(KEPT, work.checked ? 'on' : 'off'); } catch (refused) { /* as above */ }
  });
  // A single key acts only while nothing else has the focus, and may be switched off.
  addEventListener('keydown', event => {
    const elsewhere = document.activeElement && document.activeElement !== body && document.activeElement.id !== 'content';
    if (!work.checked || keys.open || elsewhere || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const act = ACTS[event.key.toLowerCase()];
    if (act) { event.preventDefault(); act(); }
  });
  sound.addEventListener('click', () => { turn(); sound.blur(); });
  document.getElementById('full').addEventListener('click', event => { fill(); event.currentTarget.blur(); });
  document.getElementById('ask').addEventListener('click', ask);
  tools.hidden = false;
})();
