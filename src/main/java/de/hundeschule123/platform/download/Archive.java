package de.hundeschule123.platform.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Several files in one, no two of the same name. What is put in is packed already, so it is stored
 * as it is. A file that broke off in the middle has no end and opens nowhere.
 */
public final class Archive {

    private final ZipOutputStream out;
    private final Set<String> names = new HashSet<>();

    Archive(OutputStream out) {
        this.out = new ZipOutputStream(out);
        this.out.setMethod(ZipOutputStream.STORED);
    }

    /** Adds a file, under another name where this one is taken. */
    public void add(FileName wanted, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(free(wanted).whole());
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    private FileName free(FileName wanted) {
        FileName name = wanted;
        for (int number = 2; !names.add(name.folded()); number++) {
            name = wanted.numbered(number);
        }
        return name;
    }

    void finish() throws IOException {
        out.finish();
    }
}
