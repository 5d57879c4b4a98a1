package de.hundeschule123.sevdesk.reconciliation.screen;

import de.hundeschule123.document.Document;
import de.hundeschule123.platform.input.GermanDay;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.reconciliation.Payments;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says of the documents on a page whether they are paid in sevdesk, read once per request. */
@Named("sevdeskPayment")
@RequestScoped
public class PaymentBean {

    @Inject private Payments payments;

    private final Map<Long, Optional<String>> known = new HashMap<>();

    /** "In Sevdesk bezahlt am 05.11.2026", or null. */
    public String of(Long document) {
        if (!known.containsKey(document)) {
            remember(List.of(document));
        }
        return known.get(document).orElse(null);
    }

    /** The same in a list: with the first, those of all rows are read. */
    public String among(List<Document> rows, Long document) {
        if (!known.containsKey(document)) {
            remember(rows.stream().map(Document::getId).toList());
        }
        return of(document);
    }

    private void remember(List<Long> documents) {
        Map<Long, Optional<LocalDate>> paid = payments.of(documents);
        documents.forEach(
                id -> known.put(id, Optional.ofNullable(paid.get(id)).map(PaymentBean::words)));
    }

    private static String words(Optional<LocalDate> day) {
        return day.map(paid -> Texts.of("reconciliation.paid", GermanDay.write(paid)))
                .orElseGet(() -> Texts.of("reconciliation.paid.undated"));
    }
}
