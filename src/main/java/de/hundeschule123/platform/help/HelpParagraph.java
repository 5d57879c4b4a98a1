package de.hundeschule123.platform.help;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A paragraph is what the help shows or leaves out as a whole: a sentence, a step or a point. */
public record HelpParagraph(Kind kind, int number, String anchor, List<HelpSpan> spans) {

    /** How a paragraph stands among its neighbours. */
    public enum Kind {
        TEXT,
        STEP,
        POINT,
        INNER_POINT
    }

    /** Its words without its links. */
    String text() {
        return spans.stream().map(HelpSpan::text).collect(Collectors.joining());
    }

    /** Whether each word, given in small letters, stands in it or in the heading above it. */
    boolean holds(List<String> words, String heading) {
        String all = (heading + " " + text()).toLowerCase(Locale.GERMANY);
        return words.stream().allMatch(all::contains);
    }

    public String getStyle() {
        return "help-" + kind;
    }

    /** The sign before it: the number of a step, a dot, or nothing. */
    public String getSign() {
        return switch (kind) {
            case TEXT -> "";
            case STEP -> number + ".";
            case POINT, INNER_POINT -> "•";
        };
    }

    public String getAnchor() {
        return anchor;
    }

    public List<HelpSpan> getSpans() {
        return spans;
    }
}
