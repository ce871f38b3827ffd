package se.samsyn.insight.web.deeper;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.insight.Insight;
import se.samsyn.insight.deeper.Deeper;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Subcategory;
import se.samsyn.shell.Frame;
import se.samsyn.tables.TableWriter;

/** The slower questions and their tables as files. Names places by single events, so it is for those who see points. */
@Controller
class DeeperPages {
    private final Insight insight;
    private final Clock clock;

    DeeperPages(Insight insight, Clock clock) {
        this.insight = insight;
        this.clock = clock;
    }

    @GetMapping("/fordjupning")
    @MayEnter({Role.COORDINATOR, Role.POLICE, Role.PICTURE_EDITOR, Role.REVIEWER})
    DeeperPage deeper(
            @RequestParam(defaultValue = "") String source, @RequestParam(defaultValue = "") String category, Frame frame, Visitor visitor) {
        Insight.Choices choices = insight.choices(visitor);
        FieldErrors errors = new FieldErrors();
        String known = source.isEmpty() ? null : source;
        if (known != null && choices.sources().stream().noneMatch(one -> one.code().equals(source))) {
            errors.add("source", "insight.mistake.source");
            known = null;
        }
        if (!category.isEmpty() && group(category) == null) {
            errors.add("category", "insight.mistake.category");
        }
        return new DeeperPage(frame, answer(known, category, visitor), choices, errors);
    }

    @GetMapping("/fordjupning/{table}.csv")
    @MayEnter({Role.COORDINATOR, Role.POLICE, Role.PICTURE_EDITOR, Role.REVIEWER})
    ResponseEntity<byte[]> file(
            @PathVariable String table,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String category,
            Frame frame,
            Visitor visitor) {
        DeeperPage page = new DeeperPage(
                frame, answer(source.isEmpty() ? null : source, category, visitor), insight.choices(visitor), new FieldErrors());
        DeeperPage.Table told = page.tables().stream().filter(one -> one.code().equals(table)).findFirst().orElseThrow(() -> new Missing("table"));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("fordjupning-" + table + ".csv").build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(TableWriter.csv(told.head(), told.rows()));
    }

    private Deeper answer(String source, String category, Visitor visitor) {
        return insight.deeper(source, group(category), sub(category), LocalDate.now(clock.withZone(visitor.zone())), visitor);
    }

    private static CategoryGroup group(String category) {
        Subcategory sub = sub(category);
        return sub != null
                ? sub.group()
                : Arrays.stream(CategoryGroup.values()).filter(one -> one.name().equals(category)).findFirst().orElse(null);
    }

    private static Subcategory sub(String category) {
        return Arrays.stream(Subcategory.values()).filter(one -> one.name().equals(category)).findFirst().orElse(null);
    }
}
