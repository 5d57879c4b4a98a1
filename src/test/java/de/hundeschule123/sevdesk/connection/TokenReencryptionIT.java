package de.hundeschule123.sevdesk.connection;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.ApplicationArchive;
import de.hundeschule123.harness.inside.NewSchool;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.ApiToken;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class TokenReencryptionIT {

    @Deployment
    static WebArchive application() {
        return ApplicationArchive.withContainerTests();
    }

    @Resource(lookup = "java:app/jdbc/hundeschule")
    private DataSource database;

    @Inject private NewSchool schools;
    @Inject private CurrentSchool current;
    @Inject private Connections connections;
    @Inject private ConnectionRepository table;
    @Inject private TokenReencryption start;

    private SchoolId connectedSchool() {
        SchoolId school = schools.found("Schlüssel");
        ApiToken token = new ApiToken("abc8d9e0f1a2b3c4d5e6f708192a3b4c");
        current.workingFor(
                school, () -> connections.configure(Optional.of(token), Activation.ACTIVE));
        return school;
    }

    private SevdeskConnection connection(SchoolId school) {
        return table.find(school).orElseThrow();
    }

    private void store(SchoolId school, String cipher) throws SQLException {
        try (Connection sql = database.getConnection();
                PreparedStatement update =
                        sql.prepareStatement(
                                "update sevdesk_connection set token_cipher = ?"
                                        + " where school_id = ?")) {
            update.setString(1, cipher);
            update.setLong(2, school.value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void a_start_holds_a_school_whose_token_no_key_opens_and_goes_on_with_the_right_key()
            throws SQLException {
        SchoolId school = connectedSchool();
        String readable = connection(school).tokenCipher();

        store(school, Base64.getEncoder().encodeToString(new byte[60]));
        start.bringUpToDate(new Object());
        assertThat(connection(school).held()).contains(HoldReason.TOKEN_LOST);

        store(school, readable);
        start.bringUpToDate(new Object());
        assertThat(connection(school).held()).isNotEqualTo(Optional.of(HoldReason.TOKEN_LOST));
        assertThat(connection(school).tokenCipher()).isEqualTo(readable);
    }
}
