package de.hundeschule123.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseKindTest {

    @TempDir private Path folder;

    @Test
    void every_h2_database_stays_open_between_two_connections() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("open") + ";WRITE_DELAY=0";
        Properties settings = new Properties();
        DatabaseKind.of(url).settings(url).forEach(settings::setProperty);

        open(url, settings, "create table kept (id int)");
        assertThat(isLocked(folder.resolve("open.mv.db"))).isTrue();
        open(url, settings, "shutdown");
        assertThat(isLocked(folder.resolve("open.mv.db"))).isFalse();
    }

    @Test
    void an_address_that_says_otherwise_is_obeyed() {
        String url = "jdbc:h2:file:x;WRITE_DELAY=0;db_close_delay=5";

        assertThat(DatabaseKind.of(url).settings(url)).doesNotContainKey("DB_CLOSE_DELAY");
    }

    @Test
    void h2_remembers_the_statements_of_a_whole_transfer() throws SQLException {
        String url = "jdbc:h2:mem:remembers";
        Properties settings = new Properties();
        DatabaseKind.of(url).settings(url).forEach(settings::setProperty);

        try (Connection connection = DriverManager.getConnection(url, settings);
                ResultSet size =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select setting_value from information_schema.settings"
                                                + " where setting_name = 'QUERY_CACHE_SIZE'")) {
            assertThat(size.next()).isTrue();
            assertThat(size.getInt(1)).isGreaterThan(100);
            connection.createStatement().execute("shutdown");
        }
    }

    private static void open(String url, Properties settings, String statement)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, settings)) {
            connection.createStatement().execute(statement);
        }
    }

    private static boolean isLocked(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException ours) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
