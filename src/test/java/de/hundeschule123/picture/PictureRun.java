package de.hundeschule123.picture;

import static de.hundeschule123.bench.ground.Stage.say;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.bench.ground.Arguments;
import de.hundeschule123.bench.ground.Stage;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.Drafts;
import de.hundeschule123.harness.HostApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;

/**
 * Makes a picture of each page and dialog, on a phone and on screens of each size, by day and at
 * night.
 */
final class PictureRun {

    private static final List<Integer> WIDTHS = List.of(360, 768, 1024, 1440, 1920);

    /** Of the demo school. */
    private static final String TOKEN = "a1b2c3d4e5f60718293a4b5c6d7e8f90";

    private static final String DETAILS = "/rechnungen/details.xhtml?id=";

    private final Browser person;
    private final Path folder;
    private final List<String> wanted;

    private PictureRun(Browser person, Path folder, List<String> wanted) {
        this.person = person;
        this.folder = folder;
        this.wanted = wanted;
    }

    public static void main(String... words) throws Exception {
        Path folder =
                Files.createDirectories(Path.of(words.length > 0 ? words[0] : "target/pictures"));
        List<String> wanted = List.of(words).subList(Math.min(1, words.length), words.length);
        try (Stage stage = Stage.start("pictures", new Arguments())) {
            System.setProperty("application.url", stage.server().uri("").toString());
            HostApplication host = stage.as(Stage.OWNER);
            Drafts.commit(host, "K-1001");
            try (Browser person = Browser.open()) {
                PictureRun run = new PictureRun(person, folder, wanted);
                run.all(scenes(host));
                run.each(troubles(stage, host));
            }
        }
        say("pictures: %s", folder);
    }

    /** What there is to be seen: where it is, and what is clicked before it is there. */
    private static List<Scene> scenes(HostApplication host) throws IOException {
        JsonNode invoices = host.get("/api/invoices?limit=100&offset=0").path("items");
        String draft = "";
        String invoice = "";
        for (JsonNode item : invoices) {
            if (item.path("status").asText().equals("DRAFT")) {
                draft = item.path("id").asText();
            } else if (invoice.isEmpty()) {
                invoice = item.path("id").asText();
            }
        }
        List<Scene> scenes = new ArrayList<>();
        scenes.add(new Scene("start", "/"));
        scenes.add(new Scene("customers", "/kunden/liste.xhtml"));
        scenes.add(new Scene("customers-none", "/kunden/liste.xhtml?suche=gibtesnicht"));
        scenes.add(new Scene("customer", "/kunden/liste.xhtml", "main .ui-datatable-data a"));
        scenes.add(new Scene("customer-new", "/kunden/neu.xhtml"));
        scenes.add(new Scene("invoices", "/rechnungen/liste.xhtml"));
        scenes.add(new Scene("invoice", DETAILS + invoice));
        scenes.add(new Scene("invoice-cancel-dialog", DETAILS + invoice, "[id='actions:cancel']"));
        scenes.add(new Scene("invoice-new", "/rechnungen/bearbeiten.xhtml"));
        scenes.add(new Scene("draft", "/rechnungen/bearbeiten.xhtml?id=" + draft));
        scenes.add(
                new Scene(
                        "draft-commit-dialog",
                        "/rechnungen/bearbeiten.xhtml?id=" + draft,
                        "[id='invoice:commit']"));
        scenes.add(
                new Scene(
                        "draft-discard-dialog",
                        "/rechnungen/bearbeiten.xhtml?id=" + draft,
                        "[id='invoice:discard']"));
        scenes.add(new Scene("documents", "/belege/liste.xhtml"));
        scenes.add(
                new Scene(
                        "documents-transfer-dialog",
                        "/belege/liste.xhtml",
                        "[id='documents:selectAll']",
                        "[id='documents:actions_button']",
                        "[id='documents:transferSelected']"));
        scenes.add(new Scene("expense", "/belege/ausgabe.xhtml"));
        scenes.add(new Scene("settings", "/einstellungen/index.xhtml"));
        scenes.add(new Scene("letterhead", "/einstellungen/briefkopf.xhtml"));
        scenes.add(
                new Scene(
                        "letterhead-edit",
                        "/einstellungen/briefkopf.xhtml",
                        "[id='letterhead:edit']"));
        scenes.add(new Scene("extensions", "/einstellungen/erweiterungen.xhtml"));
        scenes.add(new Scene("sevdesk", "/einstellungen/sevdesk.xhtml"));
        scenes.add(
                new Scene("sevdesk-edit", "/einstellungen/sevdesk.xhtml", "[id='sevdesk:edit']"));
        scenes.add(
                new Scene(
                        "sevdesk-match-dialog",
                        "/einstellungen/sevdesk.xhtml",
                        "[id='matching:matchCustomers']"));
        return scenes;
    }

