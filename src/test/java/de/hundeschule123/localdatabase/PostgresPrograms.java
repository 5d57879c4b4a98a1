package de.hundeschule123.localdatabase;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks the programs of PostgreSQL from their archive on the class path, once for each build.
 *
 * @param folder where {@code bin}, {@code lib} and {@code share} lie
 */
record PostgresPrograms(Path folder) {

    private static final int EXECUTABLE = 0111;

    /** The programs, unpacked beside the compiled classes unless they lie there already. */
    static PostgresPrograms unpacked() throws IOException {
        URL archive = archive();
        Path all = Files.createDirectories(besideClasses().resolve("postgres"));
        Path folder = all.resolve(library(archive));
        if (!Files.isDirectory(folder)) {
            unpackAlone(archive, all, folder);
        }
        return new PostgresPrograms(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** As {@code 18} of {@code 18.6}: databases of another one cannot be read. */
    String majorVersion() {
        String version = folder.getFileName().toString().replaceFirst(".*-(?=[0-9.]+$)", "");
        return version.substring(0, version.indexOf('.'));
    }

    private static URL archive() throws IOException {
        boolean arm = System.getProperty("os.arch").matches("aarch64|arm64");
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        String name =
                "postgres-%s-%s.txz".formatted(mac ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
        URL found = PostgresPrograms.class.getClassLoader().getResource(name);
        if (found == null) {
            throw new IOException(
                    "There is no PostgreSQL for this machine (%s on %s). Set DB_URL, DB_USER and DB_PASSWORD to one of yours."
                            .formatted(
                                    System.getProperty("os.arch"), System.getProperty("os.name")));
        }
        return found;
    }

    /** The name of the library in which the archive lies, which tells version and platform. */
    private static String library(URL archive) {
        String jar = archive.getPath().replaceFirst("\\.jar!.*$", "");
        return jar.substring(jar.lastIndexOf('/') + 1);
    }

    private static Path besideClasses() throws IOException {
        try {
            return Path.of(
                            PostgresPrograms.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI())
                    .getParent();
        } catch (URISyntaxException odd) {
            throw new IOException("the classes lie at an odd place", odd);
        }
    }

    /** Of several processes one unpacks; a half unpacked folder never gets the name. */
    private static void unpackAlone(URL archive, Path all, Path folder) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                all.resolve(".lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock mine = channel.lock()) {
            if (!mine.isValid() || Files.isDirectory(folder)) {
                return;
            }
            Path half = all.resolve(folder.getFileName() + ".half");
            delete(half);
            try (InputStream packed = archive.openStream()) {
                unpack(packed, Files.createDirectories(half));
            }
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void unpack(InputStream packed, Path into) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                Path path = into.resolve(entry.getName()).normalize();
                if (!path.startsWith(into)) {
                    throw new IOException("the archive names a place outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    write(tar, entry, path);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
            throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            // Not the archive's own owner and rights: whoever runs this must be able to read it.
            Files.setPosixFilePermissions(
                    path,
                    PosixFilePermissions.fromString(
                            (entry.getMode() & EXECUTABLE) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
        }
    }

    static void delete(Path whole) throws IOException {
        if (!Files.exists(whole)) {
            return;
        }
        try (Stream<Path> found = Files.walk(whole)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
