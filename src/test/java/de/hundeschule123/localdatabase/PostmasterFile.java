package de.hundeschule123.localdatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a running PostgreSQL writes about itself beside its data, and leaves behind when it is
 * killed.
 */
record PostmasterFile(ProcessHandle process, int port, String status) {

    private static final String NAME = "postmaster.pid";
    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** The file of these data; nothing while it is not yet whole or its process is gone. */
    static Optional<PostmasterFile> in(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(data.resolve(NAME));
            if (lines.size() <= PORT) {
                return Optional.empty();
            }
            String status = lines.size() > STATUS ? lines.get(STATUS).strip() : "";
            int port = Integer.parseInt(lines.get(PORT).strip());
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(ProcessHandle::isAlive)
                    .map(process -> new PostmasterFile(process, port, status));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    static void delete(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(NAME));
    }

    /** Whether the process is a PostgreSQL on these data, or nothing is known about it. */
    boolean serves(Path data) {
        return process.info()
                .arguments()
                .map(words -> Arrays.asList(words).contains(data.toString()))
                .orElse(true);
    }

    boolean isReady() {
        return status.equals("ready");
    }
}
