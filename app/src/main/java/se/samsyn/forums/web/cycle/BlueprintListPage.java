package se.samsyn.forums.web.cycle;

import java.util.List;
import se.samsyn.forums.blueprints.Blueprint;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** How do you want to arrange the work? One choice. @param groups how many there are already */
public record BlueprintListPage(Frame frame, List<Blueprint> blueprints, int groups) implements Page {}
