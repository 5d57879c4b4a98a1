package de.hundeschule123.document.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Judges a PDF by the rules of PDF/A-3 (level A) and PDF/UA-1, as archives do. */
final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** What the two norms have against a PDF; empty for a valid one. */
    static List<String> objections(byte[] pdf) {
        return Stream.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)
                .flatMap(norm -> objections(pdf, norm))
                .toList();
    }

    private static Stream<String> objections(byte[] pdf, PDFAFlavour norm) {
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), norm);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(norm, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(found -> found.getStatus() == TestAssertion.Status.FAILED)
                    .map(
                            found ->
                                    norm
                                            + " "
                                            + found.getRuleId().getClause()
                                            + ": "
                                            + found.getMessage())
                    .distinct()
                    .toList()
                    .stream();
        } catch (Exception unreadable) {
            throw new AssertionError("no PDF", unreadable);
        }
    }
}
