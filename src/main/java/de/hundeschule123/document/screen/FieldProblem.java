package de.hundeschule123.document.screen;

import de.hundeschule123.platform.text.Declined;

/**
 * What is wrong with a field of the form of an invoice.
 *
 * @param field its name, such as {@code date} or {@code lines.2.price}; null for the whole
 */
record FieldProblem(String field, String sentence) {

    static FieldProblem of(String field, Declined refusal) {
        return new FieldProblem(field, refusal.getMessage());
    }

    static String inLine(int line, String cell) {
        return "lines." + line + "." + cell;
    }
}
