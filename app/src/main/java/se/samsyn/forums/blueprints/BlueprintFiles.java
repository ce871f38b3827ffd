package se.samsyn.forums.blueprints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import se.samsyn.publishing.FrozenText;

/** Reads the files of {@code forums/blueprints}: a new one is a new choice. */
@Component
public class BlueprintFiles {
    private final List<Blueprint> blueprints;

    public BlueprintFiles() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:forums/blueprints/*.json");
            blueprints = Stream.of(files).map(BlueprintFiles::read).sorted(Comparator.comparing(Blueprint::model)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Blueprint read(Resource file) {
        try {
            return FrozenText.read(file.getContentAsString(StandardCharsets.UTF_8), Blueprint.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** By the model's name. */
    public List<Blueprint> list() {
        return blueprints;
    }
}
