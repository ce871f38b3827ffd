package se.samsyn.insight.web.deeper;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.samsyn.analysis.hotspot.HitRate;
import se.samsyn.analysis.numeric.Interval;
import se.samsyn.insight.Insight;
import se.samsyn.insight.Tables;
import se.samsyn.insight.deeper.Deeper;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.observations.Subcategory;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Fördjupning: four questions to one kind of event, each with its answer, its table and its limits. */
public record DeeperPage(Frame frame, Deeper deeper, Insight.Choices choices, FieldErrors errors) implements Page {
    /** One answer as rows; {@code code} is its name in addresses. */
    public record Table(String code, String caption, List<String> head, List<List<String>> rows) {}

    private static final int HUNDRED = 100;

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public String sourceName(String code) {
        return Tables.sourceName(code, frame);
    }

    /** The kind of event that is asked about, in words. */
    public String kind() {
        Subcategory sub = deeper.question().sub();
        return sub == null ? frame.say("category." + deeper.question().group()) : frame.say("observations.sub." + sub);
    }

    public String category() {
        Subcategory sub = deeper.question().sub();
        return sub == null ? deeper.question().group().name() : sub.name();
    }

    public List<Subcategory> subs(CategoryGroup group) {
        return Subcategory.of(group);
    }

    public String repeats() {
        Deeper.Repeats repeats = deeper.repeats();
        if (!repeats.enough()) {
            return frame.say("insight.deeper.repeats.few", repeats.used());
        }
        return frame.say(
                repeats.comesBack() ? "insight.deeper.repeats.yes" : "insight.deeper.repeats.no", Math.round(repeats.observed()[0][0]),
                Math.round(repeats.expected()[0][0]));
    }

    public String chains() {
        Deeper.Repeats repeats = deeper.repeats();
        return repeats.chains() == 0
                ? ""
                : frame.say("insight.deeper.chains", repeats.chains(), repeats.longest())
                        + (repeats.where() == null ? "" : " " + frame.say("insight.deeper.chains.where", repeats.where()));
    }

    public String signal() {
        Deeper.Signal signal = deeper.signal();
        if (!signal.enough()) {
            return frame.say("insight.deeper.signal.few");
        }
        return signal.astir()
                ? frame.say("insight.deeper.signal.yes", where(signal), signal.observed(), signal.days())
                : frame.say("insight.deeper.signal.no");
    }

    /** How unusual the place is, in words; empty where nothing stands out. */
    public String signalMore() {
        Deeper.Signal signal = deeper.signal();
        return signal.astir()
                ? frame.say("insight.deeper.signal.more", decimal(signal.expected()), Math.round(signal.radiusMetres()), Math.round(1 / signal.p()))
                : "";
    }

    public String funnel() {
        Deeper.Funnelled funnel = deeper.funnel();
        if (!funnel.fits()) {
            return frame.say("insight.deeper.funnel.unfit");
        }
        if (funnel.areas().isEmpty()) {
            return frame.say("insight.deeper.funnel.unknown");
        }
        List<String> out = funnel.areas().stream().filter(Deeper.Funnelled.Area::out).map(Deeper.Funnelled.Area::name).toList();
        return out.isEmpty() ? frame.say("insight.deeper.funnel.none") : frame.say("insight.deeper.funnel.some", String.join(", ", out));
    }

    public String held() {
        Deeper.Held held = deeper.held();
        if (!held.enough()) {
            return frame.say("insight.deeper.held.few");
        }
        HitRate map = held.map().getLast();
        HitRate counts = held.counts().getLast();
        return frame.say("insight.deeper.held", percent(map.value()), percent(counts.value()));
    }

    /** Those of the four that have rows. */
    public List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        Deeper.Repeats repeats = deeper.repeats();
        if (repeats.enough()) {
            List<List<String>> rows = new ArrayList<>();
            for (int near = 0; near < repeats.metres().length; near++) {
                for (int soon = 0; soon < repeats.days().length; soon++) {
                    rows.add(List.of(
                            frame.say("insight.deeper.metres", near == 0 ? 0 : repeats.metres()[near - 1], repeats.metres()[near]),
                            frame.say("insight.deeper.days", soon == 0 ? 0 : repeats.days()[soon - 1], repeats.days()[soon]),
                            decimal(repeats.observed()[near][soon]), decimal(repeats.expected()[near][soon]),
                            String.format(frame.locale(), "%.3f", repeats.p()[near][soon])));
                }
            }
            tables.add(table("upprepning", rows, "distance", "time", "pairs", "byChance", "p"));
        }
        if (!deeper.funnel().areas().isEmpty()) {
            tables.add(table(
                    "omraden",
                    deeper.funnel().areas().stream()
                            .map(area -> List.of(
                                    area.name(), frame.number(area.inhabitants()), frame.number(area.events()), decimal(area.expected()),
                                    area.low() + "–" + area.high(), frame.say(area.out() ? "shell.yes" : "shell.no")))
                            .toList(),
                    "area", "inhabitants", "events", "expected", "usual", "outside"));
        }
        if (deeper.held().enough()) {
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < deeper.held().map().size(); i++) {
                HitRate map = deeper.held().map().get(i);
                rows.add(List.of(
                        percent(map.areaUsed()), share(map), share(deeper.held().counts().get(i)), decimal(map.pai()), decimal(map.pei())));
            }
            tables.add(table("karta", rows, "builtUp", "map", "counts", "pai", "pei"));
        }
        return tables;
    }

    /** The table of a name, or null. */
    public Table table(String code) {
        return tables().stream().filter(table -> table.code().equals(code)).findFirst().orElse(null);
    }

    public String csv(String code) {
        return "/fordjupning/" + code + ".csv?category=" + category()
                + (deeper.question().source() == null ? "" : "&source=" + URLEncoder.encode(deeper.question().source(), StandardCharsets.UTF_8));
    }

    private Table table(String code, List<List<String>> rows, String... heads) {
        return new Table(
                code, frame.say("insight.deeper.caption." + code),
                List.of(heads).stream().map(head -> frame.say("insight.deeper.head." + head)).toList(), rows);
    }

    private String share(HitRate rate) {
        Interval interval = rate.interval(0.95);
        return interval == null ? "–" : percent(rate.value()) + " (" + Math.round(HUNDRED * interval.low()) + "–" + percent(interval.high()) + ")";
    }

    private String where(Deeper.Signal signal) {
        return signal.where() == null ? frame.say("insight.map.unnamed") : signal.where();
    }

    private String percent(double share) {
        return Math.round(HUNDRED * share) + " %";
    }

    private String decimal(double number) {
        return Double.isNaN(number) ? "–" : String.format(frame.locale(), "%.1f", number);
    }
}
