package de.hundeschule123.school;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.text.WrongState;
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
import java.util.ArrayList;
import java.util.List;

/** A dog school: one tenant with its name, address and tax data as they stand on its invoices. */
@Entity
@Table(name = "school")
public class School {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "school")
    @SequenceGenerator(name = "school", sequenceName = "school_seq", allocationSize = 50)
    private Long id;

    @Column(name = "operator_key")
    private String operatorKey;

    @Column(name = "name")
    private String name;

    @Column(name = "owner_name")
    private String ownerName;

    @Embedded private PostalAddress address;

    @Column(name = "email")
    private String email;

    @Column(name = "phone")
    private String phone;

    @Column(name = "tax_number")
    private String taxNumber;

    @Column(name = "vat_id")
    private String vatId;

    @Column(name = "iban")
    private String iban;

    @Column(name = "bank")
    private String bank;

    @Column(name = "bic")
    private String bic;

    @Column(name = "account_holder")
    private String accountHolder;

    @Column(name = "website")
    private String website;

    @Column(name = "closing_text")
    private String closingText;

    @Column(name = "small_business")
    private boolean smallBusiness;

    @Version
    @Column(name = "version")
    private int version;

    protected School() {}

    public School(
            String name,
            String ownerName,
            PostalAddress address,
            Reachability reachability,
            TaxStatus tax,
            BankAccount account) {
        this.name = name;
        this.ownerName = ownerName;
        this.address = address;
        this.email = reachability.email();
        this.phone = reachability.phone();
        this.taxNumber = tax.taxNumber();
        this.vatId = tax.vatId();
        this.smallBusiness = tax.smallBusiness();
        this.iban = account.iban();
        this.bank = account.bank();
        this.bic = account.bic();
        this.accountHolder = account.holder();
    }

    /** In what a letterhead differs from the present one. */
    List<Change> changes(Letterhead letterhead) {
        BankAccount account = letterhead.account();
        String newVatId = letterhead.vatId() == null ? null : letterhead.vatId().value();
        return Change.among(
                Change.of("letterhead.email", email, letterhead.email()),
                Change.of("letterhead.phone", phone, letterhead.phone()),
                Change.of("letterhead.website", website, letterhead.website()),
                Change.of("letterhead.taxNumber", taxNumber, letterhead.taxNumber()),
                Change.of("customer.vatId", vatId, newVatId),
                Change.of("letterhead.iban", iban, account.iban()),
                Change.of("letterhead.bic", bic, account.bic()),
                Change.of("letterhead.bank", bank, account.bank()),
                Change.of("letterhead.holder", accountHolder, account.holder()),
                Change.of("letterhead.closingText", closingText, letterhead.closingText()));
    }

    /** In what an identity differs from the present one. */
    List<Change> changes(SchoolIdentity identity, boolean chargesVat) {
        return Change.among(
                Change.of("school.name", name, identity.name()),
                Change.of("school.owner", ownerName, identity.ownerName()),
                Change.of("customer.street", address.getStreet(), identity.street()),
                Change.of("customer.zip", address.getZip(), identity.zip()),
                Change.of("customer.city", address.getCity(), identity.city()),
                Change.of("school.regime", regime(!smallBusiness), regime(chargesVat)));
    }

    private static String regime(boolean chargesVat) {
        return Texts.german(chargesVat ? "school.regular" : "school.smallBusiness");
    }

    /** Is known to the operator of the server under this name. */
    public School knownAs(String key) {
        operatorKey = key;
        return this;
    }

    /** Is called so, and found there, from now on. */
    void change(SchoolIdentity identity) {
        name = identity.name();
        ownerName = identity.ownerName();
        address =
                new PostalAddress(
                        identity.street(), identity.zip(), identity.city(), address.getCountry());
    }

    /** Is called so, and owned by this person, from now on. */
    public void rename(String newName, String newOwnerName) {
        name = newName;
        ownerName = newOwnerName;
    }

    /** Takes over whether it charges VAT. */
    void chargeVat(boolean charges) {
        smallBusiness = !charges;
    }

    /**
     * Demands what the law wants to read on each invoice (§ 14 Abs. 4 Nr. 1 and 2 UStG).
     *
     * @throws WrongState with what is missing
     */
    public void mustBeAbleToInvoice() {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw new WrongState("school.incomplete", String.join(", ", missing));
        }
    }

    /** What the letterhead still lacks before an invoice can go out, in words. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        lacks(address.getStreet(), "customer.street", missing);
        lacks(address.getZip(), "customer.zip", missing);
        lacks(address.getCity(), "customer.city", missing);
        if (vatId == null) {
            lacks(taxNumber, "school.tax", missing);
        }
        return missing;
    }

    private static void lacks(String value, String label, List<String> missing) {
        if (value == null || value.isBlank()) {
            missing.add(Texts.of(label));
        }
    }

    /** Takes over what the invoices say of the school from now on. */
    void change(Letterhead letterhead) {
        email = letterhead.email();
        phone = letterhead.phone();
        website = letterhead.website();
        taxNumber = letterhead.taxNumber();
        vatId = letterhead.vatId() == null ? null : letterhead.vatId().value();
        iban = letterhead.account().iban();
        bic = letterhead.account().bic();
        bank = letterhead.account().bank();
        accountHolder = letterhead.account().holder();
        closingText = letterhead.closingText();
    }

    /**
     * Keeps a person from overwriting what that person has not seen.
     *
     * @param seen the version that the person's page shows
     * @throws WrongState when somebody has changed the school since
     */
    void mustBeAsSeen(int seen) {
        if (version != seen) {
            throw new WrongState("error.changedMeanwhile.typed");
        }
    }

    /** How customers reach the school. */
    public record Reachability(String email, String phone) {}

    /** The tax office's view of the school; small business means § 19 UStG. */
    public record TaxStatus(String taxNumber, String vatId, boolean smallBusiness) {}

    public SchoolId id() {
        return new SchoolId(id);
    }

    public String getName() {
        return name;
    }

    public String getOwnerName() {
        return ownerName;
    }

    public PostalAddress getAddress() {
        return address;
    }

    public String getEmail() {
        return email;
    }

    public String getPhone() {
        return phone;
    }

    public String getTaxNumber() {
        return taxNumber;
    }

    public String getVatId() {
        return vatId;
    }

    public String getIban() {
        return iban;
    }

    public String getBank() {
        return bank;
    }

    /** The code of the bank, or null. */
    public String getBic() {
        return bic;
    }

    /** To whom customers pay: the holder of the account, else the school. */
    public String getAccountHolder() {
        return accountHolder == null ? name : accountHolder;
    }

    /** The holder of the account where it is not the school; null where it is. */
    public String getOtherAccountHolder() {
        return accountHolder;
    }

    public String getWebsite() {
        return website;
    }

    /** What stands at the end of each invoice, in up to eight rows; or null. */
    public String getClosingText() {
        return closingText;
    }

    /** Counts the changes of the school. */
    public int getVersion() {
        return version;
    }

    /**
     * Whether the school charges no VAT because it is a small business (Kleinunternehmer, § 19
     * UStG).
     */
    public boolean isSmallBusiness() {
        return smallBusiness;
    }
}
