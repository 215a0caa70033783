package breakout.projector;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The hall's screen, looked at as the hall looks at it. */
record Wall(Page page) {

    /** What nobody in the hall could read: text outside the screen, under other text, or too small. */
    List<?> faults() {
        return (List<?>) page.evaluate(
                """
                              () => {
                                const faults = [], style = e => getComputedStyle(e), clipped = e => e && (style(e).clipPath === 'inset(50%)' || clipped(e.parentElement));
                        const seen = e => !e.closest('.tools, dialog, [hidden]') && !clipped(e) && style(e).visibility === 'visible';
                                const root = document.documentElement;
                                if (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth) faults.push('the page scrolls');
                                const own = e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
                                const texts = [...document.querySelectorAll('.wall *')].filter(e => own(e) && seen(e) && e.getClientRects().length);
                                const named = e => e.tagName + '.' + (e.getAttribute('class') || '') + ' ' + e.textContent.trim().slice(0, 30);
                                for (const e of texts) {
                                  const box = e.getBoundingClientRect(), svg = e.closest('svg');
                                  const scale = svg ? svg.getScreenCTM().a : 1, size = parseFloat(style(e).fontSize) * scale;
                                  if (size < 23.99) faults.push(named(e) + ' is set in ' + size);
                                  if (box.top < -1 || box.left < -1 || box.bottom > innerHeight + 1 || box.right > innerWidth + 1) faults.push(named(e) + ' is off the screen');
                                  const tight = style(e).textOverflow !== 'ellipsis' && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 && !svg;
                                  if (tight && style(e).display !== 'inline') faults.push(named(e) + ' is cut at its side');
                                }
                                const parts = [...document.querySelectorAll('.wall > *, .stage > *, .asked > *, .ranking > *, .pairs > *, .ring text')].filter(seen)
                                  .filter(e => e.getClientRects().length);
                                for (let i = 0; i < parts.length; i++) for (let j = i + 1; j < parts.length; j++) {
                                  if (parts[i].contains(parts[j]) || parts[j].contains(parts[i])) continue;
                                  const a = parts[i].getBoundingClientRect(), b = parts[j].getBoundingClientRect();
                                  const over = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top), wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                                  if (over > 2 && wide > 2 && a.height && b.height) faults.push(named(parts[i]) + ' lies over ' + named(parts[j]));
                                }
                                for (const e of document.querySelectorAll('.wall .stage, .asked')) {
                                  if (e.scrollHeight > e.clientHeight + 2) faults.push(named(e) + ' runs over by ' + (e.scrollHeight - e.clientHeight));
                                }
                                return faults;
                              }""");
    }

    /** What a telephone reads from a photograph of the screen. */
    String code() {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            return new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)),
                    Map.of(DecodeHintType.TRY_HARDER, true))[0].getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotFoundException e) {
            throw new AssertionError("There is no code to be read on the screen", e);
        }
    }

    /** How much of the screen's height the digits of the clock take. */
    double clock() {
        Locator clock = page.locator(".wall .clock");
        // digits are seven tenths of their type
        return (double) clock.evaluate("e => .7 * parseFloat(getComputedStyle(e).fontSize) / innerHeight");
    }
}
