package de.hundeschule123.sevdesk.connection.livecheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.harness.ApplicationArchive;
import de.hundeschule123.harness.inside.NewSchool;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.connection.Activation;
import de.hundeschule123.sevdesk.connection.Connections;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class ThoroughCheckIT {

    @Deployment
    static WebArchive application() {
        return ApplicationArchive.withContainerTests();
    }

    @Inject private NewSchool schools;
    @Inject private CurrentSchool current;
    @Inject private Connections connections;
    @Inject private ThoroughCheck checks;

    private SchoolId connected(String token) {
        SchoolId school = schools.found("Probe");
        current.workingFor(
                school,
                () -> connections.configure(Optional.of(new ApiToken(token)), Activation.OFF));
        return school;
    }

    private Optional<CheckRun> latest(SchoolId school) {
        return current.workingFor(school, checks::latest);
    }

    private CheckRun ended(SchoolId school) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> latest(school).filter(run -> !run.isUnderWay()).isPresent());
        return latest(school).orElseThrow();
    }

    @Test
    void a_school_has_one_check_at_a_time_and_each_school_its_own() {
        SchoolId one = connected("4030cd0123456789abcdef01234567a1");
        SchoolId other = connected("dead000123456789abcdef01234567a2");
        current.workingFor(one, checks::begin);
        assertThatThrownBy(() -> current.workingFor(one, checks::begin))
                .isInstanceOf(WrongState.class);
        current.workingFor(other, checks::begin);

        assertThat(ended(other).findings())
                .extracting(Finding::insight)
                .containsExactly(Insight.TOKEN_REFUSED);
        assertThat(ended(one).findings())
                .extracting(Finding::insight)
                .contains(Insight.USERS_HIDDEN, Insight.BOOKED_ON, Insight.CONTACT_GONE)
                .doesNotContain(Insight.BROKEN_OFF, Insight.UNANSWERED);
        current.workingFor(one, checks::begin);
        assertThat(latest(one).orElseThrow().isUnderWay()).isTrue();
        ended(one);
    }

    @Test
    void without_a_token_there_is_nothing_to_check() {
        SchoolId school = schools.found("Probe");
        assertThatThrownBy(() -> current.workingFor(school, checks::begin))
                .isInstanceOf(WrongState.class);
    }
}
