package breakout.answer;

import breakout.kernel.Happening;

/** Somebody who speaks for it has read an answer. */
public record Looked(String code) implements Happening.Backstage {
}
