package breakout.page;

import java.io.CharConversionException;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.vertx.ext.web.RoutingContext;

import breakout.kernel.Disk;
import breakout.kernel.Refusal;
import breakout.kernel.Unreadable;

/** Turns everything a resource may throw into an answer that helps its reader and tells nobody what was typed. */
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private static final int BAD_REQUEST = 400;
    private static final int DEPTH_OF_FORMS = 8;

    private final Problems problems;
    private final Disk disk;

    Refusals(Problems problems, Disk disk) {
        this.problems = problems;
        this.disk = disk;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal, RoutingContext rc) {
        Response told = response(problems.tell(refusal, rc));
        return refusal.retryAfter() == null ? told
                : Response.fromResponse(told).header(HttpHeaders.RETRY_AFTER, refusal.retryAfter()).build();
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException unreadable, RoutingContext rc) {
        return refused(Unreadable.refusal(unreadable), rc);
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException unreadable, RoutingContext rc) {
        return refused(Unreadable.refusal(unreadable), rc);
    }

    /** Bytes that are letters in no encoding. */
    @ServerExceptionMapper
    Response illegible(CharConversionException noText, RoutingContext rc) {
        return refused(Refusal.badInput("", "unreadable_json"), rc);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, RoutingContext rc) {
        return refused(Unreadable.refusal(invalid), rc);
    }

    /** What the framework refuses: no such address, method, form. Its headers (Allow, WWW-Authenticate) are kept. */
    @ServerExceptionMapper
    Response undone(WebApplicationException undone, RoutingContext rc) {
        if (undone.getCause() instanceof JsonProcessingException unreadable) {
            return refused(Unreadable.refusal(unreadable), rc);
        }
        Response given = undone.getResponse();
        int status = given.getStatus();
        if (status >= Failures.SERVER_ERROR) {
            return failed(undone, rc);
        }
        if (status < Failures.CLIENT_ERROR) {
            return given;
        }
        Problems.Told told = problems.tell(status, Failures.key(status), rc);
        return Response.fromResponse(given).entity(told.text()).type(told.mediaType()).build();
    }

    @ServerExceptionMapper
    Response failed(Throwable failure, RoutingContext rc) {
        if (isUnreadableForm(failure)) {
            return response(problems.tell(BAD_REQUEST, Failures.key(BAD_REQUEST), rc));
        }
        if (disk.failed(failure)) {
            return Response.fromResponse(response(problems.tell(Problems.UNAVAILABLE, "disk_failed", rc)))
                    .header(HttpHeaders.RETRY_AFTER, Disk.TRY_AGAIN_SECONDS).build();
        }
        String reference = UUID.randomUUID().toString();
        Failures.log(LOG, failure, reference);
        return response(problems.tell(Failures.SERVER_ERROR, "failed", reference, rc));
    }

    /** The framework fails where it cannot decode a form, or finds too many fields in it: that is its sender's doing. */
    private static boolean isUnreadableForm(Throwable failure) {
        return Stream.of(failure.getStackTrace()).limit(DEPTH_OF_FORMS)
                .anyMatch(at -> at.getClassName().startsWith("org.jboss.resteasy.reactive.server.core.multipart."));
    }

    private static Response response(Problems.Told told) {
        var response = Response.status(told.status()).entity(told.text()).type(told.mediaType());
        return response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }
}
