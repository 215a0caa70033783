package breakout.technology;

import jakarta.enterprise.context.ApplicationScoped;

/** Stub. */
@ApplicationScoped
public class Vocabulary {
    public String name(String code, String language) {
        return code;
    }

    public String version() {
        return "stub";
    }
}
