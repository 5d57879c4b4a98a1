package de.hundeschule123.school;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** A record that belongs to exactly one school for ever. */
@MappedSuperclass
public abstract class SchoolOwned {

    @Column(name = "school_id", nullable = false, updatable = false)
    private Long schoolId;

    /** The school that owns this record. */
    public SchoolId school() {
        return new SchoolId(schoolId);
    }

    void belongTo(SchoolId school) {
        if (schoolId != null && schoolId != school.value()) {
            throw new IllegalStateException("record already belongs to another school");
        }
        schoolId = school.value();
    }
}
