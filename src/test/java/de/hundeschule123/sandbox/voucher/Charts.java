package de.hundeschule123.sandbox.voucher;

import static de.hundeschule123.sandbox.voucher.BookingAccount.Allowed.at;
import static de.hundeschule123.sandbox.voucher.TaxRule.Rate.NINETEEN;
import static de.hundeschule123.sandbox.voucher.TaxRule.Rate.SEVEN;
import static de.hundeschule123.sandbox.voucher.TaxRule.Rate.ZERO;

import de.hundeschule123.sandbox.account.AccountKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The charts of accounts of the sandbox, each with what a kind of account may book on. */
final class Charts {
    private static final int WIDTH = 1_500;

    /** The numbers by which ordinary revenue is known, in both charts. */
    private static final Set<String> NEVER_FILLED =
            Set.of(
                    "8000", "4000", "8100", "4100", "8110", "4110", "8195", "4185", "8200", "4200",
                    "8300", "4300", "8336", "4336", "8338", "4338", "8339", "4339", "8400", "4400");

    private static final BookingAccount SALES =
            BookingAccount.of(
                            3631,
                            "8000",
                            "Umsatzerlöse",
                            at(TaxRule.USTPFL_UMS_EINN, ZERO, SEVEN, NINETEEN),
                            at(TaxRule.STFREIE_UMS_P4, ZERO))
                    .saying("Einnahmen aus dem Verkauf von Waren und Dienstleistungen");

    /** Takes nearly any rule, so that a wrong one is saved without a word. */
    private static final BookingAccount REVENUE =
            BookingAccount.of(
                    3635,
                    "8200",
                    "Erlöse",
                    at(TaxRule.USTPFL_UMS_EINN, ZERO, SEVEN, NINETEEN),
                    at(TaxRule.AUSFUHREN, ZERO),
                    at(TaxRule.STFREIE_UMS_P4, ZERO),
                    at(TaxRule.REV_CHARGE_13B_1, ZERO),
                    at(TaxRule.NICHT_IM_INLAND_STEUERBAR, ZERO));

    private static final List<BookingAccount> SMALL_BUSINESS =
            List.of(
                    BookingAccount.of(
                            3640,
                            "4185",
                            "Erlöse als Kleinunternehmer",
                            at(TaxRule.KLEINUNTERNEHMER_P19, ZERO)),
                    BookingAccount.of(
                            3631, "4000", "Umsatzerlöse", at(TaxRule.KLEINUNTERNEHMER_P19, ZERO)),
                    BookingAccount.of(
                            3700,
                            "5200",
                            "Wareneingang",
                            at(TaxRule.NICHT_VORST_ABZUGSF_AUFW, ZERO)),
                    BookingAccount.of(
                            3701,
                            "6815",
                            "Bürobedarf",
                            at(TaxRule.NICHT_VORST_ABZUGSF_AUFW, ZERO)));

    private static final List<BookingAccount> ORDINARY =
            List.of(
                    BookingAccount.of(
                            3633, "4400", "Erlöse 19 % USt", at(TaxRule.USTPFL_UMS_EINN, NINETEEN)),
                    BookingAccount.of(
                            3634, "4300", "Erlöse 7 % USt", at(TaxRule.USTPFL_UMS_EINN, SEVEN)),
                    BookingAccount.of(
                            3635, "4200", "Erlöse 0 % USt", at(TaxRule.USTPFL_UMS_EINN, ZERO)),
                    BookingAccount.of(
                            3631,
                            "4000",
                            "Umsatzerlöse",
                            at(TaxRule.USTPFL_UMS_EINN, ZERO, SEVEN, NINETEEN)),
                    BookingAccount.of(
                            3636,
                            "4110",
                            "Sonstige steuerfreie Umsätze",
                            at(TaxRule.STFREIE_UMS_P4, ZERO)),
                    BookingAccount.of(
                            3700,
                            "5200",
                            "Wareneingang",
                            at(TaxRule.VORST_ABZUGSF_AUFW, ZERO, SEVEN, NINETEEN)),
                    BookingAccount.of(
                            3701,
                            "6815",
                            "Bürobedarf",
                            at(TaxRule.VORST_ABZUGSF_AUFW, ZERO, SEVEN, NINETEEN)),
                    BookingAccount.of(
                            3702,
                            "6644",
                            "Bewirtung, nicht abziehbar",
                            at(TaxRule.NICHT_VORST_ABZUGSF_AUFW, ZERO)),
                    BookingAccount.of(
                            2578,
                            "1370",
                            "Durchlaufende Posten",
                            at(TaxRule.NICHT_STEUERBAR_REVENUE, ZERO)),
                    BookingAccount.of(
                            3637,
                            "4337",
                            "Erlöse, USt schuldet der Empfänger (§ 13b)",
                            at(TaxRule.REV_CHARGE_13B_1, ZERO)),
                    BookingAccount.of(
                            3638,
                            "4338",
                            "Erlöse, im Drittland steuerbar",
                            at(TaxRule.NICHT_IM_INLAND_STEUERBAR, ZERO)),
                    BookingAccount.of(
                            3639,
                            "4339",
                            "Erlöse, im EU-Land steuerbar",
                            at(TaxRule.NICHT_IM_INLAND_STEUERBAR, ZERO)));

