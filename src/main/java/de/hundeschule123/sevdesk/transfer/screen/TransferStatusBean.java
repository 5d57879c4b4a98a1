package de.hundeschule123.sevdesk.transfer.screen;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.api.SevdeskLinks;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/** The Sevdesk status of the documents on a page, read once per request. */
@Named("transferStatus")
@RequestScoped
public class TransferStatusBean {

    @Inject private Outbox outbox;
    @Inject private SevdeskLinks links;

    private final Map<Long, TransferStatus> known = new HashMap<>();

    /** The status of one document. */
    public TransferStatus of(Long document) {
        return known.computeIfAbsent(
                document,
                id ->
                        outbox.of(id)
                                .map(
                                        transfer ->
                                                TransferStatus.of(
                                                        transfer,
                                                        transfer.voucherId()
                                                                .map(links::voucher)
                                                                .orElse(null)))
                                .orElse(TransferStatus.NONE));
    }

    /** Tries a failed document again and says so. */
    public void again(Long document) {
        FacesMessage message;
        try {
            outbox.again(document);
            message = new FacesMessage(Texts.of("transfer.again.started"));
        } catch (Declined declined) {
            message = new FacesMessage(FacesMessage.SEVERITY_ERROR, declined.getMessage(), null);
        }
        known.remove(document);
        FacesContext.getCurrentInstance().addMessage(null, message);
    }
}
