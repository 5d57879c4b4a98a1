package de.hundeschule123.platform.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Gives scripts and styles of our own an address that changes with their content: browsers keep
 * them for a week, and after an upgrade the old script must not act on the new pages.
 */
public class FreshResources extends ResourceHandlerWrapper {

    private static final String OURS = "app";

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

    private Resource versioned(Resource resource, String library) {
        if (resource == null || !OURS.equals(library)) {
            return resource;
        }
        String version =
                versions.computeIfAbsent(resource.getResourceName(), name -> sumOf(resource));
        return new ResourceWrapper(resource) {
            @Override
            public String getRequestPath() {
                return super.getRequestPath() + "&v=" + version;
            }
        };
    }

    private static String sumOf(Resource resource) {
        CRC32 sum = new CRC32();
        try (InputStream content = resource.getInputStream()) {
            sum.update(content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Long.toHexString(sum.getValue());
    }
}
