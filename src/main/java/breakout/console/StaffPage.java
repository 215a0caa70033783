package breakout.console;

import java.net.URI;
import java.time.Clock;
import java.util.List;

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
import breakout.access.Chairing;
import breakout.access.Invitation;
import breakout.access.Invitation.Role;
import breakout.access.Inviting;
import breakout.access.QrCode;
import breakout.access.Rapporteur;
import breakout.access.Relieving;
import breakout.access.Staff;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.session.Session;

/** Who runs a session: facilitators and the chair that one of them has, and who is invited to run it or to report on it. */
@Path("/console/{code}/staff")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class StaffPage {

    @CheckedTemplate(basePath = "console")
    record staff(Session session, String here, Staff me, Driving driving, List<Staff> facilitators,
            List<Rapporteur> rapporteurs, List<Invitation> open, Invited typed, Refusal refusal) implements TemplateInstance {
    }

    /** Shown once, on the page that answers; {@code back} is where it was asked for. */
    @CheckedTemplate(basePath = "console")
    record invited(String name, String address, QrCode qr, String back) implements TemplateInstance {
    }

    /** Who is to be invited, as it was typed; null for nobody yet. */
    record Invited(String role, String name, String group) {

        static final Invited NOBODY = new Invited("facilitator", null, null);

        public boolean asRapporteur() {
            return "rapporteur".equals(role);
        }

        public boolean reportsOn(int number) {
            return String.valueOf(number).equals(group);
        }
    }

    private final Asker asker;
    private final Addresses addresses;
    private final Inviting inviting;
    private final Chairing chairing;
    private final Relieving relieving;
    private final Clock clock;

    StaffPage(Asker asker, Addresses addresses, Inviting inviting, Chairing chairing, Relieving relieving,
            Clock clock) {
        this.asker = asker;
        this.addresses = addresses;
        this.inviting = inviting;
        this.chairing = chairing;
        this.relieving = relieving;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(String code) {
        return page(asker.runs(code), Invited.NOBODY, null);
    }

    @POST
    @Path("invitations")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD })
    public Response invite(String code, @RestForm String role, @RestForm String name, @RestForm String group) {
        var typed = new Invited(role, name, group);
        try {
            String token = inviting.invite(code, typed.asRapporteur() ? Role.RAPPORTEUR : Role.FACILITATOR, name,
                    Typed.number("group", group)).token();
            String address = addresses.invitation(token);
            return Response.ok(new invited(name.strip(), address, QrCode.of(address), at(code).getPath())).build();
        } catch (Refusal refusal) {
            return Response.status(refusal.status().code).entity(page(asker.runs(code), typed, refusal)).build();
        }
    }

    @POST
    @Path("invitations/{id: \\d{1,18}}/revocation")
    public Response revoke(String code, long id) {
        return carryOut(code, () -> inviting.revoke(code, id));
    }

    @POST
    @Path("{account: \\d{1,18}}/dismissal")
    public Response dismiss(String code, long account) {
        return carryOut(code, () -> chairing.dismiss(code, account));
    }

    @POST
    @Path("{account: \\d{1,18}}/offer")
    public Response offer(String code, long account) {
        return carryOut(code, () -> chairing.offer(code, account));
    }

    @POST
    @Path("chair/acceptance")
    public Response accept(String code) {
        return carryOut(code, () -> chairing.accept(code));
    }

    /** Whoever offered it withdraws it, or whoever it was offered to declines. */
    @POST
    @Path("chair/keeping")
    public Response keep(String code) {
        return carryOut(code, () -> chairing.keep(code));
    }

    @POST
    @Path("rapporteurs/{rapporteur: \\d{1,18}}/withdrawal")
    public Response relieve(String code, long rapporteur) {
        return carryOut(code, () -> relieving.relieve(code, rapporteur));
    }

    /** A page that told of a mistake stands at the address it was sent to. */
    @GET
    @Path("{sent: (invitations|chair|rapporteurs|\\d+)(/.*)?}")
    public Response stay(String code) {
        return Response.seeOther(at(code)).build();
    }

    private Response carryOut(String code, Runnable order) {
        Session session = asker.runs(code);
        try {
            order.run();
            return Response.seeOther(at(code)).build();
        } catch (Refusal refusal) {
            return Response.status(refusal.status().code).entity(page(session, Invited.NOBODY, refusal)).build();
        }
    }

    private URI at(String code) {
        return URI.create("/console/" + asker.session(code).code() + "/staff");
    }

    private TemplateInstance page(Session session, Invited typed, Refusal refusal) {
        Staff me = asker.demandStaff();
        return new staff(session, at(session.code()).getPath(), me, Driving.of(session, me), Staff.running(session),
                Rapporteur.of(session), Invitation.open(session, clock.instant()), typed, refusal);
    }
}
