package de.hundeschule123.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** PrimeFaces' script loses what no page uses, and nothing else. */
class UsedWidgetsTest {

    private static final Pattern WIDGET =
            Pattern.compile("(?<=[;\\n])PrimeFaces\\.widget\\.(\\w+)=");

    @Test
    void an_unused_widget_goes_and_its_neighbours_stay() {
        assertThat(
                        UsedWidgets.of(
                                "var a=1;\nPrimeFaces.widget.Dialog={a:1};\n"
                                        + "PrimeFaces.widget.Rating={b:2};helper();\n"
                                        + "PrimeFaces.widget.Menu={c:3};"))
                .isEqualTo(
                        "var a=1;\nPrimeFaces.widget.Dialog={a:1};\n"
                                + "helper();\nPrimeFaces.widget.Menu={c:3};");
    }

    @Test
    void a_semicolon_in_a_text_a_comment_or_an_expression_ends_nothing() {
        assertThat(
                        UsedWidgets.of(
                                ";PrimeFaces.widget.Rating={a:\"};\\\"\",b:/[/;}]\\/;}/.test(x),"
                                        + "c:`;${';'}`,d:function(){return/;}/},/* }; */"
                                        + "e:4/2};kept();"))
                .isEqualTo(";kept();");
    }

    @Test
    void what_never_ends_is_no_reason_to_fail() {
        assertThat(UsedWidgets.of(";PrimeFaces.widget.Rating={a:'")).isEqualTo(";");
    }

    @Test
    void of_the_delivered_script_the_kept_widgets_are_left_and_less_than_half_the_bytes()
            throws IOException {
        String whole = delivered();
        String cut = UsedWidgets.of(whole);

        assertThat(WIDGET.matcher(cut).results().map(UsedWidgetsTest::name))
                .containsExactlyInAnyOrderElementsOf(UsedWidgets.KEPT);
        assertThat(cut.length()).isBetween(whole.length() / 5, whole.length() / 2);
        // Each bracket that opens closes, as far as counting tells: no widget was torn.
        assertThat(difference(cut)).isEqualTo(difference(whole));
    }

    private static String name(MatchResult widget) {
        return widget.group(1);
    }

    private static long difference(String script) {
        return count(script, '{') - count(script, '}');
    }

    private static long count(String script, char bracket) {
        return script.chars().filter(here -> here == bracket).count();
    }

    private static String delivered() throws IOException {
        try (InputStream script =
                UsedWidgetsTest.class.getResourceAsStream(
                        "/META-INF/resources/primefaces/components.js")) {
            return new String(script.readAllBytes(), UTF_8);
        }
    }
}
