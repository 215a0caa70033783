package breakout.access;

import breakout.session.Session;

/**
 * How delegates come in, as a screen shows it.
 *
 * @param address where the code is typed, as one types it
 * @param code in two halves
 * @param qr leads in without typing
 * @param shut whether nobody new may join
 */
public record Entrance(String address, String code, QrCode qr, boolean shut) {

    public static Entrance to(Session session, Addresses addresses) {
        String typed = addresses.join().replaceFirst("^https?://", "").replaceFirst("/$", "");
        return new Entrance(typed, session.door().shownCode(), QrCode.of(addresses.link(session)),
                session.door().isShut());
    }
}
