package breakout.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/**
 * One picture that somebody may see.
 *
 * @param known whether who looks has signed in and taken a seat
 * @param address in which a session is told by its {@link Stage.Moment}
 * @param form what is sent to the address; null where it is only looked at
 */
record Screen(String name, boolean known, String address, Map<String, String> form) {

    static Screen stranger(String name, String address) {
        return new Screen(name, false, address, null);
    }

    static Screen known(String name, String address) {
        return new Screen(name, true, address, null);
    }

    /** The same after a form with these fields came to the address. */
    Screen sending(String... fields) {
        var form = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return new Screen(name, known, address, form);
    }

    /** The screen on the wall is made for its own size only. */
    boolean onTheWall() {
        return address.startsWith("/projector");
    }

    /** Opens it, and all that is folded in it. */
    void show(Page page, Stage stage) {
        String there = stage.at(address);
        if (form == null) {
            page.navigate(there);
        } else {
            String body = form.entrySet().stream().map(field -> field.getKey() + "="
                    + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
            page.route(there, route -> route.resume(new Route.ResumeOptions().setMethod("POST").setPostData(body)
                    .setHeaders(withForm(route.request().headers()))), new Page.RouteOptions().setTimes(1));
            page.navigate(there);
        }
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
    }

    private static Map<String, String> withForm(Map<String, String> headers) {
        var all = new java.util.HashMap<>(headers);
        all.put("content-type", "application/x-www-form-urlencoded; charset=UTF-8");
        return all;
    }

    @Override
    public String toString() {
        return name;
    }
}
