package de.hundeschule123.sevdesk.reconciliation.screen;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.input.GermanDay;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.sevdesk.reconciliation.DoneDeed;
import de.hundeschule123.sevdesk.reconciliation.ReconciliationFinding;
import de.hundeschule123.sevdesk.reconciliation.ReconciliationFinding.Side;
import de.hundeschule123.sevdesk.reconciliation.Summary;
import de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says in German what a comparison has come to and in what a document does not fit. */
final class FindingWords {

    private FindingWords() {}

    /**
     * What a comparison has come to, in one sentence: "Oktober stimmt: 212 Belege, 24.318,50 €".
     *
     * @param open what makes the books wrong and nobody has dealt with
     */
    static String sentence(Summary summary, Map<DiscrepancyKind, Long> open, LocalDate today) {
        String period = summary.period().words(today);
        if (open.isEmpty()) {
            return Texts.of(
                    "reconciliation.fits", period, summary.compared(), german(summary.gross()));
        }
        return Texts.of(
                "reconciliation.fitsNot",
                period,
                Arrays.stream(DiscrepancyKind.values())
                        .filter(open::containsKey)
                        .map(kind -> Texts.of("reconciliation.count." + kind, open.get(kind)))
                        .collect(Collectors.joining(", ")));
    }

    /** When it was compared, and what was left out. */
    static String details(Summary summary) {
        return Texts.of(
                "reconciliation.details",
                GermanTime.moment(summary.endedAt()),
                summary.compared(),
                german(summary.gross()),
                summary.underWay(),
                summary.leftOut());
    }

    /** What is the matter with a document, with both sides. */
    static String sentence(ReconciliationFinding finding) {
        Side ours = finding.ours();
        Side theirs = finding.theirs();
        String key = "reconciliation.finding." + finding.kind();
        return switch (finding.kind()) {
            case MISSING_THERE, DELETED_THERE, TAKEN_BACK ->
                    Texts.of(key, german(ours.date()), german(ours.gross()), ours.partner());
            case MISSING_HERE, FOREIGN ->
                    Texts.of(
                            key,
                            told(theirs.number()),
                            german(theirs.date()),
                            german(theirs.gross()),
                            told(theirs.partner()));
            case AMOUNT -> Texts.of(key, german(ours.gross()), german(theirs.gross()));
            case VAT ->
                    Objects.equals(ours.vat(), theirs.vat())
                            ? Texts.of(key + ".rule")
                            : Texts.of(key, german(ours.vat()), german(theirs.vat()));
            case DATE -> Texts.of(key, german(ours.date()), german(theirs.date()));
            case CUSTOMER -> Texts.of(key, told(ours.partner()), told(theirs.partner()));
            case TWICE -> Texts.of(key, finding.refs().size());
            case UNLINKED -> Texts.of(key, told(theirs.number()), german(theirs.gross()));
        };
    }

    /** What was done about it, by whom and when. */
    static String sentence(DoneDeed deed) {
        String words = Texts.of(deed.deed().textKey(), GermanTime.moment(deed.at()), deed.by());
        return deed.reason() == null ? words : words + " – " + deed.reason();
    }

    static String german(Money money) {
        return money == null
                ? Texts.of("decision.untold")
                : String.format(Locale.GERMANY, "%,.2f €", money.amount());
    }

    /** As a table of numbers takes it; nothing where it is not known. */
    static String amount(Money money) {
        return money == null ? "" : String.format(Locale.GERMANY, "%.2f", money.amount());
    }

    static String german(LocalDate day) {
        return day == null ? Texts.of("decision.untold") : GermanDay.write(day);
    }

    private static String told(String text) {
        return text == null || text.isBlank() ? Texts.of("decision.untold") : text;
    }
}
