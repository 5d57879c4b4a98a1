package de.hundeschule123.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.hundeschule123.school.trail.Trail;
import jakarta.persistence.Entity;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever a page or the REST interface asks of a service and that changes data leaves an entry in
 * the trail. Looked at is every way that the code can go from there, so that a new service is
 * found, too.
 */
class ActsAreRecordedTest {

    private static final String BASE = "de.hundeschule123.";

    private static final Set<String> WRITES =
            Set.of(
                    "jakarta.persistence.Query.executeUpdate()",
                    "jakarta.persistence.EntityManager.persist(java.lang.Object)",
                    "jakarta.persistence.EntityManager.remove(java.lang.Object)");

    /** What leaves no entry, and why. */
    private static final Map<String, String> EXPLAINED =
            Map.ofEntries(
                    Map.entry("Backfills.latest", "shows how far a job is, and remembers it"),
                    Map.entry("Reconciliations.latest", "shows how far a job is, and remembers it"),
                    Map.entry("Reconciliations.result", "shows how far a job is, and remembers it"),
                    Map.entry("Matching.latest", "shows how far a job is, and remembers it"),
                    Map.entry("Jobs.active", "shows how far a job is, and remembers it"),
                    Map.entry("Jobs.get", "shows how far a job is, and remembers it"),
                    Map.entry(
                            "DoubleVoucherCheck.look",
                            "finds something; an incident says so by itself"),
                    Map.entry(
                            "VoucherCheck.look", "finds something; an incident says so by itself"),
                    Map.entry(
                            "FirstMatching.askIfWorthIt", "asks a person; the answer is recorded"),
                    Map.entry(
                            "Drafts.keep",
                            "nothing is final; the draft names who wrote in it last"),
                    Map.entry(
                            "Invoicing.draft",
                            "nothing is final; the draft names who wrote in it last"),
                    Map.entry(
                            "Invoicing.preview",
                            "prints a draft; nothing of it reaches the database"),
                    Map.entry("Undos.latest", "shows how far a job is, and remembers it"),
                    Map.entry("Undos.runs", "shows how far a job is, and remembers it"),
                    Map.entry("Undos.run", "shows how far a job is, and remembers it"),
                    Map.entry(
                            "Undos.preview",
                            "looks ahead and changes nothing; the run's job remembers how far it is"));

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("de.hundeschule123");

    @Test
    void what_changes_data_leaves_an_entry_in_the_trail() {
        assertThat(withoutEntry()).isEqualTo(new TreeSet<>(EXPLAINED.keySet()));
    }

    /** Else the walk above would find nothing to complain of, whatever is left out. */
    @Test
    void the_walk_sees_what_changes_data() {
        Set<String> changing =
                asked().filter(ActsAreRecordedTest::changesData)
                        .map(ActsAreRecordedTest::name)
                        .collect(toCollection(TreeSet::new));

        assertThat(changing)
                .contains(
                        "Customers.put",
                        "Invoicing.commit",
                        "Connections.choose",
                        "Letterheads.change",
                        "Outbox.again");
    }

    private static Set<String> withoutEntry() {
        return asked().filter(ActsAreRecordedTest::changesData)
                .filter(
                        service ->
                                reached(service).stream().noneMatch(ActsAreRecordedTest::records))
                .map(ActsAreRecordedTest::name)
                .collect(toCollection(TreeSet::new));
    }

    /** What pages and the REST interface ask of services. */
    private static Stream<JavaCodeUnit> asked() {
        return CLASSES.stream()
                .filter(ActsAreRecordedTest::isOutside)
                .flatMap(type -> type.getCodeUnits().stream())
                .flatMap(unit -> unit.getAccessesFromSelf().stream())
                .flatMap(ActsAreRecordedTest::target)
                .filter(unit -> !isOutside(unit.getOwner()))
                .filter(unit -> !unit.getModifiers().contains(JavaModifier.PRIVATE))
                .filter(unit -> !(unit instanceof JavaConstructor))
                .filter(unit -> !isEntity(unit.getOwner()))
                .distinct();
    }

    private static boolean isOutside(JavaClass type) {
        String room = type.getPackageName();
        return room.endsWith(".screen") || room.endsWith(".rest");
    }

    private static boolean changesData(JavaCodeUnit service) {
        return reached(service).stream()
                .flatMap(unit -> unit.getAccessesFromSelf().stream())
                .anyMatch(access -> writes(access) || movesEntity(access));
    }

    private static boolean writes(JavaAccess<?> access) {
        return WRITES.contains(access.getTarget().getFullName());
    }

    private static boolean movesEntity(JavaAccess<?> access) {
        return access instanceof JavaFieldAccess field
                && field.getAccessType() == JavaFieldAccess.AccessType.SET
                && isEntity(field.getTargetOwner())
                && !(field.getOrigin() instanceof JavaConstructor);
    }

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class);
    }

    private static boolean records(JavaCodeUnit unit) {
        return unit.getOwner().isEquivalentTo(Trail.class);
    }

    /** All code that a call can come to, without what events set going. */
    private static Set<JavaCodeUnit> reached(JavaCodeUnit start) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(start));
        Deque<JavaCodeUnit> left = new ArrayDeque<>(seen);
        while (!left.isEmpty()) {
            left.pop().getAccessesFromSelf().stream()
                    .flatMap(ActsAreRecordedTest::target)
                    .filter(seen::add)
                    .forEach(left::push);
        }
        return seen;
    }

    private static Stream<JavaCodeUnit> target(JavaAccess<?> access) {
        return access.getTarget().resolveMember().stream()
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .filter(unit -> unit.getOwner().getName().startsWith(BASE));
    }

    private static String name(JavaCodeUnit unit) {
        return unit.getOwner().getSimpleName() + "." + unit.getName();
    }
}
