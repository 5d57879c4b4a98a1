package de.hundeschule123.school.factor;

import de.hundeschule123.school.trail.Act;

/** What is done about second factors, as the trail keeps it. */
enum FactorAct implements Act {
    SECOND_FACTOR_ON,
    SECOND_FACTOR_OFF,
    SECOND_FACTOR_RESET,
    RECOVERY_CODES_RENEWED,
    RECOVERY_CODE_USED;

    @Override
    public Area area() {
        return Area.PEOPLE;
    }
}
