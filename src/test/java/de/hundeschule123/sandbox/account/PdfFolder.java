package de.hundeschule123.sandbox.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The uploaded files, each under the hash of its content. */
final class PdfFolder {
    private final Path folder;

    PdfFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    String keep(byte[] content) {
        String hash = sha256(content);
        Path file = folder.resolve(hash + ".pdf");
        if (!Files.exists(file)) {
            write(file, content);
        }
        return hash;
    }

    // Written aside and renamed, so that a crash leaves no half file under a good name.
    private void write(Path file, byte[] content) {
        try {
            Path aside = Files.createTempFile(folder, "upload", ".part");
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] read(String sha256) {
        try {
            return Files.readAllBytes(folder.resolve(sha256 + ".pdf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
