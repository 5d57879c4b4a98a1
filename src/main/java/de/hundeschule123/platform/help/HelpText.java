package de.hundeschule123.platform.help;

import de.hundeschule123.platform.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of the help in its order, parsed from lines: {@code = anchor | heading}, {@code ==} for
 * a heading below, {@code #} for a step, {@code *} for a point, {@code **} for one below it; any
 * line may end in {@code {#anchor}}.
 */
record HelpText(List<HelpSection> sections) {

    private static final Pattern HEADING = Pattern.compile("(={1,2}) ([a-z0-9-]+) \\| (.+)");
    private static final Pattern LINE =
            Pattern.compile("(# |\\*\\* |\\* |)(.+?)(?: \\{#([a-z0-9-]+)})?");

    HelpText {
        sections = List.copyOf(sections);
    }

    /** The help as it is delivered in a language. */
    static HelpText deliveredIn(Language language) {
        try (InputStream text = HelpText.class.getResourceAsStream(resource(language))) {
            return of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String resource(Language language) {
        return switch (language) {
            case GERMAN -> "hilfe.txt";
            case ENGLISH -> "hilfe_en.txt";
        };
    }

    static HelpText of(String text) {
        List<HelpSection> sections = new ArrayList<>();
        Matcher heading = null;
        List<HelpParagraph> below = new ArrayList<>();
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            Matcher next = HEADING.matcher(line);
            if (next.matches()) {
                close(sections, heading, below);
                heading = next;
                below = new ArrayList<>();
            } else {
                below.add(paragraph(line, below));
            }
        }
        close(sections, heading, below);
        return new HelpText(sections);
    }

    private static void close(
            List<HelpSection> sections, Matcher heading, List<HelpParagraph> below) {
        if (heading != null) {
            sections.add(
                    new HelpSection(
                            heading.group(1).length(), heading.group(2), heading.group(3), below));
        }
    }

    private static HelpParagraph paragraph(String line, List<HelpParagraph> before) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException(line);
        }
        HelpParagraph.Kind kind = kind(parts.group(1));
        return new HelpParagraph(
                kind, number(kind, before), parts.group(3), HelpSpan.of(parts.group(2)));
    }

    private static HelpParagraph.Kind kind(String mark) {
        return switch (mark) {
            case "# " -> HelpParagraph.Kind.STEP;
            case "* " -> HelpParagraph.Kind.POINT;
            case "** " -> HelpParagraph.Kind.INNER_POINT;
            default -> HelpParagraph.Kind.TEXT;
        };
    }

    private static int number(HelpParagraph.Kind kind, List<HelpParagraph> before) {
        return 1 + (int) before.stream().filter(step -> step.kind() == kind).count();
    }

    /** What of it holds each of the words, given in small letters; all of it for no words. */
    HelpText narrowedTo(List<String> words) {
        if (words.isEmpty()) {
            return this;
        }
        List<HelpSection> kept = new ArrayList<>();
        HelpSection above = null;
        for (HelpSection section : sections) {
            HelpSection narrowed = section.narrowedTo(words);
            if (!narrowed.isInner()) {
                above = narrowed;
            }
            if (!narrowed.paragraphs().isEmpty()) {
                keep(kept, above);
                keep(kept, narrowed);
            }
        }
        return new HelpText(kept);
    }

    /** A heading stands once, also above several that were found below it. */
    private static void keep(List<HelpSection> kept, HelpSection section) {
        if (section != null && kept.stream().noneMatch(other -> other == section)) {
            kept.add(section);
        }
    }
}
