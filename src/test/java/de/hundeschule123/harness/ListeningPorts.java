package de.hundeschule123.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The TCP ports on which a process takes connections, as Linux tells them (proc(5),
 * proc_pid_net(5)).
 */
final class ListeningPorts {

    private static final String LISTENING = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private ListeningPorts() {}

    /** The ports of the process, on whatever address. */
    static Set<Integer> of(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            Set<String> sockets = socketsOf(process);
            Set<Integer> ports = new HashSet<>();
            for (String table : List.of("net/tcp", "net/tcp6")) {
                try (Stream<String> lines = Files.lines(process.resolve(table))) {
                    lines.skip(1)
                            .map(line -> line.strip().split("\\s+"))
                            .filter(socket -> LISTENING.equals(socket[STATE]))
                            .filter(socket -> sockets.contains(socket[INODE]))
                            .forEach(socket -> ports.add(port(socket[ADDRESS])));
                }
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> socketsOf(Path process) throws IOException {
        try (Stream<Path> opened = Files.list(process.resolve("fd"))) {
            return opened.map(ListeningPorts::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        }
    }

    /** What the descriptor stands for; nothing when it was closed meanwhile. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1), 16);
    }
}
