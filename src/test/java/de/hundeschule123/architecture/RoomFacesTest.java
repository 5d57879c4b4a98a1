package de.hundeschule123.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the rooms to small faces: what is public is needed elsewhere, and it is little. */
class RoomFacesTest {

    private static final String BASE = "de.hundeschule123.";
    private static final int WIDEST_FACE = 5;

    /** The container makes, calls or binds what bears these, from outside of its package. */
    private static final Set<String> MADE_BY_THE_CONTAINER =
            Set.of(
                    "jakarta.inject.Named",
                    "jakarta.ws.rs.Path",
                    "jakarta.ws.rs.ApplicationPath",
                    "jakarta.ws.rs.ext.Provider",
                    "jakarta.ejb.MessageDriven",
                    "jakarta.ejb.Stateless",
                    "jakarta.persistence.Entity",
                    "jakarta.persistence.Embeddable",
                    "jakarta.persistence.Converter",
                    "jakarta.persistence.MappedSuperclass",
                    "jakarta.servlet.annotation.WebServlet",
                    "jakarta.servlet.annotation.WebFilter",
                    "jakarta.faces.convert.FacesConverter",
                    "jakarta.faces.validator.FacesValidator",
                    "org.eclipse.microprofile.health.Liveness",
                    "org.eclipse.microprofile.health.Readiness",
                    "org.eclipse.microprofile.openapi.annotations.media.Schema");

    /** What the demonstration reaches into is no face: it plays every part at once. */
    private static final String DEMONSTRATION = BASE + "demo";

    /** Its parts are sevdesk's own vocabulary, as wide as sevdesk made it. */
    private static final String VOCABULARY = "sevdesk.api";

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("de.hundeschule123");

    @Test
    void a_part_of_a_room_shows_the_other_rooms_at_most_five_types() {
        Map<String, Set<String>> faces =
                ours().filter(type -> !room(type).equals(packageOf(type)))
                        .filter(type -> !room(type).equals(VOCABULARY))
                        .filter(RoomFacesTest::isUsedInAnotherRoom)
                        .collect(
                                groupingBy(
                                        RoomFacesTest::packageOf,
                                        TreeMap::new,
                                        mapping(
                                                JavaClass::getSimpleName,
                                                toCollection(TreeSet::new))));

        assertThat(faces).isNotEmpty();
        assertThat(faces)
                .allSatisfy((part, face) -> assertThat(face).hasSizeLessThanOrEqualTo(WIDEST_FACE));
    }

    @Test
    void what_is_public_is_needed_in_another_package() {
        List<String> needless =
                ours().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !isUsedInAnotherPackage(type))
                        .filter(type -> !isMadeByTheContainer(type))
                        .filter(type -> !isSeenByPages(type))
                        .filter(type -> !isForItsConstants(type))
                        .filter(type -> !isSpokenOfByAFace(type))
                        .map(JavaClass::getName)
                        .sorted()
                        .toList();

        assertThat(needless).isEmpty();
    }

    private static Stream<JavaClass> ours() {
        return CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getPackageName().equals(DEMONSTRATION));
    }

    /** The name of the package below ours. */
    private static String packageOf(JavaClass type) {
        return type.getPackageName().substring(BASE.length());
    }

    private static String room(JavaClass type) {
        String[] names = packageOf(type).split("\\.");
        return names[0].equals("sevdesk") || names[0].equals("platform")
                ? names[0] + "." + names[1]
                : names[0];
    }

    private static boolean isUsedInAnotherRoom(JavaClass type) {
        return users(type)
                .filter(user -> !user.getPackageName().equals(DEMONSTRATION))
                .anyMatch(user -> !room(user).equals(room(type)));
    }

    private static boolean isUsedInAnotherPackage(JavaClass type) {
        return users(type).anyMatch(user -> !user.getPackageName().equals(type.getPackageName()));
    }

    /** Who uses it, or something in it. */
    private static Stream<JavaClass> users(JavaClass type) {
        return CLASSES.stream()
                .filter(part -> part.equals(type) || isWithin(part, type))
                .flatMap(part -> part.getDirectDependenciesToSelf().stream())
                .map(Dependency::getOriginClass);
    }

    private static boolean isWithin(JavaClass part, JavaClass type) {
        return part.getName().startsWith(type.getName() + "$");
    }

    private static boolean isMadeByTheContainer(JavaClass type) {
        return type.getAnnotations().stream()
                        .map(JavaAnnotation::getRawType)
                        .map(JavaClass::getName)
                        .anyMatch(MADE_BY_THE_CONTAINER::contains)
                || DESCRIPTORS.contains(type.getName());
    }

    /** Expressions in pages reach only what is public. */
    private static boolean isSeenByPages(JavaClass type) {
        return packageOf(type).endsWith(".screen");
    }

    /** Their use is compiled away: no class file says who reads them. */
    private static boolean isForItsConstants(JavaClass type) {
        return type.getFields().stream()
                .map(JavaField::getModifiers)
                .anyMatch(
                        modifiers ->
                                modifiers.containsAll(
                                        Set.of(
                                                JavaModifier.PUBLIC,
                                                JavaModifier.STATIC,
                                                JavaModifier.FINAL)));
    }

    /** Whether another public type of the package has it in the signature of something public. */
    private static boolean isSpokenOfByAFace(JavaClass type) {
        return CLASSES.stream()
                .filter(other -> other.getPackageName().equals(type.getPackageName()))
                .filter(other -> !other.equals(type) && !isWithin(other, type))
                .filter(other -> other.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(other -> other.getCodeUnits().stream())
                .filter(code -> code.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(
                        code ->
                                Stream.concat(
                                        Stream.of(code.getReturnType()),
                                        code.getParameterTypes().stream()))
                .map(JavaType::getAllInvolvedRawTypes)
                .anyMatch(types -> types.contains(type));
    }

    private static final String DESCRIPTORS = descriptors();

    /** All files by which a server, a container or a script finds a class by its name. */
    private static String descriptors() {
        try (Stream<Path> files =
                Stream.of(
                                "src/main/webapp/WEB-INF",
                                "src/main/resources/META-INF",
                                "src/main/server")
                        .map(Path::of)
                        .flatMap(RoomFacesTest::filesIn)) {
            return files.map(RoomFacesTest::text).collect(Collectors.joining("\n"));
        }
    }

    private static Stream<Path> filesIn(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            // Byte by byte: classes are named in ASCII, and a typeface is no text.
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
