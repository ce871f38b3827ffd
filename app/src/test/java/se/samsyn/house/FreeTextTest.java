package se.samsyn.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Wherever a person can write freely, the person guard stands: each text field of a template is watched, or exempt with a
 * reason, and each text column says why nobody who is observed can stand in it.
 */
class FreeTextTest {
    /** Fields that hold no free text, or that are meant for staff, by template and name. */
    private static final Map<String, String> EXEMPT = new TreeMap<>(Map.ofEntries(
            Map.entry("actors/resource.jte hoursAWeek", "a number"),
            Map.entry("actors/organisation.jte personName", "staff: their own name"),
            Map.entry("dataprotection/access.jte word", "what is searched for; not kept"),
            Map.entry("documents/fixedDocuments.jte number", "a number of the register"),
            Map.entry("documents/newRelease.jte number", "a number"),
            Map.entry("documents/release.jte mask", "what is to be struck out of a copy; not kept"),
            Map.entry("duties/duty.jte address", "an address within the program"),
            Map.entry("duties/office.jte contact", "the public contact of a function"),
            Map.entry("identity/myAccount.jte ", "staff: their own address, for the browser's store of passwords"),
            Map.entry("identity/newAccount.jte personName", "staff: their own name"),
            Map.entry("identity/setUp.jte municipalityId", "four digits"),
            Map.entry("identity/setUp.jte municipalityName", "the municipality's own name"),
            Map.entry("identity/setUp.jte personName", "staff: their own name"),
            Map.entry("imports/importList.jte crs", "a code of a coordinate system"),
            Map.entry("imports/importQuestion.jte crs", "a code of a coordinate system"),
            Map.entry("imports/importList.jte locations", "names of places that are looked for and not kept"),
            Map.entry("observations/observationList.jte q", "what is searched for; not kept"),
            Map.entry("observations/review.jte mask", "what is to be struck out; not kept"),
            Map.entry("places/areas.jte nameProperty", "the name of a property in a file; not kept"),
            Map.entry("places/areas.jte tileAddress", "the address of a map server"),
            Map.entry("places/placeForm.jte position", "coordinates"),
            Map.entry("places/placeForm.jte radius", "metres"),
            Map.entry("plans/field.jte ${name}", "a number"),
            Map.entry("plans/measure.jte amount", "a number"),
            Map.entry("privacy/retentionTerm.jte months", "a number"),
            Map.entry("problems/problem.jte address", "an address within the program"),
            Map.entry("situation/decisionFields.jte diaryNumber", "a number of the register"),
            Map.entry("situation/decisionFields.jte paragraph", "a paragraph of the minutes"),
            Map.entry("statistics/deliveryList.jte text", "a table; what points out a person is struck out of its cells"),
            Map.entry("statistics/place.jte ${name}Same", "what a table counts; masked as its cells are"),
            Map.entry("statistics/preliminary.jte from", "a period")));

    private static final Set<String> NO_TEXT = Set.of(
            "hidden", "radio", "checkbox", "file", "number", "date", "datetime-local", "password", "month", "week", "time", "submit", "email");
    private static final Pattern TYPE = Pattern.compile("\\btype=\"([a-z-]+)\"");
    private static final Pattern NAME = Pattern.compile("\\bname=\"((?:\\$\\{[^}]*}|[^\"$])*)\"");
    private static final Pattern TABLE = Pattern.compile("(?is)create\\s+(?:unlogged\\s+)?table\\s+(?:if not exists\\s+)?(\\w+)\\s*\\((.*?)\\n\\)");
    private static final Pattern COLUMN = Pattern.compile("(?im)^\\s*(\\w+)\\s+(?:text|varchar|character varying|jsonb?|citext)\\b(.*)$");
    private static final Pattern ALTERED = Pattern.compile("(?is)alter\\s+table\\s+(\\w+)\\s+(add[^;]*);");
    private static final Pattern ADDED =
            Pattern.compile("(?i)\\badd\\s+(?:column\\s+)?(?:if not exists\\s+)?(\\w+)\\s+(?:text|varchar|jsonb?)\\b([^\\n]*)");
    private static final Pattern ALLOWED_VALUES = Pattern.compile("(?i)check\\s*\\(\\w+ in \\(|samsyn_spread_rank");
    private static final Pattern HOW = Pattern.compile("screened|masked|(?:staff|program|copied|own): \\S.*");

    @Test
    void everyTextFieldIsWatchedOrExempt() {
        assertThat(unwatched(Sources.under("app/src/main/jte", ".jte")))
                .as("put data-person-guard on the field, @template.privacy.motive in its form and PersonGuard.check in its door; "
                        + "or exempt it here with the reason")
                .isEmpty();
    }