    /** What an owner sees when something is to be decided, was refused, or takes its time. */
    private static List<Scene> troubles(Stage stage, HostApplication host) throws IOException {
        List<JsonNode> old = new ArrayList<>();
        host.get("/api/invoices?limit=100&offset=0").path("items").forEach(old::add);
        old.removeIf(item -> item.path("number").asText().startsWith("ST-"));
        old.removeIf(
                item ->
                        !item.path("status").asText().equals("COMMITTED")
                                || !item.path("sevdesk").path("status").asText().equals("NONE"));
        JsonNode doubtful = old.get(0);
        stage.sevdesk()
                .typeIn(
                        TOKEN,
                        "vouchers",
                        List.of(
                                Map.of(
                                        "number",
                                        doubtful.path("number").asText(),
                                        "day",
                                        doubtful.path("date").asText(),
                                        "gross",
                                        999,
                                        "name",
                                        "Ida Muster")));
        transfer(stage, host, doubtful);
        JsonNode refused = old.get(1);
        stage.sevdesk().misbehave("saveVoucher", "ERROR_IN_200", 100, 1, 0);
        transfer(stage, host, refused);
        stage.sevdesk().behave();
        return List.of(
                new Scene("decision", DETAILS + doubtful.path("id").asText()),
                new Scene("refused", DETAILS + refused.path("id").asText()),
                new Scene(
                        "refused-log", DETAILS + refused.path("id").asText(), "#attempts summary"),
                new Scene("start-with-troubles", "/"),
                new Scene("documents-to-decide", "/belege/liste.xhtml?stand=TO_DECIDE"));
    }

    private static void transfer(Stage stage, HostApplication host, JsonNode invoice)
            throws IOException {
        JsonNode job =
                host.post(
                        "/api/sevdesk/backfill",
                        Map.of("documents", List.of(invoice.path("id").asLong())));
        stage.awaitJob(host, job.path("job").asLong());
    }

    /** One thing to be seen. */
    private record Scene(String name, String address, String... clicks) {}

    private void all(List<Scene> scenes) throws IOException {
        take(new Scene("sign-in", "/anmelden.xhtml"));
        person.onDesk().signIn(Browser.OWNER);
        take(new Scene("no-such-page", "/gibt-es-nicht"));
        each(scenes);
    }

    private void each(List<Scene> scenes) throws IOException {
        for (Scene scene : scenes) {
            take(scene);
        }
    }

    private void take(Scene scene) throws IOException {
        if (!wanted.isEmpty() && wanted.stream().noneMatch(scene.name()::startsWith)) {
            return;
        }
        person.wide(WIDTHS.get(WIDTHS.size() - 1)).go(scene.address());
        for (String click : scene.clicks()) {
            person.driver().findElement(By.cssSelector(click)).click();
            person.still();
        }
        for (int width : WIDTHS) {
            person.wide(width);
            keep(scene, width, "day", person.byDay().still());
            keep(scene, width, "night", person.atNight().still());
        }
        person.byDay();
        say("%s", scene.name());
    }

    private void keep(Scene scene, int width, String light, Browser shown) throws IOException {
        Path picture = folder.resolve("%s-%04d-%s.png".formatted(scene.name(), width, light));
        Files.write(picture, shown.wholePage());
    }
}
