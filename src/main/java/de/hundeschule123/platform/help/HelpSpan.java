package de.hundeschule123.platform.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A span is a run of words of a help paragraph that is plain or leads to one place. */
public record HelpSpan(String text, String address) {

    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(([^)]+)\\)");

    /** The spans of a line in which links stand as {@code [words](address)}. */
    static List<HelpSpan> of(String line) {
        List<HelpSpan> spans = new ArrayList<>();
        Matcher link = LINK.matcher(line);
        int from = 0;
        while (link.find()) {
            plain(spans, line.substring(from, link.start()));
            spans.add(new HelpSpan(link.group(1), link.group(2)));
            from = link.end();
        }
        plain(spans, line.substring(from));
        return List.copyOf(spans);
    }

    private static void plain(List<HelpSpan> spans, String text) {
        if (!text.isEmpty()) {
            spans.add(new HelpSpan(text, null));
        }
    }

    public String getText() {
        return text;
    }

    /** Where it leads, below the application; null for plain words. */
    public String getAddress() {
        return address;
    }
}
