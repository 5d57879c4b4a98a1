package de.hundeschule123.platform.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives scripts, styles, letters and signs an address that changes with their content, so that a
 * browser may keep each for a year and never asks again, and after an upgrade no old script acts on
 * the new pages. Leaves PrimeFaces' own style out: the pages have one.
 */
public class FreshResources extends ResourceHandlerWrapper {

    static final String A_YEAR = "public, max-age=31536000, immutable";
    static final String NOT_KEPT = "no-cache";

    private static final String VERSION = "v";
    private static final String PRIMEFACES = "primefaces";
    private static final String STYLE_OF_PRIMEFACES = "components.css";
    private static final int DIGITS = 16;

    private final Map<String, String> versions = new ConcurrentHashMap<>();

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
        return PRIMEFACES.equals(library) && STYLE_OF_PRIMEFACES.equals(name)
                || super.isResourceRendered(faces, name, library);
    }

    private Resource versioned(Resource resource, String library) {
        if (resource == null || library == null) {
            return resource;
        }
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
