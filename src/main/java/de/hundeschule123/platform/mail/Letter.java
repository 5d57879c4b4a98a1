package de.hundeschule123.platform.mail;

import de.hundeschule123.platform.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The two forms in which a mail goes out, written from the same paragraphs. */
record Letter(List<String> paragraphs, Optional<String> link) {

    /** Words, and on the next line the address to which they lead. */
    private static final Pattern WAY = Pattern.compile("(.+):\n(https?://\\S+)");

    private static final String BEGINNING =
            """
            <!DOCTYPE html>
            <html lang="de"><head><meta charset="utf-8">\
            <meta name="viewport" content="width=device-width, initial-scale=1"></head>
            <body style="margin: 0; padding: 16px; color: #1c2722; background: #ffffff;\
             font-family: sans-serif; font-size: 16px; line-height: 1.5">
            <div style="max-width: 560px; margin: 0 auto; overflow-wrap: anywhere">
            """;

    private static final String SMALLER =
            "<hr style=\"margin: 32px 0 16px; border: 0; border-top: 1px solid #dedbd0\">\n"
                    + "<div style=\"color: #55625b; font-size: 14px\">";

    /** The links of a mail, made as it goes out. */
    record Links(Optional<String> link, Optional<String> leave) {}

    /** The paragraphs of a mail; the links take their places. */
    static Letter of(String content, Links links) {
        List<String> paragraphs = new ArrayList<>(Arrays.asList(content.split("\n\n")));
        links.leave()
                .map(address -> Mail.way(Texts.german("letter.leave"), address))
                .ifPresent(paragraphs::add);
        return new Letter(paragraphs, links.link());
    }

    String text() {
        return paragraphs.stream().map(this::written).collect(Collectors.joining("\n\n")) + "\n";
    }

    private String written(String paragraph) {
        return isLink(paragraph)
                ? link.orElseThrow()
                : Mail.headingOf(paragraph).map(Letter::underlined).orElse(paragraph);
    }

    /** In bare text nothing else tells where the next matter begins. */
    private static String underlined(String heading) {
        return heading + "\n" + "=".repeat(heading.length());
    }

    /** Plain enough for any reader; nothing is loaded from anywhere. */
    String html() {
        StringBuilder html = new StringBuilder(BEGINNING);
        boolean atFoot = false;
        for (String paragraph : paragraphs) {
            if (paragraph.equals(Mail.FOOT)) {
                html.append(SMALLER).append('\n');
                atFoot = true;
            } else {
                html.append(drawn(paragraph, atFoot)).append('\n');
            }
        }
        return html.append(atFoot ? "</div>" : "").append("</div></body></html>\n").toString();
    }

    private String drawn(String paragraph, boolean atFoot) {
        if (isLink(paragraph)) {
            return "<p><a href=\"%1$s\">%1$s</a></p>".formatted(escaped(link.orElseThrow()));
        }
        Matcher way = WAY.matcher(paragraph);
        if (way.matches()) {
            return way(way.group(1), way.group(2), atFoot);
        }
        return Mail.headingOf(paragraph)
                .map(
                        words ->
                                "<h1 style=\"margin: 24px 0 8px; font-size: 20px;"
                                        + " line-height: 1.3\">"
                                        + escaped(words)
                                        + "</h1>")
                .orElseGet(() -> "<p>" + escaped(paragraph).replace("\n", "<br>") + "</p>");
    }

    private static String way(String words, String address, boolean atFoot) {
        String style =
                atFoot
                        ? "color: #2a6b4c"
                        : "display: inline-block; padding: 12px 20px; border-radius: 8px;"
                                + " color: #ffffff; background: #2a6b4c; font-weight: bold;"
                                + " text-decoration: none";
        return "<p><a href=\"%s\" style=\"%s\">%s</a></p>"
                .formatted(escaped(address), style, escaped(words));
    }

    private boolean isLink(String paragraph) {
        return link.isPresent() && paragraph.equals(Mail.LINK);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
