package se.samsyn.situation.web.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samsyn.situation.joint.JointPicture;
import se.samsyn.situation.joint.JointText;
import se.samsyn.situation.joint.Theme;
import se.samsyn.situation.joint.Verdict;

/** What the work page holds: text as it came, so that a form with mistakes goes back unchanged. */
public record JointForm(Map<String, String> fields) {
    /** Empty rows that a page offers beside those that are written. */
    private static final int EMPTY_ROWS = 1;

    static JointForm of(JointPicture picture) {
        Map<String, String> fields = new HashMap<>();
        fields.put("title", picture.title());
        fields.put("summary", picture.text().summary());
        List<Theme> themes = picture.text().themes();
        for (int i = 0; i < themes.size(); i++) {
            String row = "theme-" + (i + 1);
            fields.put(row + "-title", themes.get(i).title());
            fields.put(row + "-own", themes.get(i).own());
            fields.put(row + "-partner", themes.get(i).partner());
            fields.put(row + "-verdict", themes.get(i).verdict() == null ? "" : themes.get(i).verdict().name());
            fields.put(row + "-text", themes.get(i).text());
        }
        return new JointForm(fields);
    }

    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    /** How many rows of themes the form shows. */
    public int rows() {
        return Math.min(JointText.MOST_THEMES, text().themes().size() + EMPTY_ROWS);
    }

    JointText text() {
        List<Theme> themes = new ArrayList<>();
        for (int i = 1; i <= JointText.MOST_THEMES; i++) {
            String row = "theme-" + i;
            String verdict = value(row + "-verdict");
            themes.add(new Theme(
                    value(row + "-title"), value(row + "-own"), value(row + "-partner"),
                    Arrays.stream(Verdict.values()).filter(one -> one.name().equals(verdict)).findFirst().orElse(null),
                    value(row + "-text")));
        }
        return new JointText(value("summary"), themes);
    }
}
