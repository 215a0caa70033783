package breakout.desk;

import java.util.List;

import breakout.answer.Answer;

/** The answers that lie on the desk at once, of all that were asked for. */
record Pile(List<Sheet> sheets, Lying lying) {

    /** More than a committee's session brings; a page of thousands keeps a small laptop busy at every act. */
    static final int MOST = 200;

    /**
     * Before each of them is looked at.
     *
     * @param from the place of the first of them, from 1
     * @param all how many were asked for
     * @param previous the number of one that lies before them; null where none does
     * @param next likewise after them
     */
    record Lying(List<Answer> answers, int from, int all, Integer previous, Integer next) {

        /** @param near the number of one that is to be among them; null, or of one that is not there, for the first */
        static Lying of(List<Answer> all, Integer near) {
            int place = 0;
            for (int i = 0; near != null && i < all.size(); i++) {
                place = all.get(i).number() == near ? i : place;
            }
            int from = place / MOST * MOST;
            int to = Math.min(all.size(), from + MOST);
            return new Lying(all.subList(from, to), from + 1, all.size(), from == 0 ? null : all.get(from - 1).number(),
                    to == all.size() ? null : all.get(to).number());
        }
    }

    /** The place of the last of them. */
    public int to() {
        return lying.from() + sheets.size() - 1;
    }

    /** Whether there are more than lie here. */
    public boolean isPart() {
        return sheets.size() < lying.all();
    }

    /** Whether any of these waits to be read by whoever looks. */
    public boolean isUnread() {
        return sheets.stream().anyMatch(Sheet::isUnread);
    }
}
