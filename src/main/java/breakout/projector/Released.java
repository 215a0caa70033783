package breakout.projector;

import java.util.Collection;
import java.util.stream.Collectors;

/** Which questions' answers everyone may see counted, as a heading names them. @param numbers "1, 2" */
record Released(int questions, String numbers) {

    static Released of(Collection<Integer> questions) {
        return new Released(questions.size(),
                questions.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    public boolean nothing() {
        return questions == 0;
    }
}
