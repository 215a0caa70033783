package breakout.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import breakout.Chromium;

/** Somebody who looks at pages in one language, one after the other, on a thread and in sessions of their own. */
final class Visitor {

    static final int WIDE = 1280;
    static final int HIGH = 720;

    private final ExecutorService eyes = Executors.newSingleThreadExecutor(looking -> {
        var thread = new Thread(looking, "visitor");
        thread.setDaemon(true);
        return thread;
    });
    /** By whether who looks is known there. */
    private final Map<Boolean, Page> pages = new HashMap<>();
    private final String language;
    private Chromium chromium;
    private Stage stage;

    private Visitor(String language) {
        this.language = language;
    }

    /** Comes with a browser; where there is none, the test that calls skips. */
    static Visitor of(String language) throws InterruptedException {
        var visitor = new Visitor(language);
        visitor.chromium = visitor.done(Chromium::start);
        visitor.stage = visitor.done(Stage::new);
        return visitor;
    }

    /** The sessions they look at: nobody else does. */
    Stage stage() {
        return stage;
    }

    /** Only while they look. */
    Page page(boolean known) {
        return pages.computeIfAbsent(known, this::open);
    }

    /** What they find wrong, each on a line. */
    Future<String> look(Callable<List<String>> looking) {
        return eyes.submit(() -> String.join("\n", looking.call()));
    }

    /** @throws AssertionError if a page broke its policy or asked another host */
    void leave() throws InterruptedException {
        try {
            done(() -> {
                chromium.close();
                return true;
            });
        } finally {
            done(() -> {
                Chromium.quit();
                return true;
            });
            eyes.shutdown();
        }
    }

    private Page open(boolean known) {
        BrowserContext somebody = chromium.somebody(language, WIDE, HIGH);
        if (known) {
            stage.admit(somebody);
        }
        return somebody.newPage();
    }

    private <T> T done(Supplier<T> asked) throws InterruptedException {
        try {
            return eyes.submit(asked::get).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw (Error) failed.getCause();
        }
    }
}
