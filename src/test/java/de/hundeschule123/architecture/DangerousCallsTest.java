package de.hundeschule123.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nothing that is delivered calls, because input would end where it is executed. */
class DangerousCallsTest {

    private static final Path CODE = Path.of("src/main/java");
    private static final Path PAGES = Path.of("src/main/webapp");

    private static List<String> filesWith(Path folder, String ending, String what) {
        Pattern pattern = Pattern.compile(what);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> pattern.matcher(text(file)).find())
                    .map(Path::toString)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A pattern that finds nothing anywhere would show nothing. */
    @Test
    void what_is_called_is_found() {
        assertThat(filesWith(CODE, ".java", "\\bSecureRandom\\b")).isNotEmpty();
        assertThat(filesWith(PAGES, ".js", "\\.textContent\\s*=")).isNotEmpty();
        assertThat(filesWith(PAGES, ".xhtml", "\\brendered=\"")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\bProcessBuilder\\b",
                "\\bRuntime\\.getRuntime\\(\\)\\.exec\\b",
                "\\bObjectInputStream\\b",
                "\\bScriptEngine",
                "\\bXPath",
                "\\bInitialContext\\b",
                "\\bExpressionFactory\\b",
                "\\bevaluateExpressionGet\\b",
                "\\bXMLDecoder\\b",
                "\\bClass\\.forName\\(",
                "Access-Control-Allow",
                "\"(?:MD5|SHA-?1|DES|RC4|AES/ECB[^\"]*)\""
            })
    void the_program_does_not_call(String what) {
        assertThat(filesWith(CODE, ".java", what)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\binnerHTML\\b",
                "\\bouterHTML\\b",
                "\\binsertAdjacentHTML\\b",
                "\\bdocument\\.write",
                "\\beval\\(",
                "\\bnew Function\\(",
                "\\bpostMessage\\b",
                "addEventListener\\('message'",
                "__proto__",
                "\\blocalStorage\\b",
                "\\bindexedDB\\b"
            })
    void no_script_of_ours_uses(String what) {
        assertThat(filesWith(PAGES, ".js", what)).isEmpty();
    }

    @Test
    void no_page_shows_text_that_is_not_escaped() {
        assertThat(filesWith(PAGES, ".xhtml", "escape=\"(?!true)")).isEmpty();
    }

    /** Chance that somebody could guess is for demonstration data and pauses alone. */
    @Test
    void whatever_must_not_be_guessed_is_no_ordinary_chance() {
        assertThat(filesWith(CODE, ".java", "\\bnew Random\\(|\\bMath\\.random\\("))
                .allMatch(file -> file.contains("/demo/"));
    }
}
