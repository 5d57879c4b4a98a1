package de.hundeschule123.document.pdf;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * An HTML element under construction; text goes in as text, so it can never become markup, and
 * characters that no document may hold become visible replacements.
 */
final class Block {

    private static final int REPLACEMENT = 0xFFFD;

    private final Element element;

    Block(Element element) {
        this.element = element;
    }

    Block attribute(String name, String value) {
        element.setAttribute(name, legible(value));
        return this;
    }

    /** Adds an attribute that no reader sees, to the last character. */
    Block verbatim(String name, String value) {
        element.setAttribute(name, value);
        return this;
    }

    Block text(String text) {
        element.appendChild(element.getOwnerDocument().createTextNode(legible(text)));
        return this;
    }

    /** Adds an element that holds what {@code content} puts into it. */
    Block add(String tag, String style, Consumer<Block> content) {
        Element child = element.getOwnerDocument().createElement(tag);
        if (!style.isEmpty()) {
            child.setAttribute("class", style);
        }
        element.appendChild(child);
        content.accept(new Block(child));
        return this;
    }

    /** Adds an element that holds a text. */
    Block add(String tag, String style, String text) {
        return add(tag, style, inside -> inside.text(text));
    }

    /** Adds a row of a table: what it is, and its value. */
    Block row(String style, String label, String value) {
        return add(
                "tr",
                style,
                row ->
                        row.add("th", "", head -> head.attribute("scope", "row").text(label))
                                .add("td", "", value));
    }

    /** Adds a line of its own, unless there is nothing to say. */
    Block line(String text) {
        return text == null || text.isBlank() ? this : add("p", "", text);
    }

    /** Adds a text that may have line breaks, and breaks it there; an empty line stays empty. */
    Block lines(String text) {
        String[] lines = text.split("\\R", -1);
        text(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            add("br", "", line -> {}).text(lines[i]);
        }
        return this;
    }

    static String legible(String text) {
        return text.codePoints()
                .map(Block::legible)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static int legible(int character) {
        if (Character.isWhitespace(character)) {
            return ' ';
        }
        boolean illegal =
                Character.isISOControl(character)
                        || Character.getType(character) == Character.SURROGATE
                        || (character & 0xFFFE) == 0xFFFE;
        return illegal ? REPLACEMENT : character;
    }
}
