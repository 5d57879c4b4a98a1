package de.hundeschule123.fault.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Deleting of folders with all that is in them. */
public final class Folders {

    private Folders() {}

    /** Deletes a folder, should it be there. */
    public static void delete(Path whole) throws IOException {
        if (!Files.exists(whole)) {
            return;
        }
        try (Stream<Path> found = Files.walk(whole)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
