package breakout.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import breakout.technology.Confidence;
import breakout.technology.Evidence;
import breakout.technology.Filing;
import breakout.technology.Naming;

class PieceTest {

    @Test
    void marksTheWordsThatWereMatchedAndLosesNone() {
        String text = "drones and AI drones";
        var filing = new Filing(List.of(
                new Naming("drones", List.of(new Evidence(0, 6, "drones"), new Evidence(14, 20, "drones")), Confidence.HIGH),
                new Naming("ai", List.of(new Evidence(11, 17, "AI dro")), Confidence.HIGH)), Confidence.HIGH);
        assertEquals(List.of(new Piece("drones", true), new Piece(" and ", false), new Piece("AI dro", true),
                new Piece("nes", true)), Piece.cut(text, filing));
        assertEquals(List.of(new Piece(text, false)), Piece.cut(text, new Filing(List.of(), Confidence.HIGH)));
    }
}
