package de.hundeschule123.school.screen;

import de.hundeschule123.school.BankAccount;
import de.hundeschule123.school.Letterhead;
import de.hundeschule123.school.School;
import de.hundeschule123.school.SchoolIdentity;
import de.hundeschule123.school.VatId;
import java.io.Serializable;

/** What the owner types about the letterhead, before it is checked. */
public class LetterheadForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String ownerName;
    private String street;
    private String zip;
    private String city;
    private boolean smallBusiness;
    private String email;
    private String phone;
    private String website;
    private String taxNumber;
    private String vatId;
    private String iban;
    private String bic;
    private String bank;
    private String holder;
    private String closingText;

    static LetterheadForm of(School school) {
        LetterheadForm form = new LetterheadForm();
        form.name = school.getName();
        form.ownerName = school.getOwnerName();
        form.street = school.getAddress().getStreet();
        form.zip = school.getAddress().getZip();
        form.city = school.getAddress().getCity();
        form.smallBusiness = school.isSmallBusiness();
        form.email = school.getEmail();
        form.phone = school.getPhone();
        form.website = school.getWebsite();
        form.taxNumber = school.getTaxNumber();
        form.vatId = school.getVatId();
        form.iban = inFours(school.getIban());
        form.bic = school.getBic();
        form.bank = school.getBank();
        form.holder = school.getOtherAccountHolder();
        form.closingText = school.getClosingText();
        return form;
    }

    /** As people compare it with their card. */
    static String inFours(String iban) {
        return iban == null ? null : iban.replaceAll("(.{4})(?=.)", "$1 ");
    }

    SchoolIdentity identity() {
        return new SchoolIdentity(name, ownerName, street, zip, city);
    }

    Letterhead letterhead() {
        return new Letterhead(
                email,
                phone,
                website,
                taxNumber,
                VatId.of(vatId),
                new BankAccount(iban, bic, bank, holder),
                closingText);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOwnerName() {
        return ownerName;
    }

    public void setOwnerName(String ownerName) {
        this.ownerName = ownerName;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getZip() {
        return zip;
    }

    public void setZip(String zip) {
        this.zip = zip;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public boolean isSmallBusiness() {
        return smallBusiness;
    }

    public void setSmallBusiness(boolean smallBusiness) {
        this.smallBusiness = smallBusiness;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    public String getTaxNumber() {
        return taxNumber;
    }

    public void setTaxNumber(String taxNumber) {
        this.taxNumber = taxNumber;
    }

    public String getVatId() {
        return vatId;
    }

    public void setVatId(String vatId) {
        this.vatId = vatId;
    }

    public String getIban() {
        return iban;
    }

    public void setIban(String iban) {
        this.iban = iban;
    }

    public String getBic() {
        return bic;
    }

    public void setBic(String bic) {
        this.bic = bic;
    }

    public String getBank() {
        return bank;
    }

    public void setBank(String bank) {
        this.bank = bank;
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }

    public String getClosingText() {
        return closingText;
    }

    public void setClosingText(String closingText) {
        this.closingText = closingText;
    }
}
