package de.hundeschule123.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.text.Declined;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnLogoTest {

    @Test
    void a_picture_is_kept_with_its_transparency_and_no_larger_than_print_needs()
            throws IOException {
        DrawnLogo logo = DrawnLogo.of(file(2400, 600, BufferedImage.TYPE_INT_ARGB, "png"));

        assertThat(logo.format()).isEqualTo(SchoolLogo.Format.PNG);
        assertThat(logo.width()).isEqualTo(1200);
        assertThat(logo.height()).isEqualTo(300);
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(logo.content()));
        assertThat(kept.getWidth()).isEqualTo(1200);
        assertThat(kept.getRGB(0, 0) >>> 24).as("transparent").isZero();
    }

    @Test
    void a_photo_stays_a_jpeg() throws IOException {
        DrawnLogo logo = DrawnLogo.of(file(300, 200, BufferedImage.TYPE_INT_RGB, "jpeg"));

        assertThat(logo.format()).isEqualTo(SchoolLogo.Format.JPEG);
        assertThat(logo.content()).startsWith(0xff, 0xd8);
        assertThat(logo.width()).isEqualTo(300);
    }

    @Test
    void nothing_of_the_file_comes_along_but_its_pixels() throws IOException {
        byte[] file = file(40, 40, BufferedImage.TYPE_INT_RGB, "jpeg");
        byte[] said = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream talkative = new ByteArrayOutputStream();
        talkative.write(file, 0, 2);
        talkative.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (said.length + 2)});
        talkative.writeBytes(said);
        talkative.write(file, 2, file.length - 2);
        talkative.writeBytes(said);

        byte[] kept = DrawnLogo.of(talkative.toByteArray()).content();

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "%PDF-1.7",
                "GIF89a",
                ""
            })
    void what_is_neither_png_nor_jpeg_is_refused(String content) {
        assertThatThrownBy(() -> DrawnLogo.of(content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("PNG");
    }

    @Test
    void a_gif_is_refused_although_it_could_be_read() throws IOException {
        byte[] gif = file(10, 10, BufferedImage.TYPE_INT_RGB, "gif");

        assertThatThrownBy(() -> DrawnLogo.of(gif)).hasMessageContaining("PNG oder JPEG");
    }

    @Test
    void a_file_that_breaks_off_is_refused_in_a_sentence() throws IOException {
        byte[] whole = file(200, 200, BufferedImage.TYPE_INT_ARGB, "png");

        for (int length = 8; length < whole.length - 20; length += 5) {
            byte[] broken = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> DrawnLogo.of(broken)).isInstanceOf(Declined.class);
        }
    }

    /** A few bytes that say they were a hundred million pixels. */
    @Test
    void a_picture_that_would_fill_the_memory_is_not_even_begun() throws IOException {
        assertThatThrownBy(() -> DrawnLogo.of(promising(100_000, 100_000)))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("16 Millionen");
        assertThatThrownBy(() -> DrawnLogo.of(new byte[DrawnLogo.LARGEST_FILE + 1]))
                .hasMessageContaining("2 MB");
    }

    @Test
    void a_very_long_picture_keeps_a_pixel_of_height() throws IOException {
        DrawnLogo logo = DrawnLogo.of(file(5000, 1, BufferedImage.TYPE_INT_RGB, "png"));

        assertThat(logo.width()).isEqualTo(1200);
        assertThat(logo.height()).isEqualTo(1);
    }

    @Test
    void noise_that_no_logo_is_made_of_is_refused() throws IOException {
        BufferedImage noise = new BufferedImage(700, 700, BufferedImage.TYPE_INT_RGB);
        Random chance = new Random(1);
        for (int at = 0; at < 700 * 700; at++) {
            noise.setRGB(at % 700, at / 700, chance.nextInt());
        }

        assertThatThrownBy(() -> DrawnLogo.of(written(noise, "png")))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("JPEG");
    }

    private static byte[] file(int width, int height, int kind, String format) throws IOException {
        return written(new BufferedImage(width, height, kind), format);
    }

    private static byte[] written(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** The head of a PNG alone. */
    private static byte[] promising(int width, int height) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(header);
        data.writeBytes("IHDR");
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 6, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.toByteArray());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream png = new DataOutputStream(file);
        png.writeLong(0x89504e470d0a1a0aL);
        png.writeInt(13);
        png.write(header.toByteArray());
        png.writeInt((int) sum.getValue());
        return file.toByteArray();
    }
}
