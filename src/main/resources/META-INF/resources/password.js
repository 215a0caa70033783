/* Lets whoever chooses a password look at it: it is typed once. */
(() => {
  'use strict';
  for (const box of document.querySelectorAll('form[data-show] input[autocomplete=new-password]')) {
    const eye = Object.assign(document.createElement('button'), { type: 'button', className: 'second slight', textContent: box.form.dataset.show });
    const turn = shown => {
      box.type = shown ? 'text' : 'password';
      eye.setAttribute('aria-pressed', shown);
    };
    eye.setAttribute('aria-controls', box.id);
    eye.addEventListener('click', () => turn(box.type === 'password'));
    // browsers keep what was a password when it is sent
    box.form.addEventListener('submit', () => turn(false));
    turn(false);
    box.after(eye);
  }
})();
