package breakout.access;

import breakout.session.Session;

/**
 * How delegates come in, as a screen shows it.
 *
 * @param address where the code is typed, as one types it
 * @param code in two halves
 * @param qr leads in without typing
 */
public record Entrance(String address, String code, QrCode qr) {

    public static Entrance to(Session session, Addresses addresses) {
        String typed = addresses.join().replaceFirst("^https?://", "").replaceFirst("/$", "");
        return new Entrance(typed, session.shownCode(), QrCode.of(addresses.link(session)));
    }
}
