package de.hundeschule123.platform.help;

import java.util.List;

/** A section is a heading of the help with the paragraphs below it. */
public record HelpSection(
        int level, String anchor, String heading, List<HelpParagraph> paragraphs) {

    public HelpSection {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The section with those paragraphs alone that hold each of the words. */
    HelpSection narrowedTo(List<String> words) {
        return new HelpSection(
                level,
                anchor,
                heading,
                paragraphs.stream().filter(line -> line.holds(words, heading)).toList());
    }

    /** Whether it stands below another heading. */
    public boolean isInner() {
        return level > 1;
    }

    public String getAnchor() {
        return anchor;
    }

    public String getHeading() {
        return heading;
    }

    public List<HelpParagraph> getParagraphs() {
        return paragraphs;
    }
}
