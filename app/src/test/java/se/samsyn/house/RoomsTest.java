package se.samsyn.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import se.samsyn.Samsyn;

/** A module is a room; call downwards, tell upwards; nothing behind a door is touched from outside. */
class RoomsTest {
    /** Made from the rooms' own templates; each uses its room's pages and nothing else. */
    private static final String TEMPLATES = "se.samsyn.templates";

    private static final Set<String> EVERYONES = Set.of("kernel", "shell", "database");

    static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains(TEMPLATES.replace('.', '/')))
            .importPackages("se.samsyn");

    @Test
    void roomsTouchOnlyEachOthersDoors() {
        // The library is no room: every package of it is open to all, and analysisHasNeverHeardOfUs watches its other side.
        ApplicationModules modules = ApplicationModules.of(
                Samsyn.class, JavaClass.Predicates.resideInAnyPackage(TEMPLATES + "..", "se.samsyn.analysis.."));
        modules.verify();
    }

    @Test
    void aRoomThatReachesBehindADoorIsSeen() {
        ApplicationModules modules = ApplicationModules.of("se.samsyn.house.broken", location -> true);
        assertThat(modules.detectViolations().getMessages()).anyMatch(message -> message.contains("Climber"));
    }

    @Test
    void callsGoDownwardsOrToTheRight() {
        assertThat(Lines.offences(dependencies())).isEmpty();
    }

    /** The drawing is kept beside the documents so that it can be read without building; here it is held to the code. */
    @Test
    void theDrawingOfTheRoomsIsTrue() {
        StringBuilder drawing = new StringBuilder("# The rooms, as the build finds them\n\n"
                + "An arrow goes from a room to one whose door it uses. `kernel`, `shell` and `database` are used by nearly all and left out.\n\n"
                + "```mermaid\nflowchart TD\n");
        dependencies().forEach((room, others) -> others.stream()
                .filter(other -> !EVERYONES.contains(other) && !EVERYONES.contains(room))
                .forEach(other -> drawing.append("    ").append(room).append(" --> ").append(other).append('\n')));
        assertThat(Sources.read("docs/modules/rooms.md")).isEqualTo(drawing.append("```\n").toString());
    }

    @Test
    void aCallUpwardsIsSeen() {
        assertThat(Lines.offences(Map.of("places", List.of("observations"), "cellar", List.of())))
                .containsExactly("cellar stands on no line", "places calls upwards or leftwards to observations");
    }

    @Test
    void analysisHasNeverHeardOfUs() {
        assertThat(foreign(PROGRAM, "se.samsyn.analysis")).isEmpty();
    }

    @Test
    void aLibraryThatHasHeardOfSomebodyIsSeen() {
        assertThat(foreign(CodeRulesTest.BROKEN, "se.samsyn.house.broken"))
                .contains("se.samsyn.house.broken.SloppyManager uses jakarta.servlet.http.HttpServletRequest");
    }

    /** What a library's classes use beyond the JDK and themselves. */
    private static Set<String> foreign(JavaClasses classes, String library) {
        Set<String> foreign = new TreeSet<>();
        for (JavaClass type : classes) {
            if (type.getPackageName().startsWith(library)) {
                type.getDirectDependenciesFromSelf().stream()
                        .map(use -> use.getTargetClass().getBaseComponentType())
                        .filter(used -> !used.isPrimitive()
                                && !used.getPackageName().startsWith("java.")
                                && !used.getPackageName().startsWith(library))
                        .forEach(used -> foreign.add(type.getName() + " uses " + used.getName()));
            }
        }
        return foreign;
    }

    /** From each room to the rooms that it uses. */
    static Map<String, Set<String>> dependencies() {
        Map<String, Set<String>> dependencies = new TreeMap<>();
        for (JavaClass type : PROGRAM) {
            String room = room(type);
            if (room != null) {
                Set<String> others = dependencies.computeIfAbsent(room, r -> new TreeSet<>());
                type.getDirectDependenciesFromSelf().stream()
                        .map(use -> room(use.getTargetClass().getBaseComponentType()))
                        .filter(other -> other != null && !other.equals(room))
                        .forEach(others::add);
            }
        }
        return dependencies;
    }

    /** The room a class stands in; null for the program's own start, the library and the world outside. */
    static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        boolean ours = parts.length > 2 && parts[0].equals("se") && parts[1].equals("samsyn");
        return ours && !parts[2].equals("analysis") ? parts[2] : null;
    }
}
