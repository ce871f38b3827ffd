package se.samsyn.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we say about classes holds in the program, and is seen to fail where it is broken. */
class CodeRulesTest {
    static final JavaClasses BROKEN = new ClassFileImporter().importPackages("se.samsyn.house.broken");

    static Stream<ArchRule> rules() {
        return CodeRules.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(RoomsTest.PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bites(ArchRule rule) {
        assertThat(rule.evaluate(BROKEN).hasViolation()).isTrue();
    }
}
