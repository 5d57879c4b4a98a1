package de.hundeschule123.sevdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.sevdesk.api.client.CallExecutor;
import de.hundeschule123.sevdesk.api.client.GuardedCalls;
import de.hundeschule123.sevdesk.api.client.PracticeAnswers;
import de.hundeschule123.sevdesk.api.client.PracticeResponse;
import de.hundeschule123.sevdesk.api.contact.ContactApi;
import de.hundeschule123.sevdesk.api.contact.ContactClient;
import java.lang.reflect.Proxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A country is the one that its code means, or none: never a part of it, never another. */
class CountriesTest {

    private static final String WORLD =
            """
            {"objects": [
              {"id": "1", "code": "de", "name": "Deutschland", "nameEn": "Germany"},
              {"id": "12", "code": "gb", "name": "England", "nameEn": "England"},
              {"id": "13", "code": "gb", "name": "Großbritannien", "nameEn": "Great Britain"},
              {"id": "14", "code": "gb", "name": "Vereinigtes Königreich", "nameEn": "UK"},
              {"id": "20", "code": "xx", "name": "Hier", "nameEn": "Here"},
              {"id": "21", "code": "xx", "name": "Dort", "nameEn": "There"},
              {"id": "30", "code": "ch", "name": "Helvetien", "nameEn": null},
              {"id": "31", "code": null, "name": "Nirgends"}], "total": "8"}""";

    private final ContactClient contacts =
            new ContactClient(
                    new ApiToken("0123456789abcdef0123456789abcdef"),
                    new GuardedCalls(new CallExecutor()),
                    (ContactApi)
                            Proxy.newProxyInstance(
                                    ContactApi.class.getClassLoader(),
                                    new Class<?>[] {ContactApi.class},
                                    (proxy, method, arguments) ->
                                            PracticeAnswers.of(
                                                    method, PracticeResponse.of(200, WORLD))));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"DE, 1", "GB, 14", "CH, 30", "XX, ", "AT, "})
    void of_several_rows_of_a_code_the_whole_country_is_meant(String code, Long id) {
        assertThat(contacts.country(code).orElse(null)).isEqualTo(id);
    }
}
