package de.hundeschule123.customer.screen;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.school.VatId;
import java.io.Serializable;

/** What a person types about a customer, before it is checked. */
public class CustomerForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String firstName;
    private String lastName;
    private String company;
    private String email;
    private String phone;
    private String street;
    private String zip;
    private String city;
    private String country = "DE";
    private String vatId;

    static CustomerForm of(CustomerDetails details) {
        CustomerForm form = new CustomerForm();
        form.firstName = details.firstName();
        form.lastName = details.lastName();
        form.company = details.company();
        form.email = details.email();
        form.phone = details.phone();
        form.street = details.street();
        form.zip = details.zip();
        form.city = details.city();
        form.country = details.country();
        form.vatId = details.vatId() == null ? null : details.vatId().value();
        return form;
    }

    CustomerDetails details() {
        return new CustomerDetails(
                firstName,
                lastName,
                company,
                email,
                phone,
                street,
                zip,
                city,
                country,
                VatId.of(vatId));
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getCompany() {
        return company;
    }

    public void setCompany(String company) {
        this.company = company;
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

    public String getVatId() {
        return vatId;
    }

    public void setVatId(String vatId) {
        this.vatId = vatId;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }
}
