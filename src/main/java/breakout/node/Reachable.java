package breakout.node;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A server that is cut off from its database is not ready: whoever balances the load sends nobody there. */
@Readiness
@ApplicationScoped
class Reachable implements HealthCheck {

    private final Wire wire;

    Reachable(Wire wire) {
        this.wire = wire;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database within reach").status(!wire.isCutOff()).build();
    }
}
