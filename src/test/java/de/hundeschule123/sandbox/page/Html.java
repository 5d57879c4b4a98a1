package de.hundeschule123.sandbox.page;

/** A piece of HTML being written; every text that goes in is escaped. */
final class Html {
    private final StringBuilder text = new StringBuilder();

    /** Opens an element; attributes come as written in HTML and never hold foreign text. */
    Html open(String tag) {
        text.append('<').append(tag).append('>');
        return this;
    }

    Html close(String... tags) {
        for (String tag : tags) {
            text.append("</").append(tag).append('>');
        }
        return this;
    }

    Html say(String content) {
        text.append(escaped(content == null ? "" : content));
        return this;
    }

    /** A whole element with a text in it. */
    Html element(String tag, String content) {
        int end = tag.indexOf(' ');
        return open(tag).say(content).close(end < 0 ? tag : tag.substring(0, end));
    }

    Html link(String address, String content) {
        return open("a href=\"" + escaped(address) + "\"").say(content).close("a");
    }

    Html tag(String kind, String content) {
        return element("span class=\"tag " + kind + "\"", content);
    }

    /** A cell that carries its column's name, for screens too narrow for a table. */
    Html cell(String column) {
        return open("td data-column=\"" + escaped(column) + "\"");
    }

    Html cell(String column, String content) {
        return cell(column).say(content).close("td");
    }

    Html sum(String column, String content) {
        return open("td class=\"sum\" data-column=\"" + escaped(column) + "\"")
                .say(content)
                .close("td");
    }

    Html head(String... columns) {
        open("thead").open("tr");
        for (String column : columns) {
            element(column.endsWith("€") ? "th class=\"sum\"" : "th", column);
        }
        return close("tr", "thead");
    }

    /** A name and its value in a list of facts; nothing where there is no value. */
    Html fact(String name, String value) {
        return value == null ? this : element("dt", name).element("dd", value);
    }

    Html field(String label, String name, String attributes) {
        return open("label")
                .say(label)
                .open("input name=\"" + name + "\" " + attributes)
                .close("label");
    }

    Html button(String kind, String action, String content) {
        open("form method=\"post\" action=\"" + escaped(action) + "\"");
        return element("button class=\"" + kind + "\"", content).close("form");
    }

    Html add(Html other) {
        text.append(other.text);
        return this;
    }

    static String escaped(String content) {
        return content.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
