package se.samsyn.observations.reporting;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observation;
import se.samsyn.observations.photos.Photos;

/** What hangs on an event and is shown with it alone, never in lists, figures or maps. */
@Component
public class EventDetails {
    /** @param photos numbers of the photos that the visitor may see */
    public record Details(List<Long> photos) {}

    private final Photos photos;

    public EventDetails(Photos photos) {
        this.photos = photos;
    }

    /** What a reviewer of the municipality's own sees. */
    public Details of(Observation observation) {
        return new Details(photos.list(observation));
    }

    /** What the visitor may see of an observation that the visitor has been shown. */
    public Details of(Observation observation, Visitor visitor) {
        return new Details(photos.list(observation, visitor));
    }
}
