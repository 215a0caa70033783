/* Forms of the desk that lead on to another page: where nobody answers, the page stays, with what stands in the boxes. */
(() => {
  'use strict';
  // what is printed for the first time may take a while
  const PATIENCE = 20000;
  const sentence = document.currentScript.dataset.unreachable;
  const goes = new WeakSet(), sending = new WeakSet();
  /** The server, or a proxy before it, could not do it now, and may soon. */
  const passing = status => status >= 500 || status === 408 || status === 429;

  function tell(form, button) {
    const told = Object.assign(document.createElement('p'), { className: 'fault unsent', textContent: sentence });
    told.setAttribute('role', 'alert');
    if (button) (button.closest('.row, p') || button).after(told); else form.append(told);
    told.scrollIntoView({ block: 'nearest' });
  }
  function go(there) {
    const stays = there.hash && there.pathname + there.search === location.pathname + location.search;
    // of another scheme, where a proxy does not say which it was asked by
    const here = there.pathname + there.search + there.hash;
    if (!stays) { location.assign(here); return; }
    history.replaceState(null, '', here);
    location.reload();
  }
  // After all others: what one of them does without leaving the page is theirs.
  document.addEventListener('submit', async event => {
    const form = event.target, button = event.submitter;
    if (event.defaultPrevented || form.method !== 'post' || goes.delete(form)) return;
    event.preventDefault();
    if (sending.has(form)) return;
    sending.add(form);
    document.querySelectorAll('.unsent').forEach(each => each.remove());
    const order = new URLSearchParams(new FormData(form)), there = button && button.hasAttribute('formaction') ? button.formAction : form.action;
    if (button && button.name) order.append(button.name, button.value);
    // what is typed after the order was given would be left behind
    const open = [...form.elements].filter(box => box.readOnly === false);
    open.forEach(box => { box.readOnly = true; });
    let left = false;
    const giveUp = new AbortController(), waiting = setTimeout(() => giveUp.abort(), PATIENCE);
    try {
      const answer = await fetch(there, { method: 'POST', body: order, headers: { Accept: 'text/html', 'Breakout-Onwards': 'told' }, cache: 'no-store', signal: giveUp.signal });
      if (passing(answer.status)) throw answer;
      const onwards = answer.headers.get('Location');
      if (answer.status === 204 && onwards) { left = true; go(new URL(onwards, there)); return; }
      // a page of its own, which tells what is wrong or asks, is asked for once more: nothing was done
      goes.add(form);
    } catch (unreachable) {
      tell(form, button);
    } finally {
      clearTimeout(waiting);
      // who has been sent on presses no button twice
      if (!left) sending.delete(form);
      open.forEach(box => { box.readOnly = false; });
    }
    if (goes.has(form)) form.requestSubmit(button || undefined);
    // and whoever saves by themselves go on trying
    else form.dispatchEvent(new CustomEvent('breakout:send', { bubbles: true, cancelable: true }));
  });
})();
