package se.samsyn.places.reading;

import java.util.List;
import java.util.Map;

/** What a feature is called, so that a report can name it. */
public final class FeatureNames {
    /** The name properties of Swedish public files, most telling first; compared without regard to case. */
    private static final List<String> USUAL =
            List.of("namn", "name", "kom_namn", "kommunnamn", "tatort", "delomrade", "basomrade", "omrade", "deso", "kod", "id");

    private FeatureNames() {}

    public static String of(GeoJsonParser.RawFeature feature, String nameProperty) {
        if (nameProperty != null && feature.properties().containsKey(nameProperty)) {
            return feature.properties().get(nameProperty);
        }
        for (String usual : USUAL) {
            for (Map.Entry<String, String> property : feature.properties().entrySet()) {
                if (property.getKey().equalsIgnoreCase(usual)) {
                    return property.getValue();
                }
            }
        }
        return feature.id() != null ? feature.id() : "#" + (feature.index() + 1);
    }
}
