package breakout.answer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * What is told here tells what answers repeat: so all that had come, and was filed ({@link ReadsFilings}), is compared before.
 * The hall's screen and the console wait for no comparison.
 */
@NameBinding
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadsRepeats {

    /** Waits for the comparison, where somebody asks by the {@code code} of a session. */
    @ReadsRepeats
    @Provider
    @Priority(Priorities.USER + 1)
    class First implements ContainerRequestFilter {

        private final Comparing comparing;

        First(Comparing comparing) {
            this.comparing = comparing;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            String code = request.getUriInfo().getPathParameters().getFirst("code");
            if (code != null) {
                comparing.catchUp(code);
            }
        }
    }
}
