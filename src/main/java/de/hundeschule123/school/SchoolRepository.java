package de.hundeschule123.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Finds out whether this installation has schools yet, and takes in a new one. */
@ApplicationScoped
@Transactional
public class SchoolRepository {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** Whether no school works here yet. */
    public boolean isEmpty() {
        return entities.createQuery("select count(s) from School s", Long.class).getSingleResult()
                == 0;
    }

    /** Takes a school in; from now on records can belong to it. */
    public SchoolId add(School school) {
        entities.persist(school);
        entities.flush();
        return school.id();
    }
}
