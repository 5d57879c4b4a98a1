package de.hundeschule123.school;

import de.hundeschule123.platform.text.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/**
 * Reads and stores the records of the current school: the one place through which features read and
 * add data, so that every query is bound to the school.
 */
@ApplicationScoped
public class SchoolRecords {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private CurrentSchool current;

    /** Adds a record to the current school. */
    public <T extends SchoolOwned> T add(T record) {
        record.belongTo(current.id());
        entities.persist(record);
        return record;
    }

    /** Removes a record of the current school. */
    public void remove(SchoolOwned record) {
        mustBeOurs(record);
        entities.remove(record);
    }

    /** The record with this id, unless it does not exist or belongs to another school. */
    public <T extends SchoolOwned> Optional<T> find(Class<T> type, long id) {
        return Optional.ofNullable(entities.find(type, id)).filter(this::isOurs);
    }

    /**
     * The record with this id.
     *
     * @throws NotFound when it does not exist in this school
     */
    public <T extends SchoolOwned> T get(Class<T> type, long id) {
        return find(type, id).orElseThrow(NotFound::new);
    }

    /**
     * The record with this id, locked against others until the transaction ends.
     *
     * @throws NotFound when it does not exist in this school
     */
    public <T extends SchoolOwned> T lock(Class<T> type, long id) {
        return select(type)
                .where("e.id = :id")
                .with("id", id)
                .locked(LockModeType.PESSIMISTIC_WRITE)
                .first()
                .orElseThrow(NotFound::new);
    }

    /**
     * Counts a change of a record although its own row may stay as it is, such as one of its lines,
     * and writes it down now.
     */
    public void changed(SchoolOwned record) {
        mustBeOurs(record);
        entities.lock(record, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    /** Starts a query over the current school's records; the alias in conditions is {@code e}. */
    public <T extends SchoolOwned> Selection<T> select(Class<T> type) {
        return new Selection<>(entities, type, current.id());
    }

    /** The current school itself. */
    public School school() {
        return entities.find(School.class, current.id().value());
    }

    /** Writes what has been changed to the database now, so that constraints speak up here. */
    public void flush() {
        entities.flush();
    }

    private boolean isOurs(SchoolOwned record) {
        return record.school().equals(current.id());
    }

    private void mustBeOurs(SchoolOwned record) {
        if (!isOurs(record)) {
            throw new NotFound();
        }
    }
}
