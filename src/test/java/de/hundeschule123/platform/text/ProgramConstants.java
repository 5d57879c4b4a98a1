package de.hundeschule123.platform.text;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the text constants of the compiled program, wherever its source has them from. */
final class ProgramConstants {

    private static final int MAGIC_AND_VERSION = 8;

    private ProgramConstants() {}

    /** Every text that a class of the program can hand to another. */
    static Set<String> all() throws IOException {
        Set<String> texts = new TreeSet<>();
        try (Stream<Path> files = Files.walk(program())) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                texts.addAll(of(Files.readAllBytes(file)));
            }
        }
        return texts;
    }

    private static Path program() throws IOException {
        try {
            return Path.of(Texts.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** The constant pool of a class, as chapter 4.4 of the JVM's specification describes it. */
    private static List<String> of(byte[] compiled) throws IOException {
        Map<Integer, String> words = new HashMap<>();
        List<Integer> texts = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(compiled))) {
            in.skipNBytes(MAGIC_AND_VERSION);
            int count = in.readUnsignedShort();
            for (int entry = 1; entry < count; entry++) {
                int kind = in.readUnsignedByte();
                switch (kind) {
                    case 1 -> words.put(entry, in.readUTF());
                    case 8 -> texts.add(in.readUnsignedShort());
                    case 7, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        entry++;
                    }
                    default -> throw new IOException("constant of unknown kind " + kind);
                }
            }
        }
        return texts.stream().map(words::get).toList();
    }
}
