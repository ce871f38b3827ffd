package se.samsyn.observations.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Refusal;
import se.samsyn.observations.Subcategory;

class CodeRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final List<CodeVersion> moped = List.of(
            version(1, "Mopeder", CategoryGroup.TRA, Subcategory.TRA_MOPED, TODAY.minusYears(1), false),
            version(2, "Eldrivna mopeder", CategoryGroup.TRA, Subcategory.TRA_MOPED, TODAY.minusDays(30), false),
            version(3, "Eldrivna mopeder", CategoryGroup.SAM, Subcategory.SAM_OUTDOORS, TODAY.plusDays(7), false));

    @Test
    void aMoveAppliesFromItsDay() {
        assertThat(CodeRules.on(TODAY.minusDays(40), moped).orElseThrow().name()).isEqualTo("Mopeder");
        assertThat(CodeRules.on(TODAY, moped).orElseThrow().group()).isEqualTo(CategoryGroup.TRA);
        assertThat(CodeRules.on(TODAY.plusDays(7), moped).orElseThrow().group()).isEqualTo(CategoryGroup.SAM);
        assertThat(CodeRules.on(TODAY.minusYears(2), moped)).isEmpty();
    }

    @Test
    void aFilesOldNameIsReadAsTheCodeStoodOnTheDay() {
        assertThat(CodeRules.named("mopeder ", TODAY, moped).orElseThrow().version()).isEqualTo(2);
        assertThat(CodeRules.named("Eldrivna mopeder", TODAY.plusDays(8), moped).orElseThrow().version()).isEqualTo(3);
        assertThat(CodeRules.named("Mopeder", TODAY.minusYears(3), moped).orElseThrow().version()).isEqualTo(1);
        assertThat(CodeRules.named("Cyklar", TODAY, moped)).isEmpty();
    }

    @Test
    void anotherOrganisationsCodeAndAClosedOneAreNotOffered() {
        List<CodeVersion> all = new ArrayList<>(moped);
        all.add(new CodeVersion(8, 5L, 1, "Skolgården", CategoryGroup.SAM, null, TODAY, false));
        all.add(new CodeVersion(9, null, 1, "Äldre kod", CategoryGroup.SAM, null, TODAY.minusDays(9), true));
        assertThat(CodeRules.offered(all, 4, TODAY)).extracting(CodeVersion::name).containsExactly("Eldrivna mopeder");
        assertThat(CodeRules.offered(all, 5, TODAY)).extracting(CodeVersion::name).containsExactly("Eldrivna mopeder", "Skolgården");
    }

    @Test
    void thePastIsNotToldAnewAndNoNameIsUsedTwice() {
        assertThat(CodeRules.mistakes(version(4, "Ny", CategoryGroup.TRA, null, TODAY, false), moped, TODAY).has("from")).isTrue();
        assertThat(CodeRules.mistakes(version(4, "Ny", CategoryGroup.TRA, null, TODAY.plusDays(8), false), moped, TODAY).any()).isFalse();
        CodeVersion other = new CodeVersion(0, 5L, 1, "eldrivna MOPEDER", CategoryGroup.TRA, null, TODAY, false);
        assertThat(CodeRules.mistakes(other, moped, TODAY).has("name")).isTrue();
        CodeVersion person = new CodeVersion(0, null, 1, "Ring 070-123 45 67", CategoryGroup.TRA, null, TODAY, false);
        assertThat(CodeRules.mistakes(person, moped, TODAY).has("name")).isTrue();
    }

    /** Whatever is renamed, moved or closed later, a day that has been stays what it was. */
    @Test
    void noLaterVersionChangesADayThatHasBeen() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            List<CodeVersion> versions = new ArrayList<>();
            LocalDate today = TODAY.minusDays(300);
            for (int number = 1; number <= 6; number++) {
                CategoryGroup group = CategoryGroup.values()[random.nextInt(CategoryGroup.values().length)];
                CodeVersion next = version(number, "n" + number, group, null, today.plusDays(random.nextInt(20) - 5), random.nextInt(5) == 0);
                LocalDate now = today;
                if (number == 1 || !CodeRules.mistakes(next, versions, now).any()) {
                    List<java.util.Optional<CodeVersion>> before = past(versions, now);
                    versions.add(next);
                    if (number > 1) {
                        assertThat(past(versions, now)).isEqualTo(before);
                    }
                }
                today = today.plusDays(random.nextInt(30));
            }
        }
    }

    private static List<java.util.Optional<CodeVersion>> past(List<CodeVersion> versions, LocalDate now) {
        List<java.util.Optional<CodeVersion>> days = new ArrayList<>();
        for (int back = 1; back < 320; back++) {
            days.add(CodeRules.on(now.minusDays(back), versions));
        }
        return days;
    }

    @Test
    void theNinthQuestionIsRefused() {
        Question question = new Question(1, Question.Kind.YES_NO, "Var det mörkt?", List.of());
        AskedForm full = AskedForm.USUAL.with(question);
        assertThat(full.count()).isEqualTo(AskedForm.MOST);
        assertThat(full.left()).isZero();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> full.with(question))
                .satisfies(no -> assertThat(no.code()).isEqualTo("form.full"));
        AskedForm bare = full.asking(Set.of());
        AskedForm own = bare.with(question).with(question).with(question);
        assertThat(own.count()).isEqualTo(AskedForm.MOST);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> own.asking(EnumSet.of(AskedForm.Base.SORT)));
    }

    @Test
    void answersAreOfTheirKind() {
        assertThat(wrong(new Question(1, Question.Kind.NUMBER, "Hur många?", List.of()), "många", "-1", "123456", "1.5")).isEqualTo(4);
        assertThat(wrong(new Question(1, Question.Kind.NUMBER, "Hur många?", List.of()), "4", "", " 12 ")).isZero();
        assertThat(wrong(new Question(1, Question.Kind.CHOICE, "Vilken?", List.of("A", "B")), "C", "a")).isEqualTo(2);
        assertThat(wrong(new Question(1, Question.Kind.YES_NO, "Mörkt?", List.of()), "ja", "true")).isEqualTo(2);
        assertThat(wrong(new Question(1, Question.Kind.TEXT, "Vad?", List.of()), "Ring 070-123 45 67", "x".repeat(101))).isEqualTo(2);
        assertThat(new Question(0, Question.Kind.CHOICE, "Vilken?", List.of("A", " A ", "")).mistakes().has("choices")).isTrue();
        assertThat(new Question(0, Question.Kind.YES_NO, " ", List.of()).mistakes().has("words")).isTrue();
    }

    private static int wrong(Question question, String... answers) {
        int wrong = 0;
        for (String answer : answers) {
            FieldErrors errors = new FieldErrors();
            question.check(errors, "q", answer);
            wrong += errors.any() ? 1 : 0;
        }
        return wrong;
    }

    private static CodeVersion version(int number, String name, CategoryGroup group, Subcategory sub, LocalDate from, boolean closed) {
        return new CodeVersion(7, null, number, name, group, sub, from, closed);
    }
}
