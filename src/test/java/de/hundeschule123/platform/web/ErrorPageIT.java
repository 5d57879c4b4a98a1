package de.hundeschule123.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPageIT {

    @Test
    void a_missing_page_is_told_in_german_and_names_no_server() {
        HttpResponse<String> answer = Visitor.as(Browser.OWNER).get("/gibt/es/nicht.html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Nicht gefunden").doesNotContain("Payara");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kunden/details.xhtml?id=abc",
                "/kunden/details.xhtml?id=99999999999999999999",
                "/kunden/details.xhtml?id=-1",
                "/rechnungen/details.xhtml?id=abc",
                "/rechnungen/details.xhtml?id=1.5",
                "/rechnungen/bearbeiten.xhtml?id=abc",
                "/rechnungen/bearbeiten.xhtml?kunde=abc",
                "/belege/pdf?id=abc"
            })
    void what_cannot_be_an_id_is_that_of_nothing(String path) {
        HttpResponse<String> answer = Visitor.as(Browser.OWNER).get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Nicht gefunden");
    }

    @Test
    void a_stranger_does_not_learn_which_pages_there_are() {
        assertThat(Visitor.stranger().get("/gibt/es/nicht.html").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/anmelden.xhtml"));
    }
}
