package de.hundeschule123.document;

import de.hundeschule123.school.SchoolOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The PDF of a committed document as it was sent or received, with its SHA-256. */
@Entity
@Table(name = "document_pdf")
public class StoredPdf extends SchoolOwned {

    @Id
    @Column(name = "document_id")
    private Long documentId;

    @Lob
    @Column(name = "content")
    private byte[] content;

    @Column(name = "sha256")
    private String sha256;

    protected StoredPdf() {}

    public StoredPdf(Document document, byte[] content) {
        this.documentId = document.getId();
        this.content = content.clone();
        this.sha256 = fingerprint(content);
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /**
     * The bytes of the PDF.
     *
     * @throws IllegalStateException when they no longer fit the stored fingerprint
     */
    public byte[] content() {
        if (!fingerprint(content).equals(sha256)) {
            throw new IllegalStateException("stored PDF of document " + documentId + " is damaged");
        }
        return content.clone();
    }

    /** SHA-256 of the content, 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }
}
