package de.hundeschule123.sevdesk.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Addresses of pages in sevdesk's web interface, for a person to click on. */
@ApplicationScoped
public class SevdeskLinks {

    @Inject private SevdeskAddress address;

    /** The page of a contact. */
    public String contact(String id) {
        return site() + "/crm/detail/id/" + id;
    }

    /** The page of a voucher. */
    public String voucher(String id) {
        return site() + "/ex/detail/id/" + id;
    }

    /** The page of an invoice that was written in sevdesk itself. */
    public String invoice(String id) {
        return site() + "/fi/detail/type/RE/id/" + id;
    }

    /** The page on which a person finds the API token. */
    public String token() {
        return site() + "/admin/api";
    }

    private String site() {
        return address.base().getScheme() + "://" + address.base().getAuthority();
    }
}
