package de.hundeschule123.sandbox.account;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** The journal is the memory of the sandbox: every change in the order it happened, one a line. */
final class Journal implements AutoCloseable {
    private final JsonMapper json = new JsonMapper();
    private final FileChannel channel;
    private final FileLock lock;
    private final Object forcing = new Object();
    private long written;
    private volatile long forced;

    private Journal(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static Journal open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("journal.jsonl");
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        FileLock lock = lockOf(channel);
        if (lock == null) {
            channel.close();
            throw new IOException("The folder " + folder + " belongs to another running sandbox.");
        }
        return new Journal(channel, lock);
    }

    private static FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Tells what happened so far; to be called once, before the first new entry. */
    // A line without its line end was cut off by a crash: nobody got an answer for it, so it goes.
    // Read line by line, since the whole journal may be larger than the memory.
    void replay(Consumer<Entry> replay) throws IOException {
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        long end = 0;
        for (int sign = in.read(); sign >= 0; sign = in.read()) {
            if (sign != '\n') {
                line.write(sign);
                continue;
            }
            replay.accept(json.readValue(line.toByteArray(), Entry.class));
            end += line.size() + 1;
            line.reset();
        }
        channel.truncate(end);
        channel.position(end);
        written = end;
        forced = end;
    }

    /** Adds an entry and says where it ends; {@link #secure} makes it last. */
    synchronized long append(Entry entry) {
        try {
            String line = json.writeValueAsString(entry) + "\n";
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                written += channel.write(bytes);
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when everything up to this end is on the disk; one sync serves all who wait. */
    void secure(long end) {
        synchronized (forcing) {
            if (forced >= end) {
                return;
            }
            long reached = end();
            try {
                channel.force(false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            forced = reached;
        }
    }

    private synchronized long end() {
        return written;
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
