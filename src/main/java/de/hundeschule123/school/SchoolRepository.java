package de.hundeschule123.school;

import de.hundeschule123.platform.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finds out whether this installation has schools yet, and takes in a new one. */
@ApplicationScoped
@Transactional
public class SchoolRepository {

    /** Of the database's locks that are only names, the one for taking schools in. */
    private static final long ENROLMENT = 4_711_001L;

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** Whether no school works here yet. */
    public boolean isEmpty() {
        return entities.createQuery("select count(s) from School s", Long.class).getSingleResult()
                == 0;
    }

    /**
     * Lets nobody else take schools in, or look whether there are any to do so, until the caller's
     * transaction ends.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold() {
        Statements.of(entities, "select pg_advisory_xact_lock(?)", ENROLMENT).getSingleResult();
    }

    /** The school that the operator knows under this name. */
    public Optional<School> find(String operatorKey) {
        return entities.createQuery(
                        "select s from School s where s.operatorKey = :key", School.class)
                .setParameter("key", operatorKey)
                .getResultStream()
                .findFirst();
    }

    /** What a school calls itself. */
    public String nameOf(SchoolId school) {
        return entities.find(School.class, school.value()).getName();
    }

    /** Takes a school in; from now on records can belong to it. */
    public SchoolId add(School school) {
        entities.persist(school);
        entities.flush();
        return school.id();
    }
}
