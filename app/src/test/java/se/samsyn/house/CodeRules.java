package se.samsyn.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestMapping;
import se.samsyn.kernel.MayEnter;

/** What we say about classes, as rules that can be tried on the program and on classes that break them. */
final class CodeRules {
    /** Everything that speaks SQL. The room {@code database} is the engine itself. */
    static final ArchRule SQL_STANDS_IN_STORES = noClasses()
            .that(areNot("Store", "se.samsyn.database."))
            .should()
            .dependOnClassesThat(describe(
                    "speak SQL",
                    type -> type.getName().startsWith("org.springframework.jdbc.core")
                            || type.getName().startsWith("java.sql.")
                                    && !List.of("Timestamp", "SQLException").contains(type.getSimpleName())
                            || type.getName().startsWith("org.postgresql.")))
            .allowEmptyShould(true);

    /** Requests, responses and handlers. */
    static final ArchRule HTTP_STANDS_IN_WEB = noClasses()
            .that(describe("stand outside web", type -> !type.getPackageName().matches("se\\.samsyn\\.\\w+\\.web.*")))
            .should()
            .dependOnClassesThat(describe(
                    "speak HTTP",
                    type -> type.getName().startsWith("jakarta.servlet.")
                            || type.getName().startsWith("org.springframework.web.")
                            || type.getName().startsWith("org.springframework.http.")))
            .allowEmptyShould(true);

    /** Nothing asks the machine for the time: a clock is handed in. */
    static final ArchRule TIME_IS_HANDED_IN = noClasses()
            .that(describe("are not the clock's own", type -> !type.getName().equals("se.samsyn.Clocks")))
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "asks the machine for the time",
                    (JavaMethodCall call) -> call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().startsWith("java.time")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.getName().equals("java.time.Clock"))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .allowEmptyShould(true);

    static final Pattern FORBIDDEN_NAME = Pattern.compile(".*(Impl|Manager|Helper|Utils?|Common|Dto)$");

    static final ArchRule NAMES_SAY_SOMETHING = ArchRuleDefinition.classes()
            .should(condition("have a name that says what they are", (type, events) -> {
                if (FORBIDDEN_NAME.matcher(type.getSimpleName()).matches()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has an empty name"));
                }
            }));

    static final ArchRule HANDLERS_SAY_WHO_MAY_ENTER = ArchRuleDefinition.methods()
            .that(DescribedPredicate.describe("are handlers", (JavaMethod m) -> m.isMetaAnnotatedWith(RequestMapping.class)))
            .should(new ArchCondition<JavaMethod>("say who may enter") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    if (!method.isAnnotatedWith(MayEnter.class)) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does not say who may enter"));
                    }
                }
            })
            .allowEmptyShould(true);

    static final List<ArchRule> ALL = List.of(
            SQL_STANDS_IN_STORES, HTTP_STANDS_IN_WEB, TIME_IS_HANDED_IN, NAMES_SAY_SOMETHING, HANDLERS_SAY_WHO_MAY_ENTER);

    private CodeRules() {}

    private static DescribedPredicate<JavaClass> areNot(String ending, String room) {
        return describe("are not stores", type -> {
            JavaClass outermost = type;
            while (outermost.getEnclosingClass().isPresent()) {
                outermost = outermost.getEnclosingClass().get();
            }
            return !outermost.getSimpleName().endsWith(ending) && !type.getName().startsWith(room);
        });
    }

    private static DescribedPredicate<JavaClass> describe(String words, java.util.function.Predicate<JavaClass> test) {
        return DescribedPredicate.describe(words, test);
    }

    private interface Check {
        void check(JavaClass type, ConditionEvents events);
    }

    private static ArchCondition<JavaClass> condition(String words, Check check) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.check(type, events);
            }
        };
    }
}
