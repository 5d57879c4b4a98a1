package de.hundeschule123.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The address of a script or style changes with its content, and with nothing else. */
class FreshResourcesTest {

    @Test
    void a_changed_script_is_not_the_one_that_a_browser_has_kept() {
        assertThat(path("app", "old")).isNotEqualTo(path("app", "new"));
    }

    @Test
    void the_same_script_has_the_same_address_on_every_server() {
        assertThat(path("app", "same")).isEqualTo(path("app", "same")).startsWith("/page.js?ln=");
    }

    /**
     * PrimeFaces gives its scripts its own number, which stays when we change what we take of them.
     */
    @Test
    void what_others_have_written_has_one_version_and_that_of_its_content() {
        assertThat(path("primefaces", "old"))
                .isNotEqualTo(path("primefaces", "new"))
                .containsOnlyOnce("&v=")
                .doesNotContain("15.0");
    }

    @Test
    void the_style_of_primefaces_stays_out_of_the_pages_and_no_other() {
        FreshResources fresh = new FreshResources(holding("x"));

        assertThat(fresh.isResourceRendered(null, "components.css", "primefaces")).isTrue();
        assertThat(fresh.isResourceRendered(null, "components.js", "primefaces")).isFalse();
        assertThat(fresh.isResourceRendered(null, "components.css", "app")).isFalse();
    }

    @Test
    void what_there_is_not_stays_missing() {
        assertThat(new FreshResources(holding(null)).createResource("none.js", "app")).isNull();
    }

    private static String path(String library, String content) {
        FreshResources fresh = new FreshResources(holding(content));
        return fresh.createResource("page.js", library).getRequestPath();
    }

    private static ResourceHandler holding(String content) {
        return new ResourceHandlerWrapper(null) {
            @Override
            public Resource createResource(String name, String library) {
                return content == null ? null : new Script(name, library, content);
            }

            @Override
            public boolean isResourceRendered(FacesContext faces, String name, String library) {
                return false;
            }
        };
    }

    /** A resource without a server. */
    private static final class Script extends Resource {

        private final String library;
        private final String content;

        Script(String name, String library, String content) {
            this.library = library;
            this.content = content;
            setResourceName(name);
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String getRequestPath() {
            return "/" + getResourceName() + "?ln=" + library + "&v=15.0.13";
        }

        @Override
        public Map<String, String> getResponseHeaders() {
            return Map.of();
        }

        @Override
        public java.net.URL getURL() {
            return null;
        }

        @Override
        public boolean userAgentNeedsUpdate(FacesContext faces) {
            return true;
        }
    }
}
