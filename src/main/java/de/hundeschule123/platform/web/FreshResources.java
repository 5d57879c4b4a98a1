package de.hundeschule123.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Gives scripts, styles, letters and signs an address that changes with their content, so that a
 * browser may keep each for a year and never asks again, and after an upgrade no old script acts on
 * the new pages. Leaves out what the pages do without: PrimeFaces' own style, and most of its
 * widgets.
 */
public class FreshResources extends ResourceHandlerWrapper {

    static final String A_YEAR = "public, max-age=31536000, immutable";
    static final String NOT_KEPT = "no-cache";

    private static final String VERSION = "v";
    private static final String PRIMEFACES = "primefaces";
    private static final Set<String> DONE_WITHOUT = Set.of("components.css", "touch/touchswipe.js");
    private static final String WIDGETS = "components.js";
    private static final int DIGITS = 16;

    private final Map<String, String> versions = new ConcurrentHashMap<>();
    private final AtomicReference<byte[]> widgets = new AtomicReference<>();

    public FreshResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        return versioned(super.createResource(name, library), library);
    }

    @Override
    public Resource createResource(String name, String library, String type) {
        return versioned(super.createResource(name, library, type), library);
    }

    /** What is taken for rendered is not rendered again, or at all. */
    @Override
    public boolean isResourceRendered(FacesContext faces, String name, String library) {
        return PRIMEFACES.equals(library) && DONE_WITHOUT.contains(name)
                || super.isResourceRendered(faces, name, library);
    }

    private Resource versioned(Resource found, String library) {
        if (found == null || library == null) {
            return found;
        }
        boolean widgets = PRIMEFACES.equals(library) && WIDGETS.equals(found.getResourceName());
        Resource resource = widgets ? new Widgets(found) : found;
        return new Versioned(
                resource, versionOf(library + "/" + resource.getResourceName(), resource));
    }

    /**
     * Not computeIfAbsent: a style that names a picture asks for the picture's version meanwhile.
     */
    private String versionOf(String name, Resource resource) {
        String known = versions.get(name);
        if (known == null) {
            known = sumOf(resource);
            versions.put(name, known);
        }
        return known;
    }

    private static String sumOf(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(sum).substring(0, DIGITS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** PrimeFaces' script without what no page uses, cut once. */
    private final class Widgets extends ResourceWrapper {

        Widgets(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            byte[] cut = widgets.get();
            if (cut == null) {
                try (InputStream whole = super.getInputStream()) {
                    cut = UsedWidgets.of(new String(whole.readAllBytes(), UTF_8)).getBytes(UTF_8);
                }
                widgets.set(cut);
            }
            return new ByteArrayInputStream(cut);
        }
    }

    /** A resource under the address of its content. */
    private static final class Versioned extends ResourceWrapper {

        private final String version;

        Versioned(Resource wrapped, String version) {
            super(wrapped);
            this.version = version;
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath().replaceFirst("&v=[^&]*", "");
            return path + "&" + VERSION + "=" + version;
        }

        /** Under the address of another content it must not be kept as if it were that. */
        @Override
        public Map<String, String> getResponseHeaders() {
            Map<String, String> headers = new TreeMap<>(super.getResponseHeaders());
            headers.remove("Expires");
            headers.put("Cache-Control", isAskedForBy(version) ? A_YEAR : NOT_KEPT);
            return headers;
        }

        private static boolean isAskedForBy(String version) {
            FacesContext faces = FacesContext.getCurrentInstance();
            return version.equals(faces.getExternalContext().getRequestParameterMap().get(VERSION));
        }
    }
}
