package de.hundeschule123.sevdesk.transfer.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.harness.ApplicationArchive;
import de.hundeschule123.harness.inside.NewSchool;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class IncidentsIT {

    @Deployment
    static WebArchive application() {
        return ApplicationArchive.withContainerTests();
    }

    @Inject private NewSchool schools;
    @Inject private CurrentSchool current;
    @Inject private IncidentRepository table;
    @Inject private Incidents incidents;

    @Test
    void a_voucher_that_may_be_a_second_one_is_shown_to_its_school_until_it_is_settled() {
        SchoolId school = school();
        SchoolId other = school();
        long document = schools.commit(school, schools.customer(school, "Anna", "Müller", null));
        Claim claim = new Claim(1, school, document, Lane.LIVE, 1, 1, false, false);

        table.voucherWithoutOwner(claim, "4711");

        List<Incident> open = current.workingFor(school, incidents::open);
        assertThat(open).extracting(Incident::voucher).containsExactly("4711");
        assertThat(open).extracting(Incident::document).containsExactly(document);
        assertThat(current.workingFor(other, incidents::open)).isEmpty();
        long id = open.get(0).id();
        assertThatThrownBy(() -> current.workingFor(other, () -> incidents.settle(id)))
                .isInstanceOf(NotFound.class);
        current.workingFor(school, () -> incidents.settle(id));
        assertThat(current.workingFor(school, incidents::open)).isEmpty();
    }

    private SchoolId school() {
        return schools.found("Zwischenfall");
    }
}
