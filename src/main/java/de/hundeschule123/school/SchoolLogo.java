package de.hundeschule123.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** The logo on a school's invoices: an image that we have drawn anew from the pixels of a file. */
@Entity
@Table(name = "school_logo")
public class SchoolLogo extends SchoolOwned {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "school_logo")
    @SequenceGenerator(name = "school_logo", sequenceName = "school_logo_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "format")
    private Format format;

    @Column(name = "width")
    private int width;

    @Column(name = "height")
    private int height;

    @Lob
    @Column(name = "content")
    private byte[] content;

    protected SchoolLogo() {}

    SchoolLogo(DrawnLogo drawn) {
        draw(drawn);
    }

    /** Puts another image in the place of this one. */
    void draw(DrawnLogo drawn) {
        format = drawn.format();
        width = drawn.width();
        height = drawn.height();
        content = drawn.content();
    }

    /** How the image is kept. */
    public enum Format {
        PNG("image/png"),
        JPEG("image/jpeg");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    public Format getFormat() {
        return format;
    }

    /** In pixels. */
    public int getWidth() {
        return width;
    }

    /** In pixels. */
    public int getHeight() {
        return height;
    }

    /** The bytes of the image file. */
    public byte[] content() {
        return content.clone();
    }
}
