package se.samsyn.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samsyn.PageTest;
import se.samsyn.Visit;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;

/** Who may do what: every handler × role × kind of organisation, against the matrix written in docs/privacy.md. */
class MatrixTest extends PageTest {
    private static final Path PRIVACY =
            (Files.exists(Path.of("docs")) ? Path.of("") : Path.of("..")).resolve("docs/privacy.md");

    @Test
    void theWrittenMatrixIsWhatTheDoorkeeperDoes() throws IOException {
        Set<String> done = new TreeSet<>();
        handlers().forEach((info, handler) -> rows(info, handler).forEach(done::add));
        List<String> written = Files.readAllLines(PRIVACY).stream()
                .dropWhile(line -> !line.equals("<!-- matrix -->"))
                .takeWhile(line -> !line.equals("<!-- end of matrix -->"))
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(written).as("docs/privacy.md should hold these rows:%n%s", String.join("\n", done)).containsExactlyElementsOf(done);
    }

    @Test
    void theRunningProgramShutsItsDoorsAccordingly() {
        Map<String, String> wrong = new TreeMap<>();
        for (Role role : Role.values()) {
            Visit visit = Visit.as(role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            handlers().forEach((info, handler) -> {
                MayEnter rule = handler.getMethodAnnotation(MayEnter.class);
                boolean reads = info.getMethodsCondition().getMethods().stream().anyMatch(m -> m.name().equals("GET"));
                for (String pattern : info.getPatternValues()) {
                    if (!reads || pattern.contains("{") || rule.anyone() || rule.signedIn()) {
                        continue;
                    }
                    int status = visit.get(pattern).status();
                    boolean let = status != 403;
                    // The personas stand in different kinds of organisation; a role that opens none must be shut out.
                    if (let && !Arrays.asList(rule.value()).contains(role)) {
                        wrong.put(role + " " + pattern, "entered with " + status);
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static Map<RequestMappingInfo, HandlerMethod> handlers() {
        return door(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("se.samsyn."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** One row for each address: method, address, and what the doorkeeper answered for each role and kind. */
    private static List<String> rows(RequestMappingInfo info, HandlerMethod handler) {
        MayEnter rule = handler.getMethodAnnotation(MayEnter.class);
        List<String> rows = new ArrayList<>();
        for (String pattern : info.getPatternValues()) {
            String method = info.getMethodsCondition().getMethods().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
            rows.add("| `" + method + " " + pattern + "` | " + who(rule) + " |");
        }
        return rows;
    }

    /** Walks every role in every kind of organisation through the door. */
    private static String who(MayEnter rule) {
        if (Doorkeeper.allows(rule, null)) {
            return "anyone";
        }
        Map<Set<OrganisationKind>, List<String>> rolesByKinds = new java.util.LinkedHashMap<>();
        for (Role role : Role.values()) {
            Set<OrganisationKind> kinds = new java.util.LinkedHashSet<>();
            for (OrganisationKind kind : OrganisationKind.values()) {
                if (Doorkeeper.allows(rule, visitor(role, kind, false))) {
                    kinds.add(kind);
                }
            }
            if (!kinds.isEmpty()) {
                rolesByKinds.computeIfAbsent(kinds, k -> new ArrayList<>()).add(role.name());
            }
        }
        String who = rolesByKinds.entrySet().stream()
                .map(entry -> (entry.getValue().size() == Role.values().length ? "every role" : String.join(", ", entry.getValue()))
                        + (entry.getKey().size() == OrganisationKind.values().length
                                ? ""
                                : " of " + entry.getKey().stream().map(Enum::name).collect(Collectors.joining(", "))))
                .collect(Collectors.joining("; "));
        boolean phone = Doorkeeper.allows(rule, visitor(Role.REPORTER, OrganisationKind.OWN_BOARD, true));
        return who + (phone ? "; a remembered phone" : "");
    }

    private static Visitor visitor(Role role, OrganisationKind kind, boolean phoneOnly) {
        return new Visitor(1, "", "9999", "", ZoneId.of("Europe/Stockholm"), 1, "", kind, Set.of(role), phoneOnly);
    }
}
