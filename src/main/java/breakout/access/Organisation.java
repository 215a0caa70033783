package breakout.access;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;

import io.quarkus.runtime.StartupEvent;

import breakout.kernel.PlainText;
import breakout.kernel.Refusal;
import breakout.kernel.Secret;
import breakout.kernel.Venue;

/**
 * The organisation, which says who somebody is: by its provider of OpenID Connect, where the venue names one (authorization
 * code
 * flow, with PKCE). It is asked when somebody comes, never at the start.
 */
@ApplicationScoped
public class Organisation {

    /**
     * Somebody for whom it vouches.
     *
     * @param subject stands for them at this provider, for good
     * @param name by which their account is called; empty if it does not vouch for any
     * @param listed whether the venue lets them run every session without having been invited
     */
    record Vouched(String subject, String name, boolean listed) {
    }

    private interface Question<T> {

        T ask(Provider provider) throws IOException, GeneralException, BadJOSEException, JOSEException;
    }

    private static final Logger LOG = Logger.getLogger("breakout");
    /** A provider that hangs must not hold the threads that answer the hall. */
    private static final int ASKED_AT_ONCE = 4;
    /** Its addresses seldom change; its keys are asked for whenever one is not known. */
    private static final Duration LEARNED_FOR = Duration.ofHours(1);
    /** An address of e-mail, as far as the audit trail can tell it. */
    private static final int LONGEST_NAME = 200;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String ERROR_CODE = "[a-z_]{1,40}";

    private final Venue.Oidc settings;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(ASKED_AT_ONCE);
    private volatile Provider learned;
    /** The attempts that were used, until they would be over anyhow. Only who was vouched for fills it. */
    private final Map<String, Instant> used = new ConcurrentHashMap<>();

    Organisation(Venue venue, Clock clock) {
        this.settings = venue.oidc();
        this.clock = clock;
    }

    /** What is half set is told at the start; the provider is not asked. @throws IllegalStateException naming the key */
    void check(@Observes StartupEvent start) {
        settings.issuer().ifPresent(issuer -> {
            URI address = URI.create(issuer);
            if (!"https".equals(address.getScheme())
                    && !("http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost()))) {
                throw new IllegalStateException("breakout.oidc.issuer is no https address: give the provider's");
            }
        });
        if (settings.issuer().isPresent() != settings.clientId().isPresent()) {
            throw new IllegalStateException("breakout.oidc.issuer and breakout.oidc.client-id: set both, or neither");
        }
    }

    /** Whether one can sign in by it. */
    public boolean isThere() {
        return settings.issuer().isPresent();
    }

    /** Where somebody goes to tell it who they are. @throws Refusal 409 if it cannot be reached */
    URI entrance(Attempt attempt, URI back, String language) {
        return ask(provider -> new AuthenticationRequest.Builder(ResponseType.CODE, Scope.parse("openid email profile"),
                new ClientID(settings.clientId().orElseThrow()), back)
                .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                .state(attempt.state()).nonce(attempt.nonce()).codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
                .uiLocales(tags(language)).build().toURI());
    }

    /**
     * Whom it vouches for.
     *
     * @param code that it sent them back with
     * @throws Refusal 403 if it does not vouch for them, or what it says cannot be verified; 409 if it cannot be reached, or
     *         the
     *         attempt was used
     */
    Vouched identify(String code, Attempt attempt, URI back) {
        Vouched person = ask(provider -> {
            TokenResponse told = OIDCTokenResponseParser
                    .parse(provider.exchange(new AuthorizationCode(code), back, attempt.verifier()));
            if (!told.indicatesSuccess()) {
                throw turnedAway(told.toErrorResponse().getErrorObject().getCode());
            }
            return vouched(provider.verify(told, attempt.nonce()));
        });
        Instant now = clock.instant();
        used.values().removeIf(over -> !now.isBefore(over));
        Refusal.unless(used.putIfAbsent(attempt.kept(), now.plus(Attempt.OPEN_FOR)) == null, "organisation_stale");
        return person;
    }

    /** It sent somebody back without vouching for them. @param error its code for why, which the log is told if it is one */
    Refusal turnedAway(String error) {
        LOG.warnf("The organisation's provider did not sign somebody in: %s",
                error != null && error.matches(ERROR_CODE) ? error : "for no reason known");
        return Refusal.forbidden("organisation_turned_away");
    }

    private Vouched vouched(IDTokenClaimsSet claims) {
        String name = claims.getStringClaim(settings.claim());
        boolean vouched = !"email".equals(settings.claim()) || Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        String called = vouched ? usable(name) : "";
        List<String> groups = Optional.ofNullable(claims.getStringListClaim("groups")).orElse(List.of());
        boolean listed = settings.facilitators().orElse(Set.of()).stream().anyMatch(called::equalsIgnoreCase)
                || settings.facilitatorGroup().filter(groups::contains).isPresent();
        return new Vouched(Secret.hash(claims.getIssuer().getValue(), claims.getSubject().getValue()), called,
                !called.isEmpty() && listed);
    }

    private static String usable(String name) {
        try {
            return PlainText.line("name", name, LONGEST_NAME);
        } catch (Refusal unusable) {
            return "";
        }
    }

    private static List<LangTag> tags(String language) {
        try {
            return List.of(LangTag.parse(language));
        } catch (LangTagException noTag) {
            return List.of();
        }
    }

    private <T> T ask(Question<T> question) {
        if (!turns.tryAcquire()) {
            throw Refusal.conflict("organisation_unreachable");
        }
        try {
            return question.ask(provider());
        } catch (IOException | GeneralException | KeySourceException unreachable) {
            LOG.warnf("The organisation's provider cannot be reached, or understood: %s",
                    unreachable.getClass().getSimpleName());
            throw Refusal.conflict("organisation_unreachable");
        } catch (BadJOSEException | JOSEException unproven) {
            LOG.warnf("What the organisation's provider says could not be verified: %s", unproven.getClass().getSimpleName());
            throw Refusal.forbidden("organisation_unproven");
        } finally {
            turns.release();
        }
    }

    private Provider provider() throws IOException, GeneralException {
        Provider known = learned;
        Instant now = clock.instant();
        if (known == null || !now.isBefore(known.learned().plus(LEARNED_FOR))) {
            known = Provider.learn(settings, now);
            learned = known;
        }
        return known;
    }
}
