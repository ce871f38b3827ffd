package se.samsyn.imports.web;

import java.util.List;
import se.samsyn.imports.ImportMapping;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;

/** What is filled in beside the file. */
public record ImportForm(String source, String locations, String crs, String project) {
    private static final String POLICE = "Polisens händelser";

    FieldErrors mistakes(boolean noFile, int sourceLimit) {
        FieldErrors errors = new FieldErrors();
        if (noFile) {
            errors.add("file", "imports.mistake.file");
        }
        if (source.length() > sourceLimit) {
            errors.add("source", "imports.mistake.long", sourceLimit);
        }
        PersonGuard.check(errors, "source", source);
        return errors;
    }

    ImportMapping mapping(ImportMapping.Format format) {
        List<String> names = locations.isEmpty() ? List.of() : List.of(locations.split("\\s*,\\s*"));
        boolean police = format == ImportMapping.Format.POLICE_EVENTS && source.isEmpty();
        return ImportMapping.guessed(format, police ? POLICE : source)
                .withLocations(names)
                .withProjection(crs.isEmpty() ? null : crs, project.isEmpty() ? null : project);
    }
}
