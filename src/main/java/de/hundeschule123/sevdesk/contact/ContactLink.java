package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.school.SchoolId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The link of one customer with its contact in sevdesk, or the reservation of a customer number for
 * the contact that is being created.
 *
 * <p>Read only; rows move by the statements of {@link ContactLinkRepository}.
 */
@Entity
@Table(name = "sevdesk_contact_link")
@IdClass(ContactLink.Key.class)
public class ContactLink {

    /** Identity: the school and its customer. */
    public record Key(Long schoolId, Long customerId) implements Serializable {}

    @Id
    @Column(name = "school_id")
    private Long schoolId;

    @Id
    @Column(name = "customer_id")
    private Long customerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", insertable = false, updatable = false)
    private LinkState state;

    @Column(name = "customer_number", insertable = false, updatable = false)
    private String customerNumber;

    @Column(name = "contact_id", insertable = false, updatable = false)
    private String contactId;

    @Enumerated(EnumType.STRING)
    @Column(name = "origin", insertable = false, updatable = false)
    private LinkOrigin origin;

    @Column(name = "linked_at", insertable = false, updatable = false)
    private Instant linkedAt;

    @Column(name = "names_sent", insertable = false, updatable = false)
    private String namesSent;

    @Column(name = "address_sent", insertable = false, updatable = false)
    private String addressSent;

    @Column(name = "email_sent", insertable = false, updatable = false)
    private String emailSent;

    @Column(name = "phone_sent", insertable = false, updatable = false)
    private String phoneSent;

    @Column(name = "address_id", insertable = false, updatable = false)
    private String addressId;

    @Column(name = "email_id", insertable = false, updatable = false)
    private String emailId;

    @Column(name = "phone_id", insertable = false, updatable = false)
    private String phoneId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", insertable = false, updatable = false)
    private ContactKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "address_note", insertable = false, updatable = false)
    private PartNote addressNote;

    @Enumerated(EnumType.STRING)
    @Column(name = "email_note", insertable = false, updatable = false)
    private PartNote emailNote;

    @Enumerated(EnumType.STRING)
    @Column(name = "phone_note", insertable = false, updatable = false)
    private PartNote phoneNote;

    @Column(name = "fence", insertable = false, updatable = false)
    private long fence;

    @Column(name = "unknown_since", insertable = false, updatable = false)
    private Instant unknownSince;

    @Column(name = "sent_name", insertable = false, updatable = false)
    private String sentName;

    protected ContactLink() {}

    public SchoolId school() {
        return new SchoolId(schoolId);
    }

    public long customer() {
        return customerId;
    }

    public boolean isLinked() {
        return state == LinkState.LINKED;
    }

    /** The customer number in sevdesk (Sevdesk-Kundennummer). */
    public String getCustomerNumber() {
        return customerNumber;
    }

    /** sevdesk's id of the contact; nothing while it is only reserved. */
    public Optional<String> contactId() {
        return Optional.ofNullable(contactId);
    }

    public LinkOrigin getOrigin() {
        return origin;
    }

    public Instant getLinkedAt() {
        return linkedAt;
    }

    /** The fingerprint of the name with which a contact was sent whose creation nobody has seen. */
    Optional<String> sentName() {
        return Optional.ofNullable(sentName);
    }

    /** What the contact was last told to be; nothing where nobody kept that. */
    Optional<ContactKind> kind() {
        return Optional.ofNullable(kind);
    }

    /** Whether the contact was made for this customer, so that all that is in it came from us. */
    boolean isOurs() {
        return origin == LinkOrigin.CREATED;
    }

    /** What a person must know about parts of the contact that could not follow the customer. */
    public Map<ContactPart, PartNote> getNotes() {
        Map<ContactPart, PartNote> notes = new EnumMap<>(ContactPart.class);
        notes.put(ContactPart.ADDRESS, addressNote);
        notes.put(ContactPart.EMAIL, emailNote);
        notes.put(ContactPart.PHONE, phoneNote);
        notes.values().removeIf(Objects::isNull);
        return notes;
    }

    /** Whether sevdesk was told all that is known of the customer, as far as it would have it. */
    public boolean isToldOf(CustomerDetails details) {
        return Arrays.stream(ContactPart.values()).allMatch(part -> isToldOf(details, part));
    }

    boolean isToldOf(CustomerDetails details, ContactPart part) {
        return Objects.equals(Fingerprints.of(details, part), sent(part).fingerprint());
    }

    /**
     * What sevdesk was last told about one part of the customer, and under which id it keeps it.
     */
    Sent sent(ContactPart part) {
        return switch (part) {
            case NAMES -> new Sent(namesSent, contactId);
            case ADDRESS -> new Sent(addressSent, addressId);
            case EMAIL -> new Sent(emailSent, emailId);
            case PHONE -> new Sent(phoneSent, phoneId);
        };
    }

    /** The fingerprint of what was sent, and sevdesk's id of it; both null when nothing was. */
    record Sent(String fingerprint, String id) {}

    /** Whether the adding of a part was announced before, so that it may be there already. */
    boolean wasAnnounced(ContactPart part) {
        return ContactLinkRepository.ANNOUNCED.equals(sent(part).fingerprint());
    }

    long fence() {
        return fence;
    }

    boolean wasSentUnseen() {
        return unknownSince != null;
    }
}
