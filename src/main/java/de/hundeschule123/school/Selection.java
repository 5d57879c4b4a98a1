package de.hundeschule123.school;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A query over the records of one school: conditions, order and page, always bound to the school.
 */
public final class Selection<T extends SchoolOwned> {

    private final EntityManager entities;
    private final Class<T> type;
    private final SchoolId school;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private String fetch = "";
    private String join = "";
    private String group = "";
    private String order = "";
    private int offset;
    private int limit = Integer.MAX_VALUE;
    private LockModeType lock = LockModeType.NONE;

    Selection(EntityManager entities, Class<T> type, SchoolId school) {
        this.entities = entities;
        this.type = type;
        this.school = school;
    }

    /** Adds a condition in JPQL about {@code e}; values only as named parameters. */
    public Selection<T> where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Gives a named parameter its value. */
    public Selection<T> with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Loads a relation such as {@code customer} together with each record. */
    public Selection<T> fetching(String relation) {
        fetch += " left join fetch e." + relation;
        return this;
    }

    /** Joins a collection under an alias, such as {@code e.lines l}, for what is added up. */
    public Selection<T> joining(String collection) {
        join += " join " + collection;
        return this;
    }

    /** One row of values for each of these expressions. */
    public Selection<T> groupedBy(String expressions) {
        group = " group by " + expressions;
        return this;
    }

    /** Sorts by a JPQL order expression about {@code e}; never built from user input. */
    public Selection<T> orderBy(String expression) {
        order = " order by " + expression;
        return this;
    }

    /** Takes one page: skips {@code skipped} records and gives at most {@code size}. */
    public Selection<T> page(int skipped, int size) {
        offset = skipped;
        limit = size;
        return this;
    }

    Selection<T> locked(LockModeType mode) {
        lock = mode;
        return this;
    }

    public List<T> list() {
        TypedQuery<T> query =
                bound(
                        entities.createQuery(
                                "select e from "
                                        + type.getSimpleName()
                                        + " e"
                                        + fetch
                                        + filter()
                                        + order,
                                type));
        if (offset > 0) {
            query.setFirstResult(offset);
        }
        if (limit != Integer.MAX_VALUE) {
            query.setMaxResults(limit);
        }
        if (lock != LockModeType.NONE) {
            query.setLockMode(lock);
        }
        return query.getResultList();
    }

    public Optional<T> first() {
        if (limit == Integer.MAX_VALUE && lock == LockModeType.NONE) {
            limit = 1;
        }
        return list().stream().findFirst();
    }

    public long count() {
        return value("count(e)", Long.class);
    }

    /**
     * One aggregate over all selected records, such as {@code sum(e.gross)}; null where there is
     * none.
     */
    public <V> V value(String aggregate, Class<V> result) {
        return bound(
                        entities.createQuery(
                                "select "
                                        + aggregate
                                        + " from "
                                        + type.getSimpleName()
                                        + " e"
                                        + filter(),
                                result))
                .getSingleResult();
    }

    /** One column of the selected records in order, such as {@code e.id}. */
    public <V> List<V> values(String expression, Class<V> result) {
        TypedQuery<V> query =
                bound(
                        entities.createQuery(
                                "select "
                                        + expression
                                        + " from "
                                        + type.getSimpleName()
                                        + " e"
                                        + join
                                        + filter()
                                        + group
                                        + order,
                                result));
        if (offset > 0) {
            query.setFirstResult(offset);
        }
        if (limit != Integer.MAX_VALUE) {
            query.setMaxResults(limit);
        }
        return query.getResultList();
    }

    private String filter() {
        StringBuilder where = new StringBuilder(" where e.schoolId = :school");
        conditions.forEach(condition -> where.append(" and (").append(condition).append(')'));
        return where.toString();
    }

    private <V> TypedQuery<V> bound(TypedQuery<V> query) {
        query.setParameter("school", school.value());
        parameters.forEach(query::setParameter);
        return query;
    }
}
