package breakout.kernel;

import java.nio.file.Path;
import java.util.Optional;

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

    /** The address delegates reach this server at, for links and QR codes; unset, the one the asker used. */
    Optional<String> address();

    /** The addresses of the proxies whose word is taken for where a request comes from, and whether over TLS. */
    Optional<String> proxies();

    /** The password of the first staff account, named {@code facilitator}. */
    Optional<String> facilitatorPassword();
}
