package de.hundeschule123.customer;

import de.hundeschule123.platform.input.PlainText;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.PostalAddress;
import de.hundeschule123.school.SchoolOwned;
import de.hundeschule123.school.VatId;
import de.hundeschule123.school.trail.Change;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A customer of a dog school: the person or company that its invoices are written to. */
@Entity
@Table(name = "customer")
public class Customer extends SchoolOwned {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer")
    @SequenceGenerator(name = "customer", sequenceName = "customer_seq", allocationSize = 50)
    private Long id;

    @Column(name = "number", updatable = false)
    private String number;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    @Column(name = "company")
    private String company;

    @Column(name = "email")
    private String email;

    @Column(name = "phone")
    private String phone;

    @Column(name = "vat_id")
    private String vatId;

    @Embedded private PostalAddress address;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Version
    @Column(name = "version")
    private int version;

    protected Customer() {}

    public Customer(CustomerNumber number, CustomerDetails details) {
        this.number = number.value();
        change(details);
    }

    /** In what new details differ from the present ones. */
    List<Change> changes(CustomerDetails details) {
        PostalAddress then = details.address();
        String newVatId = details.vatId() == null ? null : details.vatId().value();
        return Change.among(
                Change.of("customer.firstName", firstName, details.firstName()),
                Change.of("customer.lastName", lastName, details.lastName()),
                Change.of("customer.company", company, details.company()),
                Change.of("customer.email", email, details.email()),
                Change.of("customer.phone", phone, details.phone()),
                Change.of("customer.vatId", vatId, newVatId),
                Change.of("customer.street", address.getStreet(), then.getStreet()),
                Change.of("customer.zip", address.getZip(), then.getZip()),
                Change.of("customer.city", address.getCity(), then.getCity()),
                Change.of("customer.country", address.getCountry(), then.getCountry()));
    }

    /**
     * Takes all data out but the number, for documents that must be kept point to it.
     *
     * @throws WrongState when that is done already
     */
    void erase(Instant now) {
        mustBeKnown();
        firstName = null;
        lastName = Texts.german("customer.erased.name");
        company = null;
        email = null;
        phone = null;
        vatId = null;
        address = new PostalAddress(null, null, null, address.getCountry());
        erasedAt = now;
    }

    /** Whether the data were taken out on request. */
    public boolean isErased() {
        return erasedAt != null;
    }

    private void mustBeKnown() {
        if (isErased()) {
            throw new WrongState("customer.erased", number);
        }
    }

    /**
     * Takes over new details.
     *
     * @throws WrongState when the customer's data were taken out on request
     */
    public void change(CustomerDetails details) {
        mustBeKnown();
        firstName = details.firstName();
        lastName = details.lastName();
        company = details.company();
        email = details.email();
        phone = details.phone();
        vatId = details.vatId() == null ? null : details.vatId().value();
        address = details.address();
    }

    public CustomerDetails details() {
        return new CustomerDetails(
                PlainText.cleaned(firstName),
                PlainText.cleaned(lastName),
                PlainText.cleaned(company),
                PlainText.cleaned(email),
                PlainText.cleaned(phone),
                PlainText.cleaned(address.getStreet()),
                PlainText.cleaned(address.getZip()),
                PlainText.cleaned(address.getCity()),
                address.getCountry(),
                vatId == null ? null : new VatId(vatId));
    }

    /** The name on invoices and in lists: the company, else first and last name. */
    public String getDisplayName() {
        return company != null ? company : personName();
    }

    /** First and last name of the person, or of the contact person in a company; may be empty. */
    public String personName() {
        return Stream.of(firstName, lastName)
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }

    public boolean isCompany() {
        return company != null;
    }

    /**
     * Keeps a person from overwriting what that person has not seen.
     *
     * @param seen the version that the person's page shows
     * @throws WrongState when somebody has changed the customer since
     */
    void mustBeAsSeen(int seen) {
        if (version != seen) {
            throw new WrongState("error.changedMeanwhile.typed");
        }
    }

    /** Counts the changes of the customer. */
    public int getVersion() {
        return version;
    }

    public Long getId() {
        return id;
    }

    public CustomerNumber number() {
        return new CustomerNumber(number);
    }

    public String getNumber() {
        return number;
    }

    public String getFirstName() {
        return firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public String getCompany() {
        return company;
    }

    public String getEmail() {
        return email;
    }

    public String getPhone() {
        return phone;
    }

    /** The VAT id (USt-IdNr.) in its written form, or null. */
    public String getVatId() {
        return vatId;
    }

    public PostalAddress getAddress() {
        return address;
    }
}
