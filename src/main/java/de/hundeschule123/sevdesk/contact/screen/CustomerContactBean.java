package de.hundeschule123.sevdesk.contact.screen;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.sevdesk.api.SevdeskLinks;
import de.hundeschule123.sevdesk.contact.ContactLink;
import de.hundeschule123.sevdesk.contact.ContactLinks;
import de.hundeschule123.sevdesk.contact.ContactLookUp;
import de.hundeschule123.sevdesk.contact.FoundContact;
import de.hundeschule123.sevdesk.contact.LinkOrigin;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * Shows and changes the contact of one customer on its profile; a number is entered after a look at
 * the name behind it.
 */
@Named("customerContact")
@ViewScoped
public class CustomerContactBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient ContactLinks links;
    @Inject private transient SevdeskLinks addresses;

    private boolean entering;
    private String number;
    private List<Offer> found = List.of();
    private String askedAccount;

    /** A contact that was looked up, for the person to say whether it is the right one. */
    public record Offer(String id, String number, String name) implements Serializable {

        public String getId() {
            return id;
        }

        public String getNumber() {
            return number;
        }

        public String getName() {
            return name;
        }

        FoundContact contact() {
            return new FoundContact(id, number, name);
        }
    }

    /** The customer's link, or null. */
    public ContactLink of(Customer customer) {
        return links.of(customer.getId()).orElse(null);
    }

    public String address(ContactLink link) {
        return link == null ? null : link.contactId().map(addresses::contact).orElse(null);
    }

    /**
     * The contact that the page shows, so that another one is never removed in its place; or null.
     */
    public String contact(ContactLink link) {
        return link == null ? null : link.contactId().orElse(null);
    }

    /** Since when and how the customer is linked. */
    public String history(ContactLink link) {
        return link == null
                ? ""
                : Texts.of(
                        "contact.history." + link.getOrigin(),
                        MatchingBean.moment(link.getLinkedAt()));
    }

    /** What a person must know about parts of the contact that could not follow the customer. */
    public List<String> notes(ContactLink link) {
        return link == null
                ? List.of()
                : link.getNotes().entrySet().stream()
                        .map(
                                note ->
                                        Texts.of(
                                                "contact.note." + note.getValue(),
                                                Texts.of("contact.part." + note.getKey())))
                        .toList();
    }

    public void enter() {
        entering = true;
        number = null;
        found = List.of();
    }

    public void cancel() {
        entering = false;
        found = List.of();
    }

    /** Looks the typed number up and shows whose it is; nothing is linked yet. */
    public void lookUp() {
        found = List.of();
        Action.run(
                () -> {
                    ContactLookUp answer = links.lookUp(number);
                    List<FoundContact> contacts = answer.contacts();
                    if (contacts.size() == 1) {
                        mustBeFree(contacts.get(0));
                    }
                    found =
                            contacts.stream()
                                    .map(row -> new Offer(row.id(), row.number(), row.name()))
                                    .toList();
                    askedAccount = answer.account();
                });
    }

    private void mustBeFree(FoundContact contact) {
        links.servedBy(contact.id())
                .ifPresent(
                        other -> {
                            throw new WrongState(
                                    "contact.taken", other.getDisplayName(), other.getNumber());
                        });
    }

    /** Links the customer with the contact that the person has confirmed. */
    public void confirm(Customer customer, Offer offer) {
        if (Action.run(
                () ->
                        links.link(
                                customer.getId(),
                                offer.contact(),
                                askedAccount,
                                LinkOrigin.MANUAL))) {
            Action.say("contact.linked", offer.name());
            cancel();
        }
    }

    /** Removes the link that the page shows. */
    public void remove(Customer customer) {
        String seen =
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get("contact");
        if (Action.run(() -> links.remove(customer.getId(), seen))) {
            Action.say("contact.removed");
        }
    }

    public boolean isEntering() {
        return entering;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public List<Offer> getFound() {
        return found;
    }
}
