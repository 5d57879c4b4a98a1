package de.hundeschule123.sevdesk.connection.livecheck;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.sandbox.Sandbox;
import de.hundeschule123.sevdesk.api.ApiToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sandbox answers what was asked of the real sevdesk with the same status and shape. */
class ReplayTest {

    private static final Path EXCHANGES =
            Path.of("src/test/resources/de/hundeschule123/sevdesk/connection/livecheck/exchanges");

    @TempDir private Path data;

    static Stream<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(EXCHANGES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void the_sandbox_answers_like_the_account_that_was_asked(Path folder) throws Exception {
        try (Sandbox sandbox = Sandbox.start(0, data)) {
            String marker = "123HS-LIVE-20261128050000";
            Wiretap line =
                    new Wiretap(
                            sandbox.apiUrl(),
                            new ApiToken("aa00ef0123456789abcdef0123456777"),
                            marker,
                            time -> {});
            assertThat(new Replay(line, marker).differences(Replay.read(folder))).isEmpty();
        }
    }
}
