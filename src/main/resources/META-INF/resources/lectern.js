/* The report before the plenary: the arrows, and the two keys that a presenter's remote control sends, step through its cards. */
(() => {
  'use strict';
  const STEPS = { ArrowLeft: 'previous', PageUp: 'previous', ArrowRight: 'next', PageDown: 'next' };
  document.addEventListener('keydown', event => {
    const button = STEPS[event.key] && document.getElementById(STEPS[event.key]);
    if (!button || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.target.matches('input, textarea, select')) return;
    event.preventDefault();
    button.click();
  });
})();
