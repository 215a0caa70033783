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
  // What was typed and not sent is about the paragraph it was typed for, whichever the hall looks at by now.
  function tell() {
    const title = document.getElementById('reserving-title'), form = document.querySelector('form[data-kept]');
    if (title && form) title.textContent = title.dataset.about.replace('#', form.elements.paragraph.value);
  }
  document.addEventListener('breakout:fresh', tell);
  tell();
})();
