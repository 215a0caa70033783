package breakout.technology;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** Stub. */
@ApplicationScoped
public class Reader {
    public Filing read(String text, String language) {
        return new Filing(List.of());
    }
}
