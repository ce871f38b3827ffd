package se.samsyn.followup.web.thread;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.samsyn.followup.thread.Loose;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Lösa trådar: the broken threads by how they are broken, each with the one button that mends it. */
public record LoosePage(Frame frame, List<Loose> loose) implements Page {
    public Map<Loose.Break, List<Loose>> byBreak() {
        Map<Loose.Break, List<Loose>> sorted = new EnumMap<>(Loose.Break.class);
        loose.forEach(one -> sorted.computeIfAbsent(one.kind(), kind -> new java.util.ArrayList<>()).add(one));
        return sorted;
    }

    public String id(Loose.Break kind) {
        return "losa-" + kind.ordinal();
    }
}
