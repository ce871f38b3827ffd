package se.samsyn.analysis.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the oracle files; this module has no library to do it. */
final class JsonText {
    private final String text;
    private int at;

    JsonText(String text) {
        this.text = text;
    }

    Object value() {
        skip();
        char next = text.charAt(at);
        if (next == '{') {
            Map<String, Object> object = new LinkedHashMap<>();
            at++;
            while (!closes('}')) {
                String key = string();
                skip();
                at++;
                object.put(key, value());
            }
            return object;
        }
        if (next == '[') {
            List<Object> list = new ArrayList<>();
            at++;
            while (!closes(']')) {
                list.add(value());
            }
            return list;
        }
        if (next == '"') {
            return string();
        }
        int from = at;
        while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at);
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> Double.valueOf(word);
        };
    }

    private boolean closes(char end) {
        skip();
        if (text.charAt(at) == ',') {
            at++;
            skip();
        }
        if (text.charAt(at) == end) {
            at++;
            return true;
        }
        return false;
    }

    private String string() {
        skip();
        StringBuilder word = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\') {
                at++;
            }
            word.append(text.charAt(at));
        }
        at++;
        return word.toString();
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
