package breakout.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import breakout.board.Links.Link;

/** Puts the nodes of a ring in an order in which few of its lines cross. */
final class Crossings {

    private Crossings() {
    }

    /** Exchanges two at a time as long as it helps: for a dozen nodes soon done, and the same each time. */
    static List<String> fewest(List<String> nodes, List<Link> links) {
        var order = new ArrayList<>(nodes);
        int fewest = count(order, links);
        for (boolean better = true; better && fewest > 0;) {
            better = false;
            for (int i = 0; i < order.size(); i++) {
                for (int j = i + 1; j < order.size(); j++) {
                    Collections.swap(order, i, j);
                    int now = count(order, links);
                    if (now < fewest) {
                        fewest = now;
                        better = true;
                    } else {
                        Collections.swap(order, i, j);
                    }
                }
            }
        }
        return List.copyOf(order);
    }

    /** How many pairs of lines cross when the nodes stand on the ring in this order. */
    static int count(List<String> order, List<Link> links) {
        int crossings = 0;
        for (int i = 0; i < links.size(); i++) {
            int from = Math.min(order.indexOf(links.get(i).a()), order.indexOf(links.get(i).b()));
            int to = Math.max(order.indexOf(links.get(i).a()), order.indexOf(links.get(i).b()));
            for (int j = i + 1; j < links.size(); j++) {
                int a = order.indexOf(links.get(j).a());
                int b = order.indexOf(links.get(j).b());
                boolean apart = a != from && a != to && b != from && b != to;
                if (apart && (from < a && a < to) != (from < b && b < to)) {
                    crossings++;
                }
            }
        }
        return crossings;
    }
}
