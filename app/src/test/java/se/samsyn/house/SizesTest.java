package se.samsyn.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.samsyn.house.broken.NeedsEverybody;

/** Rooms that a person can hold in the head. */
class SizesTest {
    private static final int LINES_OF_A_FILE = 400;
    private static final int FILES_OF_A_PACKAGE = 15;
    private static final int COLLABORATORS = 6;

    /** Exceptions, each with its reason. */
    private static final Map<String, String> LARGER = Map.of();

    @Test
    void filesCanBeReadInOneSitting() {
        Map<String, Integer> long_ = new TreeMap<>();
        for (String ending : new String[] {".java", ".jte", ".js", ".css", ".sql"}) {
            Sources.under("app/src/main", ending).forEach((file, text) -> add(long_, file, text.split("\n").length, LINES_OF_A_FILE));
            Sources.under("analysis/src/main", ending)
                    .forEach((file, text) -> add(long_, file, text.split("\n").length, LINES_OF_A_FILE));
        }
        assertThat(long_).isEmpty();
    }

    @Test
    void packagesCanBeSeenAtAGlance() {
        Map<String, Integer> files = new TreeMap<>();
        Sources.under("app/src/main/java", ".java").keySet().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .forEach(file -> files.merge(file.substring(0, file.lastIndexOf('/')), 1, Integer::sum));
        Map<String, Integer> crowded = new TreeMap<>();
        files.forEach((folder, count) -> add(crowded, folder, count, FILES_OF_A_PACKAGE));
        assertThat(crowded).isEmpty();
    }

    @Test
    void nobodyNeedsTooManyOthers() {
        Map<String, Integer> needy = new TreeMap<>();
        for (JavaClass type : RoomsTest.PROGRAM) {
            boolean wired = type.isMetaAnnotatedWith("org.springframework.stereotype.Component");
            if (wired) {
                for (JavaConstructor constructor : type.getConstructors()) {
                    add(needy, type.getName(), needs(constructor), COLLABORATORS);
                }
            }
        }
        assertThat(needy).isEmpty();
    }

    @Test
    void whatIsTooLargeIsSeen() {
        Map<String, Integer> found = new TreeMap<>();
        add(found, "Small.java", 400, LINES_OF_A_FILE);
        add(found, "Large.java", 401, LINES_OF_A_FILE);
        assertThat(found).containsOnlyKeys("Large.java");
    }

    @Test
    void whoNeedsTooManyIsSeen() {
        JavaClass needy = CodeRulesTest.BROKEN.get(NeedsEverybody.class);
        Map<String, Integer> found = new TreeMap<>();
        needy.getConstructors().forEach(constructor -> add(found, needy.getName(), needs(constructor), COLLABORATORS));
        assertThat(found.values()).containsExactly(COLLABORATORS + 1);
    }

    /** How many of the house's own a constructor takes. */
    private static int needs(JavaConstructor constructor) {
        return (int) constructor.getRawParameterTypes().stream()
                .filter(other -> other.getPackageName().startsWith("se.samsyn"))
                .count();
    }

    private static void add(Map<String, Integer> found, String name, int size, int limit) {
        if (size > limit && !LARGER.containsKey(name)) {
            found.put(name, size);
        }
    }
}
