package breakout.console;

import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.access.Addresses;
import breakout.access.Asker;
import breakout.access.QrCode;
import breakout.access.Slips;
import breakout.delegation.Called;
import breakout.delegation.Delegation;
import breakout.delegation.Slip;
import breakout.kernel.Language;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.kernel.Words;
import breakout.session.BreakoutGroup;
import breakout.session.Session;

/** Slips for the seats that are expected, to be printed, cut and laid on the tables. */
@Path("/console/{code}/slips")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class SlipsPage {

    /** A delegation on the list, as the reader looks it up. */
    record Choice(Long id, Called called) {
    }

    /** @param group null where its bearer is placed as they sit down */
    record Line(List<Called> names, int number, BreakoutGroup group, QrCode qr) {
    }

    /** What every slip says in one language. */
    record How(String language, String sentence) {
    }

    /** @param printed null before any are; what is printed is shown once */
    @CheckedTemplate(basePath = "console")
    record slips(Session session, List<Choice> listed, List<Line> printed, List<How> how, Refusal refusal)
            implements
                TemplateInstance {
    }

    private final Asker asker;
    private final Slips printing;
    private final Addresses addresses;
    private final Words words;

    SlipsPage(Asker asker, Slips printing, Addresses addresses, Words words) {
        this.asker = asker;
        this.printing = printing;
        this.addresses = addresses;
        this.words = words;
    }

    @GET
    public TemplateInstance show(String code) {
        return page(asker.runs(code), null, null);
    }

    /** The slips stand on the page that answers, and nowhere else. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response print(String code, @RestForm String delegation) {
        try {
            Integer only = Typed.number("delegation", delegation);
            var printed = printing.print(code, only == null ? null : only.longValue());
            Session session = asker.runs(code);
            return Response.ok(page(session, printed.stream().map(each -> line(session, each)).toList(), null)).build();
        } catch (Refusal refusal) {
            return Response.status(refusal.status().code).entity(page(asker.runs(code), null, refusal)).build();
        }
    }

    private Line line(Session session, Slip.Printed printed) {
        Delegation delegation = printed.slip().delegation();
        List<Called> names = Stream.of(Language.values()).map(language -> delegation.called(language.tag())).distinct()
                .toList();
        Integer group = delegation.groupNumber();
        return new Line(names, printed.slip().number(), group == null ? null : session.group(group).orElse(null),
                QrCode.printed(addresses.slip(printed.secret())));
    }

    private slips page(Session session, List<Line> printed, Refusal refusal) {
        Language reader = words.reader();
        var order = Called.order(reader.locale());
        List<Choice> listed = Delegation.listed(session).stream().map(each -> new Choice(each.id(), each.called(reader.tag())))
                .sorted((a, b) -> order.compare(a.called, b.called)).toList();
        List<How> how = Stream.of(Language.values())
                .map(language -> new How(language.tag(), words.say(language, "console:slipHow"))).toList();
        return new slips(session, listed, printed, how, refusal);
    }
}
