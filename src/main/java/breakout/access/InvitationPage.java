package breakout.access;

import java.net.URI;
import java.util.Objects;

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

import breakout.access.Invitation.Role;
import breakout.kernel.Refusal;

/** Where an invitation is read, as often as one likes, and accepted, once. */
@Path("/invitations/{token}")
@Produces(MediaType.TEXT_HTML)
class InvitationPage {

    /**
     * @param title of the session, in {@code language}; null for the whole venue
     * @param group the number of the rapporteur's; null for none
     * @param known the name of the account the asker could accept with; null for none
     * @param name as it was typed
     * @param organisation its token, where it can be accepted by the organisation's provider; null where it cannot
     */
    @CheckedTemplate(basePath = "access")
    record invitation(Invitation invitation, String title, String language, Integer group, String known, String name,
            String organisation, Refusal refusal) implements TemplateInstance {
    }

    private final Admitting admitting;
    private final Addresses addresses;
    private final Organisation organisation;

    InvitationPage(Admitting admitting, Addresses addresses, Organisation organisation) {
        this.admitting = admitting;
        this.addresses = addresses;
        this.organisation = organisation;
    }

    /** A link that is looked at before it is sent on, or fetched for a preview, is as good as before. */
    @GET
    public TemplateInstance show(String token) {
        return page(token, null, null);
    }

    /**
     * @param mine whether the account accepts that the asker is signed in with
     * @param again the password once more, from a page that cannot show it
     */
    @POST
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD })
    public Response accept(String token, @RestForm boolean mine, @RestForm String name, @RestForm String password,
            @RestForm String again) {
        try {
            if (again != null && !Objects.equals(again, password)) {
                throw Refusal.badInput("again", "passwords_differ");
            }
            return in(mine ? admitting.enter(token) : admitting.enter(token, name, password));
        } catch (Refusal refusal) {
            if (refusal.status() != Refusal.Status.BAD_REQUEST) {
                throw refusal;
            }
            return Response.status(refusal.status().code).entity(page(token, name, refusal)).build();
        }
    }

    private Response in(Admitting.Entered entered) {
        if (entered.role() == Role.RAPPORTEUR) {
            String code = entered.session().code();
            return Response.seeOther(URI.create("/desk/" + code))
                    .cookie(Pass.RAPPORTEUR.given(entered.token(), code, addresses.secure())).build();
        }
        var onwards = Response
                .seeOther(URI.create(entered.session() == null ? "/sessions" : "/console/" + entered.session().code()));
        if (entered.token() != null) {
            onwards.cookie(Pass.STAFF.given(entered.token(), "", addresses.secure()));
        }
        return onwards.build();
    }

    private TemplateInstance page(String token, String name, Refusal refusal) {
        Invitation read = admitting.read(token);
        var session = read.session();
        return new invitation(read, session == null ? null : session.header().title(),
                session == null ? null : session.language(), read.groupNumber(),
                admitting.known(read).map(Staff::name).orElse(null), name, organisation.isThere() ? token : null, refusal);
    }
}
