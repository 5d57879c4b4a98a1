package de.hundeschule123.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BodyBoundTest {

    @Test
    void a_body_of_the_largest_size_is_read_whole() throws IOException {
        assertThat(body(BodyBound.MOST).readAllBytes()).hasSize(BodyBound.MOST);
    }

    @Test
    void one_byte_more_is_refused_however_it_is_read() {
        assertRefused(InputStream::readAllBytes);
        assertRefused(body -> body.readNBytes(BodyBound.MOST + 1));
        assertRefused(body -> body.skip(BodyBound.MOST + 1));
        assertRefused(BodyBoundTest::byteForByte);
    }

    private static int byteForByte(InputStream body) throws IOException {
        int count = 0;
        while (body.read() >= 0) {
            count++;
        }
        return count;
    }

    /** A way to read. */
    private interface Way {
        Object read(InputStream body) throws IOException;
    }

    private static void assertRefused(Way way) {
        InputStream body = body(BodyBound.MOST + 1);
        assertThatThrownBy(() -> way.read(body))
                .isInstanceOf(BodyBound.TooLarge.class)
                .hasMessageContaining("1 MiB");
    }

    private static InputStream body(int size) {
        return new BodyBound.Counted(new ByteArrayInputStream(new byte[size]));
    }
}
