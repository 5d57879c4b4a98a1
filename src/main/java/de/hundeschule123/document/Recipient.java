package de.hundeschule123.document;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.school.PostalAddress;
import de.hundeschule123.school.VatId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** Whom a committed document was written to, as it stood on that day (§ 14 Abs. 4 Nr. 1 UStG). */
@Embeddable
public class Recipient {

    @Column(name = "recipient_name")
    private String name;

    @Column(name = "recipient_person")
    private String person;

    @Column(name = "recipient_vat_id")
    private String vatId;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "recipient_street"))
    @AttributeOverride(name = "zip", column = @Column(name = "recipient_zip"))
    @AttributeOverride(name = "city", column = @Column(name = "recipient_city"))
    @AttributeOverride(name = "country", column = @Column(name = "recipient_country"))
    private PostalAddress address;

    protected Recipient() {}

    private Recipient(String name, String person, String vatId, PostalAddress address) {
        this.name = name;
        this.person = person;
        this.vatId = vatId;
        this.address = address;
    }

    public static Recipient of(Customer customer) {
        String person = customer.isCompany() ? customer.personName() : "";
        return new Recipient(
                customer.getDisplayName(),
                person.isEmpty() ? null : person,
                customer.getVatId(),
                copy(customer.getAddress()));
    }

    /** What the paper says of the customer; a name on it is whole, and not first and last. */
    public CustomerDetails details() {
        return new CustomerDetails(
                null,
                person == null ? name : person,
                person == null ? null : name,
                null,
                null,
                address.getStreet(),
                address.getZip(),
                address.getCity(),
                address.getCountry(),
                vatId());
    }

    /** The same people for another document. */
    Recipient copy() {
        return new Recipient(name, person, vatId, copy(address));
    }

    /** Whether the address is whole enough for an invoice (§ 14 Abs. 4 Nr. 1 UStG). */
    boolean canBeReached() {
        return address.getStreet() != null && address.getZip() != null && address.getCity() != null;
    }

    /** An embeddable must have one owner: of a shared one every owner seems to change. */
    private static PostalAddress copy(PostalAddress address) {
        return new PostalAddress(
                address.getStreet(), address.getZip(), address.getCity(), address.getCountry());
    }

    /** The company, else the person. */
    public String getName() {
        return name;
    }

    /** The contact person in a company, or null. */
    public String getPerson() {
        return person;
    }

    /** The customer's VAT id on that day, or null. */
    public VatId vatId() {
        return vatId == null ? null : new VatId(vatId);
    }

    /** The customer's VAT id on that day in its written form, or null. */
    public String getVatId() {
        return vatId;
    }

    public PostalAddress getAddress() {
        return address;
    }
}
