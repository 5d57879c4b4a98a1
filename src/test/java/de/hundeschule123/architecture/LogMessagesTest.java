package de.hundeschule123.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A message of the log with parameters is a pattern in which an apostrophe begins a quotation: all
 * behind it is printed as it stands, and who reads the log looks at {@code {0}}.
 */
class LogMessagesTest {

    private static final String LITERAL = "\"(?:[^\"\\\\]|\\\\.)*\"";

    /** A call of a logger, with the literals that its message is put together from. */
    private static final Pattern CALL =
            Pattern.compile(
                    "\\.(?:log|logp|severe|warning|info|config|fine)\\(\\s*(?:[\\w.]+,\\s*)?((?:"
                            + LITERAL
                            + "|\\s|\\+|[\\w.]+(?:\\(\\))?)*)");

    private static final Pattern PARAMETER = Pattern.compile("\\{\\d");

    private static List<String> quoting(String source) {
        return CALL.matcher(source)
                .results()
                .map(call -> message(call.group(1)))
                .filter(message -> PARAMETER.matcher(message).find())
                .filter(message -> message.replace("''", "").contains("'"))
                .toList();
    }

    private static String message(String parts) {
        Matcher literals = Pattern.compile(LITERAL).matcher(parts);
        StringBuilder message = new StringBuilder();
        while (literals.find()) {
            message.append(parts, literals.start() + 1, literals.end() - 1);
        }
        return message.toString();
    }

    @Test
    void no_message_of_the_log_hides_its_parameters_behind_an_apostrophe() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("LogMessagesTest.java"))
                            .toList();
            for (Path source : sources) {
                assertThat(quoting(Files.readString(source))).as(source.toString()).isEmpty();
            }
        }
    }

    /** The twin of the test above. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOG.log(Level.INFO, \"sevdesk's entries cannot be listed: {0}\", failure)",
                "LOG.log(\n    Level.INFO,\n    \"the job's row\"\n        + \" of {0}\", id)",
                "LOG.log(level, \"a \" + name + \"'s {0}\", id)"
            })
    void one_that_does_is_found(String source) {
        assertThat(quoting(source)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOG.log(Level.INFO, \"the sweeper''s round {0}\", count)",
                "LOG.info(\"The sweeper's rounds succeed again\")"
            })
    void one_that_does_not_is_left_alone(String source) {
        assertThat(quoting(source)).isEmpty();
    }
}
