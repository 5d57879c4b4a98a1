package de.hundeschule123.sandbox.page;

/** A page of HTML being written; every text that goes in is escaped. */
final class Html {
    private static final String STYLE =
            "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;color:#222}"
                    + "table{border-collapse:collapse;width:100%;margin:.5rem 0 2rem}"
                    + "th,td{text-align:left;padding:.35rem .7rem;border-bottom:1px solid #ddd;"
                    + "vertical-align:top}td.sum,th.sum{text-align:right}.quiet{color:#777}";

    private final StringBuilder text = new StringBuilder();

    Html(String title, boolean refreshing) {
        text.append("<!DOCTYPE html><html lang=\"de\"><head><meta charset=\"utf-8\"><title>");
        say(title);
        text.append("</title>");
        if (refreshing) {
            text.append("<meta http-equiv=\"refresh\" content=\"3\">");
        }
        text.append("<style>").append(STYLE).append("</style></head><body><h1>");
        say(title);
        text.append("</h1>");
    }

    Html heading(String heading) {
        return open("h2").say(heading).close("h2");
    }

    Html paragraph(String paragraph) {
        return open("p").say(paragraph).close("p");
    }

    Html open(String tag) {
        text.append('<').append(tag).append('>');
        return this;
    }

    Html close(String tag) {
        text.append("</").append(tag).append('>');
        return this;
    }

    Html row(String cellTag, String... cells) {
        open("tr");
        for (String cell : cells) {
            open(cellTag).say(cell).close(cellTag);
        }
        return close("tr");
    }

    Html cell(String content) {
        return open("td").say(content).close("td");
    }

    Html sum(String amount) {
        return open("td class=\"sum\"").say(amount).close("td");
    }

    Html linkCell(String address, String content) {
        open("td");
        text.append("<a href=\"").append(escaped(address)).append("\">");
        return say(content).close("a").close("td");
    }

    Html say(String content) {
        text.append(escaped(content == null ? "" : content));
        return this;
    }

    private static String escaped(String content) {
        return content.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    String end() {
        return text + "</body></html>";
    }
}
