package se.samsyn.faults;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the program has said that it did, over all its lives. */
record Promises(
        Set<String> reports,
        Set<String> accepted,
        Set<String> files,
        Set<String> acceptedFiles,
        Set<String> pictures,
        Set<String> locked,
        Set<String> published) {

    static Promises none() {
        return new Promises(set(), set(), set(), set(), set(), set(), set());
    }

    private static Set<String> set() {
        return ConcurrentHashMap.newKeySet();
    }

    String counted() {
        return reports.size() + " reports (" + accepted.size() + " accepted), " + files.size() + " files (" + acceptedFiles.size()
                + " accepted), " + pictures.size() + " pictures (" + locked.size() + " locked, " + published.size() + " published)";
    }
}
