package se.samsyn.observations.settings;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.samsyn.kernel.Refusal;

/**
 * What a report form asks. What, where and when are always asked and alone required, and there is always room to tell; the
 * rest is the organisation's to choose, but no screen asks more than eight questions, since each one more is a reason not to
 * report.
 *
 * @param version 0 when nobody has chosen anything
 */
public record AskedForm(int version, Set<Base> base, List<Question> questions) {
    /** The program's own questions that may be left out. */
    public enum Base {
        CERTAINTY,
        SORT,
        DONE
    }

    /** The most questions of a screen. */
    public static final int MOST = 8;

    /** What, where, when, and the reporter's own words. */
    public static final int ALWAYS = 4;

    public static final AskedForm USUAL = new AskedForm(0, EnumSet.allOf(Base.class), List.of());

    public AskedForm {
        base = Set.copyOf(base);
        questions = List.copyOf(questions);
    }

    /** How many questions stand on the screen. */
    public int count() {
        return ALWAYS + base.size() + questions.size();
    }

    public int left() {
        return MOST - count();
    }

    public boolean asks(Base question) {
        return base.contains(question);
    }

    /** With another question last. @throws Refusal {@code form.full} when there are eight */
    public AskedForm with(Question question) {
        List<Question> more = new ArrayList<>(questions);
        more.add(question);
        return within(new AskedForm(version, base, more));
    }

    public AskedForm without(long questionId) {
        return new AskedForm(version, base, questions.stream().filter(question -> question.id() != questionId).toList());
    }

    /** With these of the program's own. @throws Refusal {@code form.full} when there would be more than eight */
    public AskedForm asking(Set<Base> chosen) {
        return within(new AskedForm(version, chosen, questions));
    }

    private static AskedForm within(AskedForm form) {
        if (form.count() > MOST) {
            throw new Refusal("form.full", MOST);
        }
        return form;
    }
}
