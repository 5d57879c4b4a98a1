package de.hundeschule123.platform.startup;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * The program as it is installed, with a stand-in for Java, so that the launcher can be asked
 * alone.
 */
final class StandInProgram {

    /** How a launched server ended, and what it said. */
    record End(int code, String said) {}

    private final Path jdk;
    private final Path files;
    private final Path dataDir;

    /**
     * A program in a folder of its own.
     *
     * @param server what the stand-in does when it is to start the server, as shell commands
     */
    StandInProgram(Path machine, String server) throws IOException {
        jdk = machine.resolve("jdk");
        Files.createDirectories(jdk.resolve("lib"));
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("lib/modules"), "21");
        script(
                jdk.resolve("bin/java"),
                """
                if [ "$1" = -version ]; then
                    echo 'openjdk version "21.0.1"' >&2
                else
                    %s
                fi"""
                        .formatted(server));
        script(jdk.resolve("bin/javac"), "");
        files = machine.resolve("program files");
        dataDir = machine.resolve("data");
        for (String folder : List.of("payara/runtime", "payara/config", "payara/lib/install")) {
            Files.createDirectories(files.resolve(folder));
        }
        Files.createDirectories(files.resolve("lib"));
        for (String file :
                List.of("payara/launch-micro.jar", "lib/a.jar", "activemq-rar.rar", "app.war")) {
            Files.writeString(files.resolve(file), file);
        }
        Files.writeString(files.resolve("payara/.env"), "MICRO_OPENS=\"--add-opens a/b=ALL\"\n");
    }

    Path jdk() {
        return jdk;
    }

    Path files() {
        return files;
    }

    Path dataDir() {
        return dataDir;
    }

    /** Launches the server and waits for its end. */
    End launch(Map<String, String> settings) throws IOException, InterruptedException {
        ProcessBuilder launcher =
                new ProcessBuilder("src/main/server/serve", files.resolve("app.war").toString());
        launcher.environment().put("JAVA_HOME", jdk.toString());
        launcher.environment().put("SERVER_FILES", files.toString());
        launcher.environment().put("DATA_DIR", dataDir.toString());
        launcher.environment().put("DB_URL", "jdbc:postgresql://localhost/nothing");
        launcher.environment().put("DB_PASSWORD", "nobody looks");
        launcher.environment().put("PORT", Integer.toString(freePort()));
        launcher.environment().putAll(settings);
        Process process = launcher.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new End(process.waitFor(), said);
    }

    private static void script(Path file, String commands) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + commands + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
