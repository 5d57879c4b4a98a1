package de.hundeschule123.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.stream.Stream;

@AnalyzeClasses(
        packages = "de.hundeschule123",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String BASE = "de.hundeschule123.";
    private static final String EVERYTHING_OF_OURS = "de.hundeschule123..";

    @ArchTest static final ArchRule platform_knows_no_feature = room("platform").mayUse();

    @ArchTest static final ArchRule school_is_the_ground = room("school").mayUse("platform");

    @ArchTest
    static final ArchRule customer_knows_the_school = room("customer").mayUse("platform", "school");

    @ArchTest
    static final ArchRule document_knows_school_and_customer =
            room("document").mayUse("platform", "school", "customer");

    @ArchTest static final ArchRule sevdesk_api_is_vocabulary_alone = room("sevdesk.api").mayUse();

    @ArchTest
    static final ArchRule sevdesk_connection =
            room("sevdesk.connection").mayUse("platform", "school", "sevdesk.api");

    @ArchTest
    static final ArchRule sevdesk_job_knows_no_feature =
            room("sevdesk.job").mayUse("platform", "school");

    @ArchTest
    static final ArchRule sevdesk_contact =
            room("sevdesk.contact")
                    .mayUse(
                            "platform",
                            "school",
                            "customer",
                            "sevdesk.api",
                            "sevdesk.connection",
                            "sevdesk.job");

    @ArchTest
    static final ArchRule sevdesk_transfer =
            room("sevdesk.transfer")
                    .mayUse(
                            "platform",
                            "school",
                            "customer",
                            "document",
                            "sevdesk.api",
                            "sevdesk.connection",
                            "sevdesk.contact",
                            "sevdesk.job");

    @ArchTest
    static final ArchRule sevdesk_backfill =
            room("sevdesk.backfill")
                    .mayUse(
                            "platform",
                            "school",
                            "customer",
                            "document",
                            "sevdesk.api",
                            "sevdesk.connection",
                            "sevdesk.contact",
                            "sevdesk.transfer",
                            "sevdesk.job");

    @ArchTest
    static final ArchRule sevdesk_reconciliation =
            room("sevdesk.reconciliation")
                    .mayUse(
                            "platform",
                            "school",
                            "customer",
                            "document",
                            "sevdesk.api",
                            "sevdesk.connection",
                            "sevdesk.contact",
                            "sevdesk.transfer",
                            "sevdesk.job");

    @ArchTest
    static final ArchRule sevdesk_notification =
            room("sevdesk.notification")
                    .mayUse(
                            "platform",
                            "school",
                            "sevdesk.api",
                            "sevdesk.connection",
                            "sevdesk.transfer",
                            "sevdesk.reconciliation");

    @ArchTest
    static final ArchRule sevdesk_setup =
            room("sevdesk.setup")
                    .mayUse(
                            "platform",
                            "school",
                            "document",
                            "sevdesk.api",
                            "sevdesk.connection",
                            "sevdesk.contact",
                            "sevdesk.backfill",
                            "sevdesk.job");

    @ArchTest
    static final ArchRule nothing_needs_the_demonstration =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(BASE + "demo..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(BASE + "demo..");

    @ArchTest
    static final ArchRule every_class_lives_in_a_room =
            classes()
                    .should()
                    .resideInAnyPackage(
                            BASE + "platform..",
                            BASE + "school..",
                            BASE + "customer..",
                            BASE + "document..",
                            BASE + "sevdesk.api..",
                            BASE + "sevdesk.connection..",
                            BASE + "sevdesk.job..",
                            BASE + "sevdesk.contact..",
                            BASE + "sevdesk.transfer..",
                            BASE + "sevdesk.backfill..",
                            BASE + "sevdesk.reconciliation..",
                            BASE + "sevdesk.notification..",
                            BASE + "sevdesk.setup..",
                            BASE + "demo..");

    @ArchTest
    static final ArchRule rooms_of_the_platform_form_no_circle =
            slices().matching(BASE + "platform.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rooms_of_the_transfer_form_no_circle =
            slices().matching(BASE + "sevdesk.transfer.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rooms_of_the_connection_form_no_circle =
            slices().matching(BASE + "sevdesk.connection.(*)..").should().beFreeOfCycles();

    /** Whoever else could move a row could break what the five rules of the transfer promise. */
    @ArchTest
    static final ArchRule only_the_engine_and_its_door_move_transfers =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            BASE + "sevdesk.transfer.queue",
                            BASE + "sevdesk.transfer.outbox",
                            BASE + "sevdesk.transfer.dispatch",
                            BASE + "sevdesk.transfer.worker")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName(BASE + "sevdesk.transfer.queue.TransferRepository");

    /** A person's word moves a transfer together with its entry in the log, or not at all. */
    @ArchTest
    static final ArchRule only_decisions_move_what_was_decided =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            BASE + "sevdesk.transfer.queue", BASE + "sevdesk.transfer.decision")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName(
                            BASE + "sevdesk.transfer.queue.DecidedTransferRepository");

    @ArchTest
    static final ArchRule names_say_what_a_class_is =
            noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)(\\$.*)?");

    /**
     * Every query goes through the one place that adds the school, or stands as SQL in a
     * repository.
     */
    @ArchTest
    static final ArchRule only_school_records_and_repositories_speak_to_the_database =
            fields().that()
                    .haveRawType(EntityManager.class)
                    .should()
                    .beDeclaredInClassesThat(
                            DescribedPredicate.describe(
                                    "are SchoolRecords, its Selection, or end in Repository",
                                    ArchitectureTest::maySpeakToTheDatabase));

    @ArchTest
    static final ArchRule the_present_comes_from_the_clock =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(BASE + "platform.time..")
                    .should()
                    .callMethodWhere(
                            DescribedPredicate.describe(
                                    "asks for the present without a clock",
                                    call ->
                                            call.getName().equals("now")
                                                    && call.getTargetOwner()
                                                            .getPackageName()
                                                            .equals("java.time")
                                                    && call.getTarget()
                                                            .getRawParameterTypes()
                                                            .isEmpty()));

    @ArchTest
    static final ArchRule the_sandbox_is_no_part_of_the_application =
            noClasses().should().resideInAPackage("..sandbox..");

    private static boolean maySpeakToTheDatabase(JavaClass type) {
        return type.getSimpleName().endsWith("Repository")
                || type.getFullName().equals(BASE + "school.SchoolRecords")
                || type.getFullName().equals(BASE + "school.Selection");
    }

    private static Room room(String name) {
        return new Room(name);
    }

    /** A room of the application and the walls around it. */
    private record Room(String name) {

        ArchRule mayUse(String... others) {
            String[] open =
                    Stream.concat(Stream.of(name), Arrays.stream(others))
                            .map(other -> BASE + other + "..")
                            .toArray(String[]::new);
            return noClasses()
                    .that()
                    .resideInAPackage(BASE + name + "..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage(EVERYTHING_OF_OURS)
                                    .and(DescribedPredicate.not(resideInAnyPackage(open))))
                    .as("room " + name + " uses only " + String.join(", ", others))
                    .allowEmptyShould(true);
        }
    }
}
