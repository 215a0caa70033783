package breakout.desk;

import java.util.List;

import org.jboss.resteasy.reactive.RestQuery;

/** Which answers somebody at the desk wants to see, as it stands in the address. */
class Shown {

    @RestQuery
    String technology;

    @RestQuery
    List<String> with;

    @RestQuery
    String kind;

    @RestQuery
    String confidence;

    @RestQuery
    String translation;

    @RestQuery
    String unread;

    @RestQuery
    String near;
}
