package breakout.delegate;

import java.util.List;
import java.util.Map;

import breakout.answer.Unsent;

/**
 * What lies before a delegate.
 *
 * @param boxes to write in; one with a refusal among them even where the round takes nothing any more
 * @param leftOver what was not sent and has no box any more
 * @param similar what others wrote on the same matter; only for those who have written something themselves
 * @param readOut what is read back to the group at this moment; null where nothing is
 */
record Papers(List<Box> boxes, List<Unsent> leftOver, List<Sent> sent, List<Other> similar, ReadOut readOut) {

    static final Papers NONE = new Papers(List.of(), List.of(), List.of(), List.of(), null);

    /** With what was typed on what is read back and not taken. */
    Papers saying(Map<String, String> typed) {
        return new Papers(boxes, leftOver, sent, similar, readOut == null ? null : readOut.saying(typed));
    }

    /** Where the text stands that was not taken; null if there is none. */
    String fault() {
        return boxes.stream().filter(box -> box.refusal() != null).map(Box::anchor).findFirst()
                .orElseGet(() -> sent.stream().filter(each -> each.box() != null && each.box().refusal() != null)
                        .map(each -> each.box().anchor()).findFirst().orElse(null));
    }
}
