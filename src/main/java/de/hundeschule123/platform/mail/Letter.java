package de.hundeschule123.platform.mail;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The two forms in which a mail goes out, written from the same paragraphs. */
record Letter(List<String> paragraphs, String link) {

    /** The paragraphs of a mail; the link takes its place. */
    static Letter of(String content, String link) {
        return new Letter(Arrays.asList(content.split("\n\n")), link);
    }

    String text() {
        return paragraphs.stream()
                        .map(paragraph -> isLink(paragraph) ? link : paragraph)
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }

    /** Plain enough for any reader; nothing is loaded from anywhere. */
    String html() {
        return paragraphs.stream()
                .map(paragraph -> isLink(paragraph) ? anchor() : paragraph(paragraph))
                .collect(
                        Collectors.joining(
                                "\n",
                                "<!DOCTYPE html>\n<html lang=\"de\"><head><meta charset=\"utf-8\"></head>"
                                        + "<body style=\"font-family: sans-serif; line-height: 1.5\">\n",
                                "\n</body></html>\n"));
    }

    private boolean isLink(String paragraph) {
        return link != null && paragraph.equals(Mail.LINK);
    }

    private String anchor() {
        return "<p><a href=\"%1$s\">%1$s</a></p>".formatted(escaped(link));
    }

    private static String paragraph(String text) {
        return "<p>" + escaped(text).replace("\n", "<br>") + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
