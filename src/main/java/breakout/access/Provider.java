package breakout.access;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;

import breakout.kernel.Venue;

/**
 * What the organisation's provider has said of itself, and by which what it signs is verified.
 *
 * @param validator holds its keys, and asks for them anew where it is shown another
 */
record Provider(Venue.Oidc settings, OIDCProviderMetadata metadata, IDTokenValidator validator, Instant learned) {

    /** Longer than a provider takes, shorter than somebody waits. */
    private static final int PATIENCE = (int) Duration.ofSeconds(4).toMillis();
    private static final int SERVER_ERROR = 500;
    /** Of its keys, in bytes; larger than any set of them. */
    private static final int LARGEST = 256 * 1024;
    /** Whoever verifies holds no secret that could sign: neither "none" nor anything symmetric. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512,
            JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512, JWSAlgorithm.ES256, JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** Asks it. @throws GeneralException if it does not say what it should, or says that it is another */
    static Provider learn(Venue.Oidc settings, Instant now) throws IOException, GeneralException {
        var issuer = new Issuer(settings.issuer().orElseThrow());
        OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, PATIENCE, PATIENCE);
        if (metadata.getAuthorizationEndpointURI() == null || metadata.getTokenEndpointURI() == null
                || metadata.getJWKSetURI() == null) {
            throw new GeneralException("An address is missing");
        }
        var keys = JWKSourceBuilder.<SecurityContext> create(metadata.getJWKSetURI().toURL(),
                new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST)).refreshAheadCache(false).build();
        var validator = new IDTokenValidator(issuer, client(settings),
                new JWSVerificationKeySelector<>(ALGORITHMS, keys), null);
        return new Provider(settings, metadata, validator, now);
    }

    /** Gives it the code that somebody brought, for what it says of them. */
    HTTPResponse exchange(AuthorizationCode code, URI back, CodeVerifier verifier) throws IOException {
        var grant = new AuthorizationCodeGrant(code, back, verifier);
        URI there = metadata.getTokenEndpointURI();
        HTTPRequest request = settings.clientSecret()
                .map(secret -> new TokenRequest.Builder(there, authentication(secret), grant))
                .orElseGet(() -> new TokenRequest.Builder(there, client(settings), grant)).build().toHTTPRequest();
        request.setConnectTimeout(PATIENCE);
        request.setReadTimeout(PATIENCE);
        request.setFollowRedirects(false);
        HTTPResponse told = request.send();
        if (told.getStatusCode() >= SERVER_ERROR) {
            throw new IOException("Out of order");
        }
        return told;
    }

    /** What it says of somebody. @throws BadJOSEException unless it signed it, for us, for this attempt, just now */
    IDTokenClaimsSet verify(TokenResponse told, Nonce nonce) throws BadJOSEException, JOSEException {
        var token = told.toSuccessResponse() instanceof OIDCTokenResponse some ? some.getOIDCTokens().getIDToken() : null;
        if (token == null) {
            throw new BadJOSEException("No ID token");
        }
        return validator.validate(token, nonce);
    }

    private ClientAuthentication authentication(String secret) {
        List<ClientAuthenticationMethod> ways = metadata.getTokenEndpointAuthMethods();
        boolean postOnly = ways != null && ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return postOnly ? new ClientSecretPost(client(settings), new Secret(secret))
                : new ClientSecretBasic(client(settings), new Secret(secret));
    }

    private static ClientID client(Venue.Oidc settings) {
        return new ClientID(settings.clientId().orElseThrow());
    }
}
