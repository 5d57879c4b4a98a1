package de.hundeschule123.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service of the operators' manual, read by systemd itself. */
class ServiceUnitTest {

    private static final Path UNIT = Path.of("src/main/server/hundeschule.service");
    private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");

    @TempDir private Path folder;

    private record End(int code, String said) {}

    @Test
    void systemd_understands_each_line_of_it() throws Exception {
        // There is no server under /opt here, and nobody to run it.
        Path unit = folder.resolve("hundeschule.service");
        Files.writeString(
                unit, Files.readString(UNIT).replace("/opt/hundeschule/serve", "/bin/true"));

        End end = analyze("verify", "--man=no", unit.toString());

        assertThat(end.said()).doesNotContain("hundeschule.service:");
        assertThat(end.code()).isZero();
    }

    @Test
    void it_leaves_the_server_little_that_it_does_not_need() throws Exception {
        // Tenths: 20 are 2.0 of 10, where 10 is a service without any bounds.
        End end = analyze("security", "--offline=true", "--threshold=20", UNIT.toString());

        assertThat(end.code()).as(end.said()).isZero();
    }

    private End analyze(String... words) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isExecutable(ANALYZE),
                "NO SYSTEMD-ANALYZE ON THIS MACHINE: the service unit is not tried");
        List<String> command = new ArrayList<>(List.of(ANALYZE.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new End(process.waitFor(), said);
    }
}
