package de.hundeschule123.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorPageTest {

    @ParameterizedTest
    @EnumSource(ErrorPage.class)
    void each_says_what_happened_and_what_to_do(ErrorPage page) {
        assertThat(page.html())
                .contains(page.title(), page.what(), page.next(), "Zur Startseite")
                .contains("<main id=\"error-")
                .doesNotContain("%");
    }

    @Test
    void each_that_the_container_is_told_to_show_is_there() throws Exception {
        String descriptor = Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"));
        Matcher named = Pattern.compile("<location>/fehler/(\\w+)</location>").matcher(descriptor);

        int found = 0;
        for (; named.find(); found++) {
            assertThat(ErrorPage.named(named.group(1))).as(named.group(1)).isPresent();
        }
        assertThat(found).isGreaterThan(4);
    }
}
