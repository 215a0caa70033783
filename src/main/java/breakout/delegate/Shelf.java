package breakout.delegate;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.access.Seated;
import breakout.answer.Draft;
import breakout.answer.Drafts;
import breakout.kernel.Arrival;
import breakout.kernel.Refusal;
import breakout.kernel.Words;
import breakout.technology.Kind;

/** Puts aside what stands in the boxes whose button was not pressed, so that it is in them when the page is back. */
@ApplicationScoped
class Shelf {

    private final Drafts drafts;
    private final Arrival arrival;
    private final Words words;

    Shelf(Drafts drafts, Arrival arrival, Words words) {
        this.drafts = drafts;
        this.arrival = arrival;
        this.words = words;
    }

    /** @return what could not be put aside, and has to be shown again as it was typed */
    List<Attempt> keep(Seated seated, List<Written> boxes) {
        List<Attempt> unkept = new ArrayList<>();
        for (Written box : boxes) {
            if (!box.untouched()) {
                try {
                    keep(seated, box);
                } catch (Refusal refusal) {
                    unkept.add(box.refused(refusal));
                }
            }
        }
        return unkept;
    }

    Draft draft(Seated seated, Written box) {
        return Draft.read(seated.session(), box.asked(), box.text(), box.kind(), null,
                box.language(), words.reader().tag(), box.consent());
    }

    /** What was sent from this box is not waiting in it any more. */
    void clear(Seated seated, Draft sent) {
        drafts.empty(seated, sent.question(), sent.kind(), null);
    }

    private void keep(Seated seated, Written box) {
        boolean empty = box.text().isBlank();
        if (empty && box.revises()) {
            drafts.emptyRevision(seated, box.id(), null);
        } else if (empty) {
            drafts.empty(seated, box.asked(), Kind.of(box.kind()).orElse(null), null);
        } else if (box.revises()) {
            drafts.keepRevision(seated, draft(seated, box), box.id(), null, arrival.instant());
        } else {
            drafts.keep(seated, draft(seated, box), box.id(), null, arrival.instant());
        }
    }
}
