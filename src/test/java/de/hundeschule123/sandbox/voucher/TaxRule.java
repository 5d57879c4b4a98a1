package de.hundeschule123.sandbox.voucher;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** The tax rules vouchers may carry, under sevdesk's ids and code names. */
enum TaxRule {
    USTPFL_UMS_EINN(1, Side.REVENUE, "Umsatzsteuerpflichtige Umsätze"),
    AUSFUHREN(2, Side.REVENUE, "Ausfuhren"),
    INNERGEM_LIEF(3, Side.REVENUE, "Innergemeinschaftliche Lieferungen"),
    STFREIE_UMS_P4(4, Side.REVENUE, "Steuerfreie Umsätze § 4 UStG"),
    REV_CHARGE_13B_1(5, Side.REVENUE, "Reverse Charge § 13b UStG"),
    VORST_ABZUGSF_AUFW(9, Side.EXPENSE, "Vorsteuerabziehbare Aufwendungen"),
    NICHT_VORST_ABZUGSF_AUFW(10, Side.EXPENSE, "Nicht vorsteuerabziehbare Aufwendungen"),
    REV_CHARGE_13B_MIT_VORST_ABZUG_0(12, Side.EXPENSE, "Reverse Charge mit Vorsteuerabzug"),
    REV_CHARGE_13B_OHNE_VORST_ABZUG_0(13, Side.EXPENSE, "Reverse Charge ohne Vorsteuerabzug"),
    REV_CHARGE_13B_EU_0(14, Side.EXPENSE, "Reverse Charge aus der EU"),
    NICHT_STEUERBAR_EXPENSE(16, Side.EXPENSE, "Nicht steuerbar (Ausgaben)"),
    KLEINUNTERNEHMER_P19(11, Side.REVENUE, "Steuer nicht erhoben nach § 19 UStG"),
    NICHT_IM_INLAND_STEUERBAR(17, Side.REVENUE, "Nicht im Inland steuerbare Leistung"),
    NICHT_STEUERBAR_REVENUE(22, Side.REVENUE, "Nicht steuerbar");

    private final int id;
    private final Side side;
    private final String title;

    TaxRule(int id, Side side, String title) {
        this.id = id;
        this.side = side;
        this.title = title;
    }

    int id() {
        return id;
    }

    Side side() {
        return side;
    }

    String title() {
        return title;
    }

    static Optional<TaxRule> withId(String id) {
        return Stream.of(values()).filter(rule -> Integer.toString(rule.id).equals(id)).findFirst();
    }

    static Optional<TaxRule> called(String name) {
        return Stream.of(values()).filter(rule -> rule.name().equals(name)).findFirst();
    }

    /** The side of the books a rule belongs to, with the letter vouchers carry for it. */
    enum Side {
        REVENUE("D"),
        EXPENSE("C");

        private final String creditDebit;

        Side(String creditDebit) {
            this.creditDebit = creditDebit;
        }

        String creditDebit() {
            return creditDebit;
        }
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
