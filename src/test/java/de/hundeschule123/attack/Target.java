package de.hundeschule123.attack;

import de.hundeschule123.harness.RawAnswer;
import de.hundeschule123.harness.RawRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The server under attack: a process on this machine, found by its port. */
final class Target {

    private static final Pattern LIVE_HEAP =
            Pattern.compile(
                    "(?mi)^\\s*(?:def ?new|tenured|PSYoungGen|ParOldGen|garbage-first).*? used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final int port;
    private final ProcessHandle process;
    private final Path root;

    private Target(int port, ProcessHandle process, Path root) {
        this.port = port;
        this.process = process;
        this.root = root;
    }

    /** The server that listens there; the harness speaks to it, too. */
    static Target onPort(String port) throws IOException {
        System.setProperty("application.url", "http://localhost:" + port);
        for (ProcessHandle candidate : ProcessHandle.allProcesses().toList()) {
            List<String> words = words(candidate);
            int at = words.indexOf("--port");
            if (at > 0 && at + 1 < words.size() && words.get(at + 1).equals(port)) {
                return new Target(
                        Integer.parseInt(port),
                        candidate,
                        Path.of(words.get(words.indexOf("--rootdir") + 1)));
            }
        }
        throw new IOException(
                "no server of ours listens on port " + port + "; start one with ./run");
    }

    int port() {
        return port;
    }

    /** Sends a request as it stands; nothing is made tidy on the way. */
    RawAnswer send(RawRequest request) throws IOException {
        return request.to(port);
    }

    ServerState state() {
        if (!process.isAlive()) {
            return ServerState.GONE;
        }
        try {
            jcmd("GC.run");
            List<Path> uploads = uploads();
            long bytes = 0;
            for (Path upload : uploads) {
                bytes += Files.size(upload);
            }
            return new ServerState(true, liveHeap(), resident(), uploads.size(), bytes);
        } catch (IOException | UncheckedIOException unreadable) {
            if (!process.isAlive()) {
                return ServerState.GONE;
            }
            throw new IllegalStateException("the server's state cannot be read", unreadable);
        }
    }

    /** What the application server keeps of uploads, wherever in its folder. */
    List<Path> uploads() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.getFileName().toString().matches("upload_.*\\.tmp"))
                    .toList();
        }
    }

    private long liveHeap() throws IOException {
        Matcher used = LIVE_HEAP.matcher(jcmd("GC.heap_info"));
        long kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        return kilobytes * 1024;
    }

    private long resident() throws IOException {
        Matcher found =
                RESIDENT.matcher(
                        Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")));
        return found.find() ? Long.parseLong(found.group(1)) * 1024 : 0;
    }

    private String jcmd(String command) throws IOException {
        Process jcmd =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                Long.toString(process.pid()),
                                command)
                        .redirectErrorStream(true)
                        .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<String> words(ProcessHandle process) throws IOException {
        Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (!Files.isReadable(commandLine)) {
            Optional<String[]> known = process.info().arguments();
            return known.map(List::of).orElse(List.of());
        }
        try {
            return new ArrayList<>(List.of(Files.readString(commandLine).split("\0")));
        } catch (IOException gone) {
            return List.of();
        }
    }
}
