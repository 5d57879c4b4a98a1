package de.hundeschule123.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class VeraPdfTest {

    @Test
    void a_pdf_that_says_nothing_of_itself_is_objected_to_by_both_norms() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain);
        }

        assertThat(VeraPdf.objections(plain.toByteArray()))
                .anyMatch(objection -> objection.startsWith("3a"))
                .anyMatch(objection -> objection.startsWith("ua1"));
    }
}
