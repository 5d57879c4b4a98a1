package de.hundeschule123.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A check run that fails says what to do, whichever part of the build it was. */
class BuildAdviceTest {

    @TempDir private Path folder;

    /** Each plugin that the build itself names, those of its profiles too. */
    static Stream<String> partsOfTheBuild() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        Document pom =
                factory.newDocumentBuilder()
                        .parse(
                                new InputSource(
                                        new StringReader(Files.readString(Path.of("pom.xml")))));
        NodeList plugins =
                (NodeList)
                        XPathFactory.newInstance()
                                .newXPath()
                                .evaluate(
                                        "//build/plugins/plugin/artifactId/text()",
                                        pom,
                                        XPathConstants.NODESET);
        return IntStream.range(0, plugins.getLength())
                .mapToObj(plugins::item)
                .map(node -> node.getNodeValue())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("partsOfTheBuild")
    void each_part_of_the_build_that_fails_says_what_to_do(String plugin) throws Exception {
        assertThat(
                        advice(
                                "[ERROR] Failed to execute goal org.example:"
                                        + plugin
                                        + ":1.2.3:check (some-id) on project hundeschule: No. -> [Help 1]"))
                .contains("What to do:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ERROR] Failed to execute goal on project hundeschule: Could not resolve dependencies",
                "[ERROR] Plugin a:b:1 or one of its dependencies could not be resolved:",
                "[ERROR] Cannot access central (https://repo) in offline mode and the artifact",
            })
    void what_could_not_be_fetched_is_told_apart_from_a_check_that_failed(String said)
            throws Exception {
        assertThat(advice(said)).contains("network", "settings.xml");
    }

    @Test
    void the_first_failure_is_the_one_that_counts() throws Exception {
        String said =
                "[ERROR] Failed to execute goal org.jacoco:jacoco-maven-plugin:1:check (a) on project\n"
                        + "[ERROR] Failed to execute goal org.pitest:pitest-maven:1:mutationCoverage (b)\n";

        assertThat(advice(said)).contains("target/coverage").doesNotContain("target/mutation");
    }

    @Test
    void a_build_that_has_not_failed_needs_no_advice() throws Exception {
        assertThat(advice("[INFO] BUILD SUCCESS")).isEmpty();
    }

    private String advice(String said) throws IOException, InterruptedException {
        Path log = Files.writeString(folder.resolve("said"), said);
        Process script =
                new ProcessBuilder("bash", ".ci/advice", log.toString())
                        .redirectErrorStream(true)
                        .start();
        String advice = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).isZero();
        return advice;
    }
}
