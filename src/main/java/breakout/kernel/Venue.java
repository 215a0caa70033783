package breakout.kernel;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** What the venue sets, in {@code config/application.properties} or in the environment. */
@ConfigMapping(prefix = "breakout")
public interface Venue {

    /** The folder of the files an administrator may edit. */
    @WithDefault("config")
    Path config();

    /** The folder of the embedded database and of the keys. */
    @WithName("data")
    @WithDefault("data")
    Path data();

    /** Where sessions are kept: in the data folder, or in a database server. */
    Db db();

    /** The address delegates reach this server at, for links and QR codes; unset, the one the asker used. */
    Optional<String> address();

    /** The addresses of the proxies whose word is taken for where a request comes from, and whether over TLS. */
    Optional<String> proxies();

    /** The password of the first staff account, named {@code facilitator}. */
    Optional<String> facilitatorPassword();

    /** The provider by which staff may sign in with the organisation's own sign-in. */
    Oidc oidc();

    /** A database, with whom this server is to it. */
    interface Db {

        /** Its address, as JDBC writes it. */
        Optional<String> url();

        Optional<String> username();

        Optional<String> password();
    }

    /** A provider of OpenID Connect; without an issuer there is none. */
    interface Oidc {

        /** Its address, as it writes it in what it signs. */
        Optional<String> issuer();

        /** What it calls this server. */
        Optional<String> clientId();

        /** By which it knows this server; unset, it asks for none. */
        Optional<String> clientSecret();

        /** What it says of a person by which their account is called. */
        @WithDefault("email")
        String claim();

        /** Who may run every session without having been invited, as that claim calls them. */
        Optional<Set<String>> facilitators();

        /** A group, as it says in {@code groups}, all of whom may. */
        Optional<String> facilitatorGroup();
    }
}
