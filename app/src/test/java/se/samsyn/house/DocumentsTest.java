package se.samsyn.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every word at a door is in the glossary; every setting is in the operator's handbook. */
class DocumentsTest {
    private static final Pattern SETTING = Pattern.compile("\"\\$\\{(samsyn\\.[\\w.-]+)|\"(samsyn\\.smtp[\\w.-]*)\"|\"(SAMSYN_[A-Z_]+)\"");

    @Test
    void everyWordAtADoorIsInTheGlossary() {
        assertThat(missingFrom(Sources.read("docs/glossary.md"), wordsAtDoors())).isEmpty();
    }

    @Test
    void everySettingIsDocumented() {
        Set<String> settings = settings(Sources.under("app/src/main/java", ".java").values());
        assertThat(settings).isNotEmpty();
        assertThat(missingFrom(Sources.read("docs/operations.md"), settings)).isEmpty();
    }

    @Test
    void aMissingWordIsSeen() {
        assertThat(missingFrom("| `Observation` | händelse |", Set.of("Observation", "Picture"))).containsExactly("Picture");
        assertThat(missingFrom("`samsyn.port`", settings(List.of("@Value(\"${samsyn.port:8080}\") @Value(\"${samsyn.hidden}\") get(\"SAMSYN_KEY\")"))))
                .containsExactly("SAMSYN_KEY", "samsyn.hidden");
    }

    private static Set<String> settings(Collection<String> sources) {
        Set<String> settings = new TreeSet<>();
        sources.forEach(java -> {
            Matcher found = SETTING.matcher(java);
            while (found.find()) {
                for (int group = 1; group <= found.groupCount(); group++) {
                    if (found.group(group) != null) {
                        settings.add(found.group(group));
                    }
                }
            }
        });
        return settings;
    }

    private static Set<String> missingFrom(String document, Set<String> words) {
        Set<String> missing = new TreeSet<>(words);
        missing.removeIf(word -> document.contains("`" + word + "`"));
        return missing;
    }

    /** The public types in the rooms' root packages. */
    private static Set<String> wordsAtDoors() {
        Set<String> words = new TreeSet<>();
        for (JavaClass type : RoomsTest.PROGRAM) {
            String room = RoomsTest.room(type);
            boolean atDoor = room != null && type.getPackageName().equals("se.samsyn." + room);
            if (atDoor && type.getModifiers().contains(JavaModifier.PUBLIC) && type.getEnclosingClass().isEmpty()) {
                words.add(type.getSimpleName());
            }
        }
        words.removeAll(Map.of("package-info", "").keySet());
        return words;
    }
}
