package de.hundeschule123.sevdesk.transfer.voucher;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.api.voucher.BookSide;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm.PositionForm;
import de.hundeschule123.sevdesk.connection.CancellationForm;
import de.hundeschule123.sevdesk.connection.TransferSettings;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import de.hundeschule123.sevdesk.connection.account.RevenueRule;
import de.hundeschule123.sevdesk.connection.account.ServiceAccount;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import de.hundeschule123.sevdesk.transfer.voucher.MissingRevenueAccount.Lack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Maps a document to a revenue voucher: one gross position per VAT rate, reason for 0 % and
 * account, so that sevdesk's total is ours by construction; and where sevdesk would round the VAT
 * of several positions to another sum than the paper, one of some cents beside them.
 *
 * <p>Revenue that is taken back becomes a revenue voucher with negative sums, or one on the
 * opposite side with positive sums, as the account takes it; this is the one place where that is
 * written. Rule and account are those of the revenue in both: an expense would show the school
 * costs that it never had.
 *
 * @param accounts on which account each case is booked
 * @param services which services are booked elsewhere
 * @param original how the invoice was booked that the document takes back, as far as sevdesk still
 *     offers its accounts: this comes before both
 */
public record VoucherMapping(
        TransferSettings settings,
        List<RevenueAccount> accounts,
        List<ServiceAccount> services,
        List<BookedPosition> original) {

    public VoucherMapping {
        accounts = List.copyOf(accounts);
        services = List.copyOf(services);
        original = List.copyOf(original);
    }

    /** A mapping that treats all services alike. */
    public VoucherMapping(TransferSettings settings, List<RevenueAccount> accounts) {
        this(settings, accounts, List.of(), List.of());
    }

    /**
     * The voucher of a document.
     *
     * @throws MissingRevenueAccount when no revenue account is known for one of its rates
     */
    public VoucherForm map(DocumentSnapshot document, String contact, String upload) {
        return map(document, contact, upload, CancellationForm.USUAL);
    }

    /**
     * The voucher of a document.
     *
     * @param form how the account takes revenue that is taken back; without effect on any other
     * @throws MissingRevenueAccount when no revenue account is known for one of its rates
     */
    public VoucherForm map(
            DocumentSnapshot document, String contact, String upload, CancellationForm form) {
        boolean opposite = document.takesBack() && form == CancellationForm.OPPOSITE;
        return new VoucherForm(
                contact,
                document.number().value(),
                settings.getArrival().status(),
                rule(document).id(),
                document.date(),
                document.serviceFrom(),
                document.serviceTo(),
                document.due(),
                positions(document, opposite),
                upload,
                opposite ? BookSide.EXPENSE : BookSide.REVENUE);
    }

    private List<PositionForm> positions(DocumentSnapshot document, boolean opposite) {
        return rounded(sums(document)).stream()
                .map(
                        sum ->
                                new PositionForm(
                                        sum.account(),
                                        sum.rate().percent(),
                                        (opposite ? sum.gross().negated() : sum.gross()).amount(),
                                        sum.comment()))
                .toList();
    }

    /** An account, for what one tax group charges. */
    private record Place(VatRate rate, int group, long account) {}

    /** What lies on one account at one rate. */
    private record Sum(VatRate rate, long account, Money gross, String comment) {

        boolean isOf(VatRate other) {
            return rate.equals(other);
        }

        Sum plus(Sum other) {
            return new Sum(
                    rate,
                    account,
                    gross.plus(other.gross),
                    DocumentSnapshot.comment(
                            Stream.of(comment, other.comment)
                                    .flatMap(texts -> Stream.of(texts.split("; ")))));
        }

        Sum of(Money amount) {
            return new Sum(rate, account, amount, comment);
        }

        Sum rounding(Money amount) {
            return new Sum(rate, account, amount, Texts.german("voucher.rounding"));
        }
    }

    private List<Sum> sums(DocumentSnapshot document) {
        Map<Place, Sum> sums = new LinkedHashMap<>();
        charged(document)
                .forEach(
                        position -> {
                            long account = account(document, position);
                            sums.merge(
                                    new Place(position.rate(), position.group(), account),
                                    new Sum(
                                            position.rate(),
                                            account,
                                            position.gross(),
                                            position.comment()),
                                    Sum::plus);
                        });
        return sums.values().stream().filter(sum -> !sum.gross().isZero()).toList();
    }

    /** The same sums in as many positions as it takes for their VAT to be that of the paper. */
    private static List<Sum> rounded(List<Sum> sums) {
        List<Sum> rounded = new ArrayList<>();
        sums.stream()
                .map(Sum::rate)
                .distinct()
                .forEach(
                        rate -> {
                            List<Sum> ofRate = sums.stream().filter(sum -> sum.isOf(rate)).toList();
                            List<List<Money>> parts =
                                    new VatRounding(rate)
                                            .split(ofRate.stream().map(Sum::gross).toList());
                            for (int at = 0; at < parts.size(); at++) {
                                Sum sum = ofRate.get(at);
                                rounded.add(sum.of(parts.get(at).getFirst()));
                                parts.get(at).stream()
                                        .skip(1)
                                        .map(sum::rounding)
                                        .forEach(rounded::add);
                            }
                        });
        return rounded;
    }

    /**
     * How a document is booked, service by service.
     *
     * @throws MissingRevenueAccount when no revenue account is known for one of its rates
     */
    public List<BookedPosition> booked(DocumentSnapshot document) {
        return charged(document)
                .map(
                        position ->
                                new BookedPosition(
                                        position.service(),
                                        rule(document.regime(), position.taxCase()).id(),
                                        position.rate().percent(),
                                        account(document, position),
                                        position.gross()))
                .toList();
    }

    /**
     * What a voucher must tell: a case that sums to nothing is left out, unless one of its services
     * lies on an account of its own.
     */
    private Stream<DocumentSnapshot.Position> charged(DocumentSnapshot document) {
        return document.positions().stream()
                .filter(
                        position ->
                                !document.sumsToNothing(position) || isSplit(document, position));
    }

    private boolean isSplit(DocumentSnapshot document, DocumentSnapshot.Position of) {
        return document.positions().stream()
                .filter(of::isOfGroupOf)
                .anyMatch(position -> ofService(document, position).isPresent());
    }

    /**
     * The tax rule that the paper states: the reason that it names for 0 % decides, and none of
     * them is taxable revenue at 0 %.
     */
    private RevenueRule rule(DocumentSnapshot document) {
        List<RevenueRule> rules =
                charged(document)
                        .map(position -> rule(document.regime(), position.taxCase()))
                        .distinct()
                        .toList();
        if (rules.size() > 1) {
            throw new MissingRevenueAccount(Lack.MIXED, VatRate.NONE);
        }
        return rules.isEmpty() ? document.regime().revenueRule() : rules.getFirst();
    }

    private static RevenueRule rule(TaxRegime regime, DocumentSnapshot.TaxCase taxCase) {
        return switch (taxCase) {
            case ORDINARY -> regime.revenueRule();
            case EXEMPT -> RevenueRule.EXEMPT;
            case OWED_IN_UNION -> RevenueRule.OWED_IN_UNION;
            case ABROAD -> RevenueRule.NOT_TAXABLE;
        };
    }

    private static RevenueCase revenueCase(
            DocumentSnapshot document, DocumentSnapshot.Position position) {
        return new RevenueCase(
                rule(document.regime(), position.taxCase()).id(), position.rate().percent());
    }

    private long account(DocumentSnapshot document, DocumentSnapshot.Position position) {
        return find(document, position)
                .orElseThrow(
                        () ->
                                new MissingRevenueAccount(
                                        lack(
                                                document.regime(),
                                                rule(document.regime(), position.taxCase())),
                                        position.rate()));
    }

    private Optional<Long> find(DocumentSnapshot document, DocumentSnapshot.Position position) {
        RevenueCase revenue = revenueCase(document, position);
        return ofService(document, position)
                .or(
                        () ->
                                accounts.stream()
                                        .filter(account -> account.revenueCase().equals(revenue))
                                        .findFirst()
                                        .map(RevenueAccount::accountId));
    }

    /** The account on which the invoice was booked that is taken back, or that of the service. */
    private Optional<Long> ofService(
            DocumentSnapshot document, DocumentSnapshot.Position position) {
        RevenueCase revenue = revenueCase(document, position);
        return original.stream()
                .filter(booked -> booked.isFor(position.service(), revenue))
                .findFirst()
                .map(BookedPosition::account)
                .or(
                        () ->
                                services.stream()
                                        .filter(one -> one.isFor(position.service(), revenue))
                                        .findFirst()
                                        .map(one -> one.account().accountId()));
    }

    private Lack lack(TaxRegime regime, RevenueRule rule) {
        if (!accounts.isEmpty() && accounts.stream().noneMatch(account -> regime.has(account))) {
            return Lack.REGIME;
        }
        return switch (rule) {
            case TAXABLE, SMALL_BUSINESS -> Lack.RATE;
            case EXEMPT -> Lack.EXEMPT;
            case OWED_IN_UNION -> Lack.OWED_IN_UNION;
            case NOT_TAXABLE -> Lack.ABROAD;
        };
    }

    /**
     * The cases of a document for which no account is known.
     *
     * @throws MissingRevenueAccount when no account could ever take the document
     */
    public List<RevenueCase> open(DocumentSnapshot document) {
        rule(document);
        return charged(document)
                .filter(position -> find(document, position).isEmpty())
                .map(position -> revenueCase(document, position))
                .distinct()
                .toList();
    }

    /**
     * Makes sure that all accounts are known before anything is sent.
     *
     * @throws MissingRevenueAccount when one is not
     */
    public void mustCover(DocumentSnapshot document) {
        rule(document);
        charged(document).forEach(position -> account(document, position));
    }
}
