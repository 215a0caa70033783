/* Looks at the page as it stands, and names what somebody could not see, read or reach. An expression: page.evaluate(look + '.sideways()'). */
(() => {
  'use strict';
  const LEAST = 24, PRIMARY = 44, RING = 2, MOST = 8;
  const $$ = selector => [...document.querySelectorAll(selector)];
  const seen = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.closest('.unseen, noscript');
  const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '')
    + (typeof e.className === 'string' && e.className.trim() ? '.' + e.className.trim().split(/\s+/).join('.') : '')
    + ' “' + (e.textContent || e.value || '').trim().replace(/\s+/g, ' ').slice(0, 40) + '”';
  const controls = () => $$('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]').filter(seen);
  const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim() && seen(walker.currentNode.parentElement)) found.push(walker.currentNode);
    return found;
  };
  const holders = () => [...new Set(texts().map(text => text.parentElement))];
  const target = e => e.matches('[type=checkbox], [type=radio]') && e.closest('label') || e;
  const clipped = e => e && (getComputedStyle(e).clipPath !== 'none' || clipped(e.parentElement));
  const scrolls = e => e && e !== document.body && e !== document.documentElement
    && (/auto|scroll/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
  const behind = e => {
    const colour = getComputedStyle(e).backgroundColor;
    return /, 0\)$|transparent/.test(colour) && e.parentElement ? behind(e.parentElement) : colour;
  };
  return {
    /** Reflow: nothing beyond the edge of the screen, but for what has its own scroll bar. */
    sideways: () => {
      const beyond = $$('body *').filter(seen).filter(e => {
        const box = e.getBoundingClientRect();
        return box.width && box.bottom > 0 && (box.right > innerWidth + 1 || box.left < -1) && !scrolls(e.parentElement) && !clipped(e);
      });
      return beyond.filter(e => !beyond.some(other => other !== e && e.contains(other))).slice(0, MOST).map(e => name(e) + ' at ' + innerWidth);
    },
    /** Targets: a finger hits every control, and easily the one that matters; links in a sentence are as high as its lines. */
    tooSmall: () => controls().filter(e => {
      const box = target(e).getBoundingClientRect(), style = getComputedStyle(e);
      if (style.display === 'inline' && e.matches('a')) return false;
      const least = e.matches('button:not(.second, .slight, .danger, .link), .button:not(.second, .slight)') ? PRIMARY : LEAST;
      return box.width < least - .5 || box.height < least - .5;
    }).map(name),
    /** Focus: every control can have it, and shows it. */
    unfocused: () => {
      const before = document.activeElement;
      const dark = controls().filter(e => !e.disabled).filter(e => {
        e.focus({ focusVisible: true, preventScroll: true });
        const style = getComputedStyle(e);
        return document.activeElement !== e
          || !(style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= RING) && style.boxShadow === 'none';
      }).map(name);
      document.activeElement.blur();
      if (before && before !== document.body) before.focus({ preventScroll: true });
      return dark;
    },
    /** Text that is cut off, or that runs out of its button. */
    cutOff: () => holders().filter(e => {
      const style = getComputedStyle(e), over = e.closest('button, .button');
      // A foretaste, whose whole text stands elsewhere on the page.
      if (style.webkitLineClamp !== 'none') return false;
      if (/hidden|clip/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1) return true;
      if (/hidden|clip/.test(style.overflowY) && e.scrollHeight > e.clientHeight + 1) return true;
      if (!over) return false;
      const range = document.createRange(), box = over.getBoundingClientRect();
      return [...e.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).some(text => {
        range.selectNodeContents(text);
        const inside = range.getBoundingClientRect();
        return inside.right > box.right + 1 || inside.left < box.left - 1 || inside.bottom > box.bottom + 1;
      });
    }).map(name),
    /** Text in the colour of what it stands on, and controls without an edge. */
    invisible: () => holders().filter(e => getComputedStyle(e).color === behind(e)).map(name)
      .concat(controls().filter(e => e.matches('button:not(.link), .button, input:not([type=checkbox], [type=radio]), select, textarea'))
        .filter(e => ['none', 'hidden'].includes(getComputedStyle(e).borderTopStyle) || !parseFloat(getComputedStyle(e).borderTopWidth))
        .map(e => 'no edge: ' + name(e))),
    /** Words in another script that do not say in which language and direction; names, in bdi, have only a direction. */
    untagged: () => texts().filter(text => {
      const script = [[/\p{Script=Arabic}/u, 'ar'], [/\p{Script=Cyrillic}/u, 'ru']].find(([letters]) => letters.test(text.data));
      const home = text.parentElement;
      if (!script || home.closest('bdi') || home.closest('.languages')) return false;
      return !home.closest('[lang]').lang.startsWith(script[1]) || getComputedStyle(home).direction !== (script[1] === 'ar' ? 'rtl' : 'ltr');
    }).map(text => name(text.parentElement)),
  };
})()
