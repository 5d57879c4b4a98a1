package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.school.SchoolOwned;
import de.hundeschule123.sevdesk.contact.FoundContact;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A contact that comes into question for a customer, as sevdesk showed it at the time. */
@Entity
@Table(name = "sevdesk_match_choice")
@IdClass(MatchChoice.Key.class)
public class MatchChoice extends SchoolOwned {

    /** Identity: the customer and the place among its choices. */
    public record Key(Long customerId, Integer place) implements Serializable {}

    @Id
    @Column(name = "customer_id")
    private Long customerId;

    @Id
    @Column(name = "place")
    private Integer place;

    @Column(name = "contact_id", insertable = false, updatable = false)
    private String contactId;

    @Column(name = "customer_number", insertable = false, updatable = false)
    private String customerNumber;

    @Column(name = "name", insertable = false, updatable = false)
    private String name;

    @Column(name = "email", insertable = false, updatable = false)
    private String email;

    @Column(name = "address", insertable = false, updatable = false)
    private String address;

    protected MatchChoice() {}

    long customer() {
        return customerId;
    }

    FoundContact contact() {
        return new FoundContact(contactId, customerNumber, name);
    }

    public String getContactId() {
        return contactId;
    }

    /** Its customer number in sevdesk; empty where it has none. */
    public String getCustomerNumber() {
        return customerNumber;
    }

    public String getName() {
        return name;
    }

    /** Its e-mail addresses, as far as they were asked for; may be null. */
    public String getEmail() {
        return email;
    }

    /** Its postal addresses, as far as they were asked for; may be null. */
    public String getAddress() {
        return address;
    }
}
