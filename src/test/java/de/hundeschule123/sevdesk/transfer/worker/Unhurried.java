package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.OutageBreakerRepository;
import de.hundeschule123.sevdesk.transfer.queue.Permit;
import de.hundeschule123.sevdesk.transfer.queue.RateLimitRepository;
import java.time.Duration;

/** No pace at all: the sums of a bench are counted, not its time. */
final class Unhurried {

    private Unhurried() {}

    /** Calls cost nothing. */
    static final class Rates extends RateLimitRepository {
        @Override
        public Duration pause(SchoolId school, Lane lane) {
            return Duration.ZERO;
        }

        @Override
        public void charge(Permit permit, int calls) {}

        @Override
        public Duration arrived(Permit permit, int calls) {
            return Duration.ZERO;
        }

        @Override
        public void slowDown(SchoolId school) {}
    }

    /** Faults pause nobody. */
    static final class Outages extends OutageBreakerRepository {

        private int doubts;

        @Override
        public void succeeded(SchoolId school) {
            doubts = 0;
        }

        @Override
        public void disturbed(SchoolId school) {}

        @Override
        public void pause(SchoolId school, Duration wish) {}

        @Override
        public void rest(SchoolId school, Duration pause) {}

        @Override
        public boolean mayAskAboutRefusal(SchoolId school, Duration longest) {
            return true;
        }

        @Override
        public boolean isRefusalAskedAbout(SchoolId school) {
            return false;
        }

        @Override
        public void refusalHolds(SchoolId school) {
            doubts = 0;
        }

        @Override
        public int refusalDoubted(SchoolId school) {
            return ++doubts;
        }
    }
}
