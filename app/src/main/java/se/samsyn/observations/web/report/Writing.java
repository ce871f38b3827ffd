package se.samsyn.observations.web.report;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samsyn.observations.Reports;
import se.samsyn.observations.reporting.DraftText;

/**
 * A report that is being written, as its form carries it: the event on the screen and those that are written already, so
 * that nothing hangs on the server remembering them.
 *
 * @param draft the version of the draft that the form last saved; 0 when it was never saved
 * @param window made with the page, see {@link Reports#saveDraft}
 * @param again the report that was given back and is written anew, or null
 * @param joins the sent report that the events are added to, or null
 */
public record Writing(ReportForm form, List<ReportForm> earlier, int draft, String window, Long again, int version, Long joins) {

    /** What comes with the form beside the event on the screen. */
    record Carried(String earlier, Integer draft, String window, Long again, Integer version, Long joins) {
        Writing with(ReportForm form) {
            List<ReportForm> events = DraftText.events(earlier).stream()
                    .limit(Reports.EVENTS_OF_A_REPORT)
                    .map(ReportForm::of)
                    .map(event -> event.under(form.key()))
                    .toList();
            return new Writing(
                    form, events, draft == null ? 0 : draft, window == null ? "" : window, again, version == null ? 0 : version, joins);
        }
    }

    static Writing of(Reports.Draft draft, String window) {
        List<ReportForm> events = draft.content().events().stream().map(ReportForm::of).map(event -> event.under(draft.key())).toList();
        return new Writing(
                events.getLast(), events.subList(0, events.size() - 1), draft.version(), window, draft.content().again(),
                draft.content().againVersion(), draft.content().joins());
    }

    /** The hidden field of the events that are written already. */
    public String carriedEarlier() {
        return DraftText.ofEvents(fields(earlier));
    }

    Reports.Content content() {
        return new Reports.Content(again, version, joins, fields(all()));
    }

    List<ReportForm> all() {
        List<ReportForm> all = new ArrayList<>(earlier);
        all.add(form);
        return all;
    }

    /** What is sent: an event of which only the place and hour of the one before are filled in is none. */
    List<ReportForm> sent() {
        return form.blank() && !earlier.isEmpty() ? earlier : all();
    }

    String digest() {
        return DraftText.digest(fields(sent()));
    }

    /** Whether there is room for another event. */
    public boolean mayHaveMore() {
        return earlier.size() + 1 < Reports.EVENTS_OF_A_REPORT;
    }

    /** The event on the screen is put with the earlier ones, and an empty one at the same place and hour follows. */
    Writing more(LocalDateTime now) {
        List<ReportForm> written = new ArrayList<>(earlier);
        written.add(form.settled(now));
        return new Writing(form.next(now), written, draft, window, again, version, joins);
    }

    /** An earlier event is taken out to the screen. */
    Writing open(int index) {
        List<ReportForm> written = new ArrayList<>(earlier);
        ReportForm opened = written.remove(index);
        if (!form.blank()) {
            written.add(form);
        }
        return new Writing(opened, written, draft, window, again, version, joins);
    }

    Writing drop(int index) {
        List<ReportForm> written = new ArrayList<>(earlier);
        written.remove(index);
        return new Writing(form, written, draft, window, again, version, joins);
    }

    /** Everything under another key, as something that was never saved. */
    Writing under(String key) {
        return new Writing(
                form.under(key), earlier.stream().map(event -> event.under(key)).toList(), 0, window, again, version, joins);
    }

    Writing with(ReportForm other) {
        return new Writing(other, earlier, draft, window, again, version, joins);
    }

    private static List<Map<String, String>> fields(List<ReportForm> events) {
        return events.stream().map(ReportForm::fields).toList();
    }
}
