package de.hundeschule123.document.catalogue;

import static java.util.stream.Collectors.toSet;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.trail.Change;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Keeps the services of the current school; only its owner changes them. */
@ApplicationScoped
@Transactional
public class ServiceCatalogue {

    /** All stand in each menu: whoever has more has made one of each price. */
    static final int MOST = 200;

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;
    @Inject private Trail trail;
    @Inject private Clock clock;

    /** What is offered, by name. */
    public List<OfferedService> offered() {
        return records.select(OfferedService.class)
                .where("e.removedAt is null")
                .orderBy("lower(e.name)")
                .list();
    }

    /** Those with these ids, offered or not; what is another school's is not among them. */
    public List<OfferedService> named(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : records.select(OfferedService.class)
                        .where("e.id in :ids")
                        .with("ids", ids)
                        .orderBy("lower(e.name)")
                        .list();
    }

    /** Those of these ids that are services of the current school, offered or not. */
    public Set<Long> known(Collection<Long> ids) {
        return named(ids).stream().map(OfferedService::getId).collect(toSet());
    }

    /**
     * The offered service that a program names by its id or, whatever the case, by its name.
     *
     * @throws Declined when there is none
     */
    public OfferedService get(String idOrName) {
        String said = idOrName.strip();
        Optional<OfferedService> found =
                said.matches("\\d{1,18}")
                        ? records.find(OfferedService.class, Long.parseLong(said))
                        : byName(said);
        return found.filter(service -> !service.isRemoved())
                .orElseThrow(() -> new Declined("service.unknown", said));
    }

    private Optional<OfferedService> byName(String name) {
        return records.select(OfferedService.class)
                .where("e.removedAt is null and lower(e.name) = :name")
                .with("name", name.toLowerCase(Locale.ROOT))
                .first();
    }

    /** Offers a further service; owner only. */
    public OfferedService add(ServiceTerms terms) {
        school.mustBeOwner();
        mustBeFree(terms.name(), null);
        if (offered().size() >= MOST) {
            throw new WrongState("service.most", MOST);
        }
        OfferedService service = records.add(new OfferedService(terms));
        records.flush();
        trail.record(ServiceAct.SERVICE_ADDED, service.getName(), null);
        return service;
    }

    /**
     * Changes the terms of what is sold from now on; owner only.
     *
     * @throws NotFound when it is not offered in this school
     */
    public OfferedService change(long id, ServiceTerms terms) {
        school.mustBeOwner();
        OfferedService service = lock(id);
        mustBeFree(terms.name(), service);
        List<Change> changes = service.terms().changes(terms);
        service.change(terms);
        records.flush();
        if (!changes.isEmpty()) {
            trail.record(ServiceAct.SERVICE_CHANGED, service.getName(), Change.words(changes));
        }
        return service;
    }

    /** A service after it was put, and whether that was the first time. */
    public record Put(OfferedService service, boolean isNew) {}

    /** Offers a service of this name on these terms, whether it is offered already or not. */
    public Put put(ServiceTerms terms) {
        return byName(terms.name())
                .map(known -> new Put(change(known.getId(), terms), false))
                .orElseGet(() -> new Put(add(terms), true));
    }

    /** Offers a service no longer; lines that name it stay as they are. Owner only. */
    public OfferedService remove(long id) {
        school.mustBeOwner();
        OfferedService service = lock(id);
        service.remove(clock.instant());
        trail.record(ServiceAct.SERVICE_REMOVED, service.getName(), null);
        return service;
    }

    private OfferedService lock(long id) {
        OfferedService service = records.lock(OfferedService.class, id);
        if (service.isRemoved()) {
            throw new NotFound();
        }
        return service;
    }

    private void mustBeFree(String name, OfferedService except) {
        if (byName(name).filter(service -> service != except).isPresent()) {
            throw new WrongState("service.name.taken", name);
        }
    }
}
