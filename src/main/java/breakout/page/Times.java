package breakout.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.NamespaceResolver;

/**
 * Times as people read them: {@code {moment:left(412)}} is 6:52, {@code {moment:day(date)}} 23 November 2026, and
 * {@code {moment:hour(instant)}} 14:02 on the venue's clock.
 */
@ApplicationScoped
class Times {

    private static final int SIXTY = 60;

    void configure(@Observes EngineBuilder engine) {
        engine.addNamespaceResolver(NamespaceResolver.builder("moment").resolveAsync(expression -> {
            Locale locale = Messages.language(expression).locale();
            return Parameters.of(expression).thenApply(given -> show(expression.getName(), given.get(0), locale));
        }).build());
    }

    static String show(String how, Object value, Locale locale) {
        return switch (how) {
            case "left" -> left(((Number) value).longValue());
            case "day" -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale("en".equals(locale.getLanguage()) ? Locale.UK : locale).format(day(value));
            case "hour" -> DateTimeFormatter.ofPattern("HH:mm").format(((Instant) value).atZone(ZoneId.systemDefault()));
            default -> throw new IllegalArgumentException("A time cannot be shown as " + how);
        };
    }

    private static LocalDate day(Object value) {
        return value instanceof Instant instant ? instant.atZone(ZoneId.systemDefault()).toLocalDate()
                : (LocalDate) value;
    }

    private static String left(long seconds) {
        long some = Math.max(0, seconds);
        return some / SIXTY + ":" + String.format(Locale.ROOT, "%02d", some % SIXTY);
    }
}
