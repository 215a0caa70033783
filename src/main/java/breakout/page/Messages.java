package breakout.page;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.TemplateInstance;

import breakout.kernel.Language;
import breakout.kernel.Words;

/**
 * The words of every page. In a template, {@code {console:title}} and {@code {report:contributions(n)}} say a key of a
 * bundle in the reader's language; {@code {round:of('state', round.state)}} says the word for one of several values.
 */
@ApplicationScoped
class Messages implements Words {

    /** In a template, the name that finds a word by a value. */
    private static final String OF = "of";

    private final Map<Language, Map<String, Bundle>> bundles = new EnumMap<>(Language.class);
    private final Readers readers;

    Messages(Readers readers) {
        this.readers = readers;
        for (Language language : Language.values()) {
            var named = new HashMap<String, Bundle>();
            Bundle.NAMES.forEach(name -> named.put(name, new Bundle(name, language)));
            bundles.put(language, named);
        }
    }

    void configure(@Observes EngineBuilder engine) {
        Bundle.NAMES.forEach(name -> engine.addNamespaceResolver(
                NamespaceResolver.builder(name).resolveAsync(expression -> resolve(name, expression)).build()));
    }

    @Override
    public String say(Language language, String key, Object... arguments) {
        int colon = key.indexOf(':');
        return bundle(language, key.substring(0, colon)).say(key.substring(colon + 1), arguments);
    }

    @Override
    public String of(Language language, String key, Object value, Object... arguments) {
        String name = String.valueOf(value).toLowerCase(Locale.ROOT).replace('_', '-');
        return say(language, key + "." + name, arguments);
    }

    @Override
    public Language reader() {
        return readers.current().language();
    }

    /** The language a template is rendered in. */
    static Language language(EvalContext expression) {
        return expression.getAttribute(TemplateInstance.LOCALE) instanceof Locale locale
                ? Language.of(locale.toLanguageTag()).orElse(Language.EN)
                : Language.EN;
    }

    private CompletionStage<Object> resolve(String bundle, EvalContext expression) {
        Language language = language(expression);
        return Parameters.of(expression).thenApply(given -> OF.equals(expression.getName())
                ? of(language, bundle + ":" + given.get(0), given.get(1), given.subList(2, given.size()).toArray())
                : say(language, bundle + ":" + expression.getName(), given.toArray()));
    }

    private Bundle bundle(Language language, String name) {
        Bundle bundle = bundles.get(language).get(name);
        if (bundle == null) {
            throw new IllegalArgumentException("There is no bundle " + name);
        }
        return bundle;
    }
}