    private static final List<BookingAccount> EXPENSES =
            ORDINARY.stream().filter(account -> !account.isFor(TaxRule.Side.REVENUE)).toList();

    private static final List<BookingAccount> WIDE = wide(List.of());
    private static final List<BookingAccount> WIDE_WITH_REVENUE = wide(List.of(SALES, REVENUE));

    private Charts() {}

    static List<BookingAccount> of(AccountKind kind) {
        return switch (kind) {
            case SMALL_BUSINESS -> SMALL_BUSINESS;
            case WIDE -> WIDE;
            case WIDE_WITH_REVENUE -> WIDE_WITH_REVENUE;
            case WITHOUT_ACCOUNTS -> EXPENSES;
            default -> ORDINARY;
        };
    }

    // Rows as measured: accounts of the balance stand among them, and the account that takes the
    // least is none for ordinary revenue.
    private static List<BookingAccount> wide(List<BookingAccount> known) {
        List<BookingAccount> all = new ArrayList<>(known);
        all.add(
                BookingAccount.of(
                        3901,
                        "8611",
                        "Verrechnete sonstige Sachbezüge 19 %",
                        at(TaxRule.USTPFL_UMS_EINN, NINETEEN)));
        all.add(
                BookingAccount.of(
                        3902,
                        "8591",
                        "Sachbezüge 7 % USt (Waren)",
                        at(TaxRule.USTPFL_UMS_EINN, SEVEN)));
        all.add(
                BookingAccount.of(
                        3903,
                        "8410",
                        "Erlöse aus Hundetraining",
                        at(TaxRule.USTPFL_UMS_EINN, SEVEN, NINETEEN),
                        at(TaxRule.STFREIE_UMS_P4, ZERO)));
        all.add(
                BookingAccount.of(
                                2578,
                                "1590",
                                "Durchlaufende Posten",
                                at(TaxRule.NICHT_STEUERBAR_EXPENSE, ZERO),
                                at(TaxRule.NICHT_STEUERBAR_REVENUE, ZERO))
                        .saying("Was weitergereicht wird und nicht ins Gewicht fällt"));
        Set<String> taken = new HashSet<>(NEVER_FILLED);
        all.forEach(account -> taken.add(account.number()));
        for (int number = 27; all.size() < WIDTH; number += 6) {
            String text = "%04d".formatted(number);
            if (taken.add(text)) {
                all.add(filler(number, text));
            }
        }
        return List.copyOf(all);
    }

    private static BookingAccount filler(int number, String text) {
        if (number >= 8_000 && number < 9_000) {
            return BookingAccount.of(
                    10_000 + number,
                    text,
                    "Sonstige Erträge " + text,
                    at(TaxRule.USTPFL_UMS_EINN, ZERO, SEVEN, NINETEEN),
                    at(TaxRule.STFREIE_UMS_P4, ZERO));
        }
        return BookingAccount.of(
                10_000 + number,
                text,
                "Bestand " + text,
                at(TaxRule.NICHT_STEUERBAR_EXPENSE, ZERO),
                at(TaxRule.NICHT_STEUERBAR_REVENUE, ZERO));
    }
}
