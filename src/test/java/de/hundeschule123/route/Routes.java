package de.hundeschule123.route;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.hundeschule123.platform.rest.RestApplication;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Collects the routes of the program where it declares them: methods of JAX-RS resources, servlets,
 * patterns in web.xml, pages. No server is needed for it.
 */
final class Routes {

    private static final java.nio.file.Path ROOT = java.nio.file.Path.of("src/main/webapp");
    private static final Pattern URL_PATTERN =
            Pattern.compile("<url-pattern>([^<]+)</url-pattern>");

    /** Covers other routes and is none itself: everything, and all pages. */
    private static final Set<String> NO_ADDRESS = Set.of("/*", "*.xhtml");

    private Routes() {}

    static Set<Route> all() {
        Set<Route> routes = new TreeSet<>();
        for (JavaClass known :
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("de.hundeschule123")) {
            if (known.isAnnotatedWith(Path.class) && !known.isInterface()) {
                routes.addAll(ofResource(known.reflect()));
            }
            if (known.isAssignableTo(HttpServlet.class)
                    && known.isAnnotatedWith(WebServlet.class)) {
                routes.addAll(ofServlet(known.reflect()));
            }
        }
        routes.addAll(ofDescriptor());
        routes.addAll(ofPages());
        return routes;
    }

    private static List<Route> ofResource(Class<?> resource) {
        String base =
                "/"
                        + RestApplication.class
                                .getAnnotation(ApplicationPath.class)
                                .value()
                                .replaceAll("^/|/$", "")
                        + resource.getAnnotation(Path.class).value().replaceFirst("^/?", "/");
        List<Route> routes = new ArrayList<>();
        for (Method method : resource.getDeclaredMethods()) {
            Path below = method.getAnnotation(Path.class);
            String address = base + (below == null ? "" : below.value().replaceFirst("^/?", "/"));
            boolean answers = false;
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    routes.add(new Route(verb.value(), address));
                    answers = true;
                }
            }
            if (below != null && !answers) {
                throw new IllegalStateException("what does a sub-resource answer? " + method);
            }
        }
        return routes;
    }

    private static List<Route> ofServlet(Class<?> servlet) {
        WebServlet mapped = servlet.getAnnotation(WebServlet.class);
        List<String> verbs = new ArrayList<>();
        for (Method method : servlet.getDeclaredMethods()) {
            switch (method.getName()) {
                case "doGet" -> verbs.add("GET");
                case "doPost" -> verbs.add("POST");
                case "doPut" -> verbs.add("PUT");
                case "doDelete" -> verbs.add("DELETE");
                case "service" -> verbs.addAll(List.of("GET", "POST"));
                default -> {
                    // A step of one of these.
                }
            }
        }
        if (verbs.isEmpty()) {
            throw new IllegalStateException("what does it answer? " + servlet);
        }
        return Stream.of(mapped.value(), mapped.urlPatterns())
                .flatMap(Arrays::stream)
                .flatMap(address -> verbs.stream().map(verb -> new Route(verb, address)))
                .toList();
    }

    /** Whatever the descriptor names beyond pages: error pages, parts of pages, what watches. */
    private static List<Route> ofDescriptor() {
        Matcher pattern = URL_PATTERN.matcher(text(ROOT.resolve("WEB-INF/web.xml")));
        List<Route> routes = new ArrayList<>();
        while (pattern.find()) {
            String address = pattern.group(1).strip();
            if (!NO_ADDRESS.contains(address) && !address.endsWith(".xhtml")) {
                routes.add(new Route("GET", address));
            }
        }
        return routes;
    }

    /** Each page can be looked at and sent back. */
    private static List<Route> ofPages() {
        try (Stream<java.nio.file.Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> "/" + ROOT.relativize(file))
                    .filter(address -> !address.startsWith("/WEB-INF/"))
                    .flatMap(
                            address ->
                                    address.endsWith(".xhtml")
                                            ? Stream.of(
                                                    new Route("GET", address),
                                                    new Route("POST", address))
                                            : Stream.of(new Route("GET", address)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
