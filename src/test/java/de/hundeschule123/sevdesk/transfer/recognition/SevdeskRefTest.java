package de.hundeschule123.sevdesk.transfer.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.sevdesk.api.SevdeskAddress;
import de.hundeschule123.sevdesk.api.SevdeskLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a person finds in sevdesk what a document has become there. */
class SevdeskRefTest {

    private final SevdeskLinks links = new SevdeskLinks();

    SevdeskRefTest() {
        Wiring.wire(links, new SevdeskAddress("https://my.sevdesk.de/api/v1"));
    }

    @Test
    void a_voucher_is_shown_among_vouchers_and_an_invoice_among_invoices() {
        assertThat(new SevdeskRef(SevdeskRefKind.VOUCHER, "12").link(links)).contains("/ex/");
        assertThat(new SevdeskRef(SevdeskRefKind.INVOICE, "12").link(links)).contains("/fi/");
    }

    @ParameterizedTest
    @EnumSource
    void the_page_lies_in_sevdesk_itself_and_bears_the_id(SevdeskRefKind kind) {
        assertThat(new SevdeskRef(kind, "4711").link(links))
                .startsWith("https://my.sevdesk.de/")
                .doesNotContain("/api/")
                .endsWith("/4711");
    }
}
