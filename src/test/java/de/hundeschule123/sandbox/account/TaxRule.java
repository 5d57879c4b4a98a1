package de.hundeschule123.sandbox.account;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** The tax rules vouchers may carry, under sevdesk's ids and code names. */
enum TaxRule {
    USTPFL_UMS_EINN(1, "Umsatzsteuerpflichtige Umsätze"),
    AUSFUHREN(2, "Ausfuhren"),
    INNERGEM_LIEF(3, "Innergemeinschaftliche Lieferungen"),
    STFREIE_UMS_P4(4, "Steuerfreie Umsätze § 4 UStG"),
    VORST_ABZUGSF_AUFW(9, "Vorsteuerabziehbare Aufwendungen"),
    KLEINUNTERNEHMER_P19(11, "Steuer nicht erhoben nach § 19 UStG");

    private final int id;
    private final String title;

    TaxRule(int id, String title) {
        this.id = id;
        this.title = title;
    }

    int id() {
        return id;
    }

    String title() {
        return title;
    }

    static Optional<TaxRule> withId(String id) {
        return Stream.of(values()).filter(rule -> Integer.toString(rule.id).equals(id)).findFirst();
    }

    /** The rates of German value added tax, as ReceiptGuidance names them. */
    enum Rate {
        ZERO(0),
        SEVEN(7),
        NINETEEN(19);

        private final int percent;

        Rate(int percent) {
            this.percent = percent;
        }

        static Optional<Rate> of(BigDecimal percent) {
            return Stream.of(values())
                    .filter(rate -> BigDecimal.valueOf(rate.percent).compareTo(percent) == 0)
                    .findFirst();
        }
    }
}
