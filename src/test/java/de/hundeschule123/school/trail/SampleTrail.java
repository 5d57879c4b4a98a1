package de.hundeschule123.school.trail;

import de.hundeschule123.harness.plain.HeardEvents;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Puts a trail together for tests of services that record their acts, with no request around. */
public final class SampleTrail {

    private SampleTrail() {}

    /** A trail that is kept in a test's database. */
    public static Trail in(EntityManager entities, CurrentSchool current) {
        CurrentOrigin origin =
                new CurrentOrigin() {
                    @Override
                    Origin find() {
                        return Origin.SERVER;
                    }
                };
        CurrentSchool unattended =
                new CurrentSchool() {
                    @Override
                    public SchoolId id() {
                        return current.id();
                    }

                    @Override
                    public boolean isBackground() {
                        return true;
                    }
                };
        return Wiring.bean(
                new Trail(),
                unattended,
                origin,
                Wiring.bean(new TrailRepository(), entities),
                Clock.systemUTC(),
                new HeardEvents<Recorded>());
    }
}
