package de.hundeschule123.sandbox.voucher;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.wire.Filter;
import de.hundeschule123.sandbox.wire.Kind;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** The invoices a person wrote in sevdesk itself; calls can only read them. */
public final class Invoices {
    private final Account account;

    public Invoices(Account account) {
        this.account = account;
    }

    public List<ObjectNode> list(Filter filter) {
        Collection<ObjectNode> candidates =
                filter.referredTo("contact", "Contact")
                        .map(contact -> account.saying(Kind.INVOICE, "contact", contact))
                        .orElseGet(() -> account.all(Kind.INVOICE));
        List<ObjectNode> found = candidates.stream().filter(wanted(filter)).toList();
        return found.reversed(); // the newest first, unlike vouchers
    }

    // customerIntenalNote, as the documentation spells it, is no condition of the real server.
    private static Predicate<ObjectNode> wanted(Filter filter) {
        return filter.exact("status")
                .and(filter.exact("invoiceNumber"))
                .and(filter.exact("invoiceType"))
                .and(filter.exact("customerInternalNote"))
                .and(filter.during("startDate", "endDate", "invoiceDate"))
                .and(filter.during("createAfter", "createBefore", "create"))
                .and(filter.during("updateAfter", "updateBefore", "update"))
                .and(filter.between("startAmount", "endAmount", "sumGross"));
    }
}
