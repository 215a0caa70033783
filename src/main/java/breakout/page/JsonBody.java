package breakout.page;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.PushbackInputStream;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import com.fasterxml.jackson.core.JsonProcessingException;

import breakout.kernel.Refusal;

/** A resource that reads JSON is never handed nothing: an empty body says no more than {@code {}}; {@code null} is refused. */
@Provider
public class JsonBody implements ReaderInterceptor {

    private static final byte[] NO_FIELDS = { '{', '}' };

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!context.getMediaType().getSubtype().endsWith("json")) {
            // of a plain text the framework would try to make anything, and fail
            if (context.getMediaType().isCompatible(MediaType.TEXT_PLAIN_TYPE) && context.getType() != String.class) {
                throw new NotSupportedException();
            }
            return context.proceed();
        }
        try {
            return read(context);
        } catch (JsonProcessingException | CharConversionException unreadable) {
            throw unreadable;
        } catch (IOException tooMuchOrGone) {
            throw new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
    }

    private static Object read(ReaderInterceptorContext context) throws IOException {
        var given = new PushbackInputStream(context.getInputStream());
        int first = given.read();
        if (first >= 0) {
            given.unread(first);
        }
        context.setInputStream(first >= 0 ? given : new ByteArrayInputStream(NO_FIELDS));
        Object read = context.proceed();
        if (read == null) {
            throw Refusal.badInput("", "unreadable_json");
        }
        return read;
    }
}
