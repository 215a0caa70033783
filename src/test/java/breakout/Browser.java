package breakout;

import java.util.Map;
import java.util.regex.Pattern;

import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A browser without scripts: it keeps its cookies, and posts the forms it finds. */
public final class Browser {

    private final Cookies cookies;

    public Browser(Cookies cookies) {
        this.cookies = cookies;
    }

    public Response get(String address) {
        return request().get(address);
    }

    public Response post(String address, Map<String, ?> form) {
        return request().formParams(form).post(address);
    }

    /** What a hidden field of the form holds in which this text stands. */
    public static String hidden(String html, String name, String inTheFormWith) {
        String form = Pattern.compile("(?s)<form.*?</form>").matcher(html).results().map(found -> found.group())
                .filter(each -> each.contains(inTheFormWith)).findFirst()
                .orElseThrow(() -> new AssertionError("No form with " + inTheFormWith));
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(form);
        if (!field.find()) {
            throw new AssertionError("No field " + name + " in " + form);
        }
        return field.group(1);
    }

    private RequestSpecification request() {
        return Hall.page().cookies(cookies);
    }
}
