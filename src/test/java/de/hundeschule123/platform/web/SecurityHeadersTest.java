package de.hundeschule123.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityHeadersTest {

    @ParameterizedTest
    @CsvSource({
        "/, none",
        "/index.xhtml, none",
        "/rechnungen/liste.xhtml, none",
        "/fehler/404, self",
        "/api/invoices, none",
        "/jakarta.faces.resource/forms.js.xhtml, none",
        "/belege/pdf, self",
        "/einstellungen/muster, self"
    })
    void only_a_pdf_may_be_shown_by_a_plug_in(String path, String objects) {
        assertThat(SecurityHeaders.policy(path)).contains("object-src '" + objects + "'");
    }

    @ParameterizedTest
    @CsvSource({"/index.xhtml", "/einstellungen/briefkopf.xhtml", "/api/invoices", "/belege/pdf"})
    void no_page_is_framed_elsewhere_or_gets_another_base(String path) {
        assertThat(SecurityHeaders.policy(path))
                .contains("frame-ancestors 'self'", "base-uri 'none'");
    }

    @ParameterizedTest
    @CsvSource({"/api/invoices", "/belege/pdf", "/metrics"})
    void what_is_no_page_runs_nothing(String path) {
        assertThat(SecurityHeaders.policy(path)).contains("default-src 'none'");
    }
}
