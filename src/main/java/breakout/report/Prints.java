package breakout.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;

import breakout.kernel.Language;

/** Reports in print. A final one is printed once, for all who read it; a draft, for each. */
@ApplicationScoped
class Prints {

    /** Some sessions, some revisions, two languages. */
    private static final int MOST_KEPT = 32;

    /** What a print shows: the same report of the same edition reads the same for ever. */
    private record Print(PlenaryReport report, Language language) {
    }

    private final Typesetter typesetter;
    private final PdfPress press;
    private final Map<Print, byte[]> kept = Collections.synchronizedMap(new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Print, byte[]> eldest) {
            return size() > MOST_KEPT;
        }
    });

    Prints(Typesetter typesetter, PdfPress press) {
        this.typesetter = typesetter;
        this.press = press;
    }

    /** Printed for this reader, who is given its bytes as they are written. */
    StreamingOutput draft(PlenaryReport report, Language language) {
        Reading reading = typesetter.set(report, language);
        return pdf -> press.print(reading, pdf);
    }

    /** Of a final report: the whole hall asks for it, and who reads it slowly keeps nobody else waiting. */
    byte[] lasting(PlenaryReport report, Language language) {
        var print = new Print(report, language);
        byte[] pdf = kept.get(print);
        return pdf == null ? printOnce(print) : pdf;
    }

    /** One at a time: a hall that asks for a report at once waits for its first print. */
    private synchronized byte[] printOnce(Print print) {
        byte[] pdf = kept.get(print);
        if (pdf == null) {
            pdf = press.print(typesetter.set(print.report, print.language));
            kept.put(print, pdf);
        }
        return pdf;
    }
}
