package breakout.delegate;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import breakout.access.Asker;
import breakout.access.Seated;
import breakout.kernel.Refusal;

/**
 * Carries out what a button beside the boxes asks for; what stands in the boxes is put aside first, and is back with the page.
 */
@ApplicationScoped
class Orders {

    private final Asker asker;
    private final Shelf shelf;
    private final SeatViews views;

    Orders(Asker asker, Shelf shelf, SeatViews views) {
        this.asker = asker;
        this.shelf = shelf;
        this.views = views;
    }

    Response carryOut(String code, Filled filled, Consumer<Seated> order) {
        return carryOut(code, filled, order, view -> view);
    }

    /** @param keeping puts on a page that tells of a refusal what else was typed */
    Response carryOut(String code, Filled filled, Consumer<Seated> order, UnaryOperator<SeatView> keeping) {
        return SeatPage.seated(asker, code, seated -> {
            List<Attempt> unkept = shelf.keep(seated, filled.boxes());
            try {
                order.accept(seated);
            } catch (Refusal refusal) {
                return SeatPage.refused(refusal, keeping.apply(views.of(seated, null, unkept, refusal)));
            }
            return unkept.isEmpty() ? Response.seeOther(SeatPage.address(seated.session())).build()
                    : SeatPage.refused(unkept.get(0).refusal(), views.of(seated, null, unkept, unkept.get(0).refusal()));
        });
    }
}
