package de.hundeschule123.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ErrorPageIT {

    @Test
    void a_missing_page_is_told_in_german_and_names_no_server() {
        HttpResponse<String> answer = Visitor.as(Browser.OWNER).get("/gibt/es/nicht.html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Nicht gefunden").doesNotContain("Payara");
    }

    @Test
    void a_stranger_does_not_learn_which_pages_there_are() {
        assertThat(Visitor.stranger().get("/gibt/es/nicht.html").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/anmelden.xhtml"));
    }
}
