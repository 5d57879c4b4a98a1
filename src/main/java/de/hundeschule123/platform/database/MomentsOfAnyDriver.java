package de.hundeschule123.platform.database;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import org.eclipse.persistence.internal.helper.ConversionManager;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * The reading of moments from either database: for a {@code timestamp with time zone} the driver of
 * H2 gives an {@link OffsetDateTime}, that of PostgreSQL a {@link Timestamp}, and EclipseLink by
 * itself understands only the latter.
 */
public class MomentsOfAnyDriver implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        Conversions conversions = new Conversions();
        conversions.setLoader(session.getPlatform().getConversionManager().getLoader());
        session.getLogin().getPlatform().setConversionManager(conversions);
    }

    private static final class Conversions extends ConversionManager {

        private static final long serialVersionUID = 1L;

        @Override
        protected Timestamp convertObjectToTimestamp(Object source) {
            return source instanceof OffsetDateTime moment
                    ? Timestamp.from(moment.toInstant())
                    : super.convertObjectToTimestamp(source);
        }
    }
}
