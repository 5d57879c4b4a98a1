package de.hundeschule123.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search of the scripts for a JDK, among folders that only look like one. */
class FindJavaTest {

    private static final String SCRIPT =
            """
            . src/main/server/find-java
            usual_places=("$1"/usual/*)
            if find_java; then say_java; else no_java; fi
            """;

    @TempDir private Path machine;

    private String javaHome = "";

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(machine.resolve("usual"));
        Files.createDirectories(machine.resolve("path"));
    }

    @Test
    void java_home_goes_before_all_others() throws Exception {
        javaHome = jdk("mine", "21.0.2").toString();
        onPath(jdk("usual/newer", "25"));

        assertThat(search()).isEqualTo("Java 21 in " + javaHome);
    }

    @Test
    void a_java_home_that_does_not_fit_is_passed_over_and_named() throws Exception {
        javaHome = machine.resolve("gone").toString();
        Path good = jdk("good", "21");
        onPath(good);

        assertThat(search())
                .isEqualTo(
                        "JAVA_HOME="
                                + javaHome
                                + " is no JDK 21 or newer and is passed over.\nJava 21 in "
                                + good);
    }

    @Test
    void beside_an_older_default_the_newest_of_the_usual_places_is_taken() throws Exception {
        onPath(jdk("old", "17.0.15"));
        jdk("usual/a", "21.0.7");
        Path newest = jdk("usual/b with blank", "25.0.1");
        jdk("usual/c", "1.8.0_402");

        assertThat(search()).isEqualTo("Java 25 in " + newest);
    }

    @Test
    void a_jre_without_compiler_does_not_do() throws Exception {
        Path jre = jdk("usual/jre", "25");
        Files.delete(jre.resolve("bin/javac"));

        assertThat(search())
                .startsWith("No JDK 21 or newer found")
                .contains("https://adoptium.net", "JAVA_HOME");
    }

    @Test
    void a_java_that_cannot_run_is_passed_over() throws Exception {
        Path broken = jdk("usual/broken", "25");
        Files.writeString(broken.resolve("bin/java"), "#!/no/such/interpreter\n");
        Path good = jdk("usual/good", "21");

        assertThat(search()).isEqualTo("Java 21 in " + good);
    }

    private Path jdk(String folder, String version) throws IOException {
        Path home = machine.resolve(folder);
        Files.createDirectories(home.resolve("bin"));
        program(home.resolve("bin/java"), "echo 'openjdk version \"" + version + "\"' >&2");
        program(home.resolve("bin/javac"), "exit 0");
        return home;
    }

    private static void program(Path file, String command) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + command + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void onPath(Path jdk) throws IOException {
        Files.createSymbolicLink(machine.resolve("path/java"), jdk.resolve("bin/java"));
    }

    /** What the script says. */
    private String search() throws IOException, InterruptedException {
        ProcessBuilder shell =
                new ProcessBuilder(
                        "/bin/bash", "-euo", "pipefail", "-c", SCRIPT, "find-java", machine + "");
        shell.environment().put("JAVA_HOME", javaHome);
        shell.environment().put("PATH", machine.resolve("path") + ":" + tools());
        Process process = shell.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }

    /** The folder of sed and head, without this machine's Java. */
    private Path tools() throws IOException {
        Path tools = Files.createDirectories(machine.resolve("tools"));
        for (String tool : new String[] {"sed", "head", "dirname", "readlink"}) {
            Path here = tools.resolve(tool);
            program(here, "exec " + which(tool) + " \"$@\"");
        }
        return tools;
    }

    private static Path which(String tool) {
        for (String folder : System.getenv("PATH").split(":")) {
            Path found = Path.of(folder, tool);
            if (Files.isExecutable(found)) {
                return found;
            }
        }
        throw new AssertionError(tool + " is not on the PATH");
    }
}
