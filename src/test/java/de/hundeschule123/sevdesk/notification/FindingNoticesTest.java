package de.hundeschule123.sevdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.OwnTransaction;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.notification.PeopleToTell;
import de.hundeschule123.sevdesk.reconciliation.ReconciledPeriod;
import de.hundeschule123.sevdesk.reconciliation.ReconciliationFinished;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are told of comparisons: each period once, and once when it fits again. */
class FindingNoticesTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final String OWNER = "sabine@pfoten.example";
    private static final String DIFFERS = "Abgleich: Oktober stimmt nicht ganz, 3 Unterschiede";
    private static final String FITS = "Abgleich: Oktober stimmt";

    private final PlainDatabase database = new PlainDatabase();
    private final PeopleToTell people = new PeopleToTell(database);
    private final OwnTransaction transaction = Wiring.bean(new OwnTransaction());
    private final FindingNotices findings =
            new FindingNotices(
                    people.notices(),
                    Clock.fixed(Instant.parse("2026-11-28T09:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void school() {
        for (int school = 1; school <= 2; school++) {
            database.run(
                    "insert into school values (?, 'Pfoten', 'O', 'Str', '1', 'C', 'DE', 'e', null,"
                            + " 'T', null, null, null, false)",
                    school);
        }
        people.add(50, 1, OWNER, "OWNER");
        people.add(51, 2, "fremd@andere.example", "OWNER");
    }

    @Test
    void a_month_that_does_not_fit_is_told_once_however_often_it_is_compared() throws Exception {
        finish(7, 10, 3);
        finish(8, 10, 3);
        finish(9, 10, 2);

        assertThat(people.mailsTo(OWNER)).containsExactly(DIFFERS);
        assertThat((String) database.ask("select content from mail"))
                .contains("3 Belege sind dort anders oder fehlen auf einer Seite")
                .contains("Zum Abgleich:\nhttp://localhost:0/sevdesk/abgleich.xhtml?abgleich=7");
        assertThat(people.mailsTo("fremd@andere.example")).isEmpty();
    }

    @Test
    void a_month_that_fits_again_is_told_once_and_one_that_always_did_is_not() throws Exception {
        finish(6, 9, 0);
        finish(7, 10, 3);
        finish(8, 10, 0);
        finish(9, 10, 0);

        assertThat(people.mailsTo(OWNER)).containsExactly(DIFFERS, FITS);
    }

    @Test
    void a_month_that_differs_again_after_it_has_fitted_is_told_again() throws Exception {
        finish(7, 10, 3);
        finish(8, 10, 0);
        finish(9, 10, 1);

        assertThat(people.mailsTo(OWNER))
                .containsExactly(
                        DIFFERS, FITS, "Abgleich: Oktober stimmt nicht ganz, ein Unterschied");
    }

    @Test
    void one_month_that_fits_says_nothing_of_another() throws Exception {
        finish(7, 10, 3);
        finish(8, 9, 0);

        assertThat(people.mailsTo(OWNER)).containsExactly(DIFFERS);
    }

    private void finish(long job, int month, long count) throws Exception {
        transaction.during(
                () -> {
                    findings.tell(
                            new ReconciliationFinished(
                                    SCHOOL,
                                    job,
                                    ReconciledPeriod.of(YearMonth.of(2026, month)),
                                    count));
                    return null;
                });
        people.deliver(Instant.now());
    }
}
