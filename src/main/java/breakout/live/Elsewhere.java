package breakout.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import breakout.node.Telegram;
import breakout.node.Wire;

/** Lets those who follow sessions on this server hear of what happens on the others. */
@ApplicationScoped
class Elsewhere {

    private final Live live;
    private final OfflineSeats seats;
    private final Attendance attendance;
    private final Company company;

    Elsewhere(Live live, OfflineSeats seats, Attendance attendance, Company company) {
        this.live = live;
        this.attendance = attendance;
        this.seats = seats;
        this.company = company;
    }

    void told(@Observes Telegram told) {
        switch (told.kind()) {
            case HALL -> live.changed(told.code());
            case DELEGATES -> live.changedByDelegate(told.code());
            case BACKSTAGE -> live.changedBackstage(told.code());
            case FOLLOWS -> seats.follows(told.code(), told.number());
            case LOST -> seats.lost(told.code(), told.number());
            case LEFT -> seats.forget(told.code(), told.number());
            case DISMISSED -> attendance.look();
            case WORKS -> company.hear(told.code(), told.number(), told.place());
            case RESTS -> company.miss(told.code(), told.number(), told.place());
            case FORGOTTEN -> {
            }
        }
    }

    /** What happened while nobody could tell. */
    void resumed(@Observes Wire.Resumed resumed) {
        live.changedPerhaps();
    }

    /** They come back, to a server that knows more. */
    void cutOff(@Observes Wire.CutOff cutOff) {
        live.endAll();
    }
}
