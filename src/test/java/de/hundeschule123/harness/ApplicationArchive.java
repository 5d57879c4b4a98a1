package de.hundeschule123.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The application as it was built, with the container tests inside: what the one server of all
 * container tests runs.
 *
 * <p>Inside are the classes that end in {@code IT} together with their nested classes, and what
 * they share in the package {@code inside}; a container test brings its own beans as nested
 * classes.
 */
public final class ApplicationArchive {

    private static final Path WAR = Path.of("target", "hundeschule.war");
    private static final Path SHARED = Path.of("harness", "inside");
    private static final Path TESTS = Path.of("target", "test-classes");

    private ApplicationArchive() {}

    /** The archive, the same for each test class. */
    public static WebArchive withContainerTests() {
        WebArchive archive = ShrinkWrap.createFromZipFile(WebArchive.class, WAR.toFile());
        try (Stream<Path> classes = Files.walk(TESTS)) {
            classes.filter(ApplicationArchive::isContainerTest)
                    .forEach(
                            file ->
                                    archive.add(
                                            new FileAsset(file.toFile()),
                                            "WEB-INF/classes/" + TESTS.relativize(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive.addAsLibraries(libraryOf("org.assertj.core.api.Assertions"))
                .addAsLibraries(libraryOf("org.awaitility.Awaitility"))
                .addAsLibraries(libraryOf("org.hamcrest.Matcher"));
    }

    private static boolean isContainerTest(Path file) {
        return file.getFileName().toString().matches("\\w+IT(\\$\\w+)?\\.class")
                || file.getParent().endsWith(SHARED);
    }

    private static File libraryOf(String className) {
        try {
            return Path.of(
                            Class.forName(className)
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI())
                    .toFile();
        } catch (ClassNotFoundException | java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
