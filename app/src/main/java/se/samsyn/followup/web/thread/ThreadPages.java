package se.samsyn.followup.web.thread;

import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REVIEWER;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samsyn.followup.thread.KnotWords;
import se.samsyn.followup.thread.LooseRules;
import se.samsyn.followup.thread.RedThread;
import se.samsyn.followup.thread.Threads;
import se.samsyn.followup.thread.Weave;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.MenuEntry;
import se.samsyn.kernel.MenuGroup;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Visitor;
import se.samsyn.kernel.thread.Knot;
import se.samsyn.kernel.thread.Knot.Kind;
import se.samsyn.shell.Frame;

/** Röda tråden: where to begin, one thread, and the loose ones. */
@Controller
class ThreadPages {
    private final Threads threads;

    ThreadPages(Threads threads) {
        this.threads = threads;
    }

    @GetMapping("/roda-traden")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    ThreadIndexPage index(Frame frame, Visitor visitor) {
        Weave weave = threads.weave(visitor, frame::mayEnter);
        return new ThreadIndexPage(
                frame, LooseRules.loose(weave, threads.today(visitor)).size(), Threads.reaches(weave),
                weave.of(Kind.PROBLEM).stream().filter(problem -> !problem.stands("DEPRIORITISED", "CLOSED")).toList(),
                weave.of(Kind.PLEDGE).stream().filter(pledge -> !pledge.stands("DRAFT")).toList(), decided(weave), weave.of(Kind.REPORT).reversed());
    }

    private static List<Knot> decided(Weave weave) {
        return List.of(Kind.PLAN, Kind.MATTER, Kind.DECISION).stream()
                .flatMap(kind -> weave.of(kind).stream())
                .filter(knot -> !knot.stands("DRAFT", "PREPARED", "RAISED"))
                .toList();
    }

    @GetMapping("/roda-traden/losa")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    LoosePage loose(Frame frame, Visitor visitor) {
        return new LoosePage(frame, threads.loose(visitor, frame::mayEnter));
    }

    @GetMapping("/roda-traden/losa.csv")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    ResponseEntity<byte[]> looseFile(Frame frame, Visitor visitor) {
        return file("losa-tradar.csv", ThreadFile.loose(frame, threads.loose(visitor, frame::mayEnter)));
    }

    @GetMapping("/roda-traden/{kind:[a-z]+}/{id:[0-9]{1,18}}")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    ThreadPage show(Frame frame, Visitor visitor, @PathVariable String kind, @PathVariable long id) {
        Threads.Followed followed = threads.follow(at(kind, id), visitor, frame::mayEnter);
        return new ThreadPage(frame, followed.thread(), followed.loose());
    }

    @GetMapping("/roda-traden/{kind:[a-z]+}/{id:[0-9]{1,18}}.csv")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    ResponseEntity<byte[]> threadFile(Frame frame, Visitor visitor, @PathVariable String kind, @PathVariable long id) {
        RedThread thread = threads.through(at(kind, id), visitor, frame::mayEnter);
        return file("roda-traden-" + kind + "-" + id + ".csv", ThreadFile.thread(new ThreadPage(frame, thread, List.of())));
    }

    private static Knot.At at(String kind, long id) {
        return new Knot.At(KnotWords.kind(kind).orElseThrow(() -> new Missing("thread of " + kind)), id);
    }

    private static ResponseEntity<byte[]> file(String name, byte[] body) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body);
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        MenuEntry threadEntry() {
            return new MenuEntry(MenuGroup.WORK, 42, "followup.thread.menu", "/roda-traden");
        }
    }
}
