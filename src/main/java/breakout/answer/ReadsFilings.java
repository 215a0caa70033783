package breakout.answer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** What is told here tells how answers are filed: so all that has come is filed before. Seats wait for no filing. */
@NameBinding
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadsFilings {

    /** Waits for the clerk, where somebody asks by the {@code code} of a session. */
    @ReadsFilings
    @Provider
    class First implements ContainerRequestFilter {

        private final Refiling refiling;

        First(Refiling refiling) {
            this.refiling = refiling;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            String code = request.getUriInfo().getPathParameters().getFirst("code");
            if (code == null) {
                return;
            }
            if (request.getMethod().equals(HttpMethod.GET)) {
                refiling.catchUp(code);
            } else {
                refiling.finish(code);
            }
        }
    }
}