    @Test
    void everyWatchedFormAsksForAMotive() {
        assertThat(withoutMotive(Sources.under("app/src/main/jte", ".jte"))).isEmpty();
    }

    @Test
    void everyExemptFieldIsThere() {
        Set<String> there = new TreeSet<>();
        Sources.under("app/src/main/jte", ".jte").forEach((file, text) -> fields(file, text).forEach(field -> there.add(field.where)));
        assertThat(there).containsAll(EXEMPT.keySet());
    }

    @Test
    void aFieldThatIsNotWatchedIsSeen() {
        assertThat(unwatched(Map.of("app/src/main/jte/places/x.jte", """
                <input class="a" id="b" name="told" value="${page.say("x > y")}">
                <textarea name="more" data-person-guard>${a}</textarea> <input type="hidden" name="key">""")))
                .containsExactly("places/x.jte told");
        assertThat(withoutMotive(Map.of("a.jte", "<input data-person-guard>", "b.jte", "<input data-person-guard>@template.privacy.motive(x)")))
                .containsExactly("a.jte");
    }

    private static List<String> withoutMotive(Map<String, String> templates) {
        List<String> without = new ArrayList<>();
        templates.forEach((file, text) -> {
            if (text.contains("data-person-guard") && !text.contains("@template.privacy.motive(")) {
                without.add(file);
            }
        });
        return without;
    }

    @Test
    void aColumnOfTextIsSeenHoweverItIsAdded() {
        assertThat(columns(List.of("""
                create table told (
                    municipality_id text not null,
                    told_id bigint not null, -- text
                    words text not null,
                    kind text not null check (kind in ('A')),
                    more jsonb
                );
                alter table told add column note text not null default '';""")))
                .containsExactly("told.more", "told.note", "told.words");
    }

    @Test
    void everyTextColumnSaysWhyNobodyStandsInIt() throws IOException {
        Map<String, String> how = new TreeMap<>();
        try (var in = getClass().getResourceAsStream("/free-text-columns.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> how.put(line.split(" = ")[0], line.split(" = ")[1]));
        }
        Set<String> columns = columns(Sources.under("app/src/main/resources/db/migration", ".sql").values());
        Set<String> unsaid = new TreeSet<>(columns);
        unsaid.removeAll(how.keySet());
        assertThat(unsaid).as("say in app/src/test/resources/free-text-columns.txt why nobody can stand in it").isEmpty();
        assertThat(how.keySet()).as("columns that are no longer there").isSubsetOf(columns);
        assertThat(how.values()).allMatch(reason -> HOW.matcher(reason).matches());
    }

    private record Field(String where, boolean watched) {}

    private static List<String> unwatched(Map<String, String> templates) {
        List<String> found = new ArrayList<>();
        templates.forEach((file, text) -> fields(file, text).stream()
                .filter(field -> !field.watched && !EXEMPT.containsKey(field.where))
                .forEach(field -> found.add(field.where)));
        return found;
    }

    private static List<Field> fields(String file, String text) {
        List<Field> fields = new ArrayList<>();
        Matcher tag = Pattern.compile("<(?:input|textarea)\\b").matcher(text);
        while (tag.find()) {
            String written = tag(text, tag.start());
            Matcher type = TYPE.matcher(written);
            if (!type.find() || !NO_TEXT.contains(type.group(1))) {
                Matcher name = NAME.matcher(written);
                String where = file.replace("app/src/main/jte/", "") + " " + (name.find() ? name.group(1) : "");
                fields.add(new Field(where, written.contains("data-person-guard")));
            }
        }
        return fields;
    }

    /** The tag with its attributes; a > within an expression does not end it. */
    private static String tag(String text, int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '>' && depth == 0) {
                return text.substring(start, i);
            }
        }
        return text.substring(start);
    }

    private static Set<String> columns(Collection<String> migrations) {
        Set<String> columns = new TreeSet<>();
        migrations.forEach(commented -> {
            String sql = commented.replaceAll("--[^\\n]*", "");
            Matcher table = TABLE.matcher(sql);
            while (table.find()) {
                Matcher column = COLUMN.matcher(table.group(2));
                while (column.find()) {
                    add(columns, table.group(1), column.group(1), column.group(2));
                }
            }
            Matcher altered = ALTERED.matcher(sql);
            while (altered.find()) {
                Matcher added = ADDED.matcher(altered.group(2));
                while (added.find()) {
                    add(columns, altered.group(1), added.group(1), added.group(2));
                }
            }
        });
        return columns;
    }

    private static void add(Set<String> columns, String table, String column, String rest) {
        if (!column.equals("municipality_id") && !ALLOWED_VALUES.matcher(rest).find()) {
            columns.add(table + "." + column);
        }
    }
}
