package de.hundeschule123.school.trail.screen;

import de.hundeschule123.platform.download.Downloads;
import de.hundeschule123.platform.download.FileName;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SignedInUser;
import de.hundeschule123.school.trail.TrailEntries;
import de.hundeschule123.school.trail.TrailEntry;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Sends a signed-in person all that is held of them (Art. 15 and 20 GDPR), whatever their role. */
@WebServlet("/einstellungen/auskunft.zip")
public class PersonDataServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient TrailEntries entries;
    @Inject private transient CurrentSchool school;
    @Inject private transient Downloads downloads;
    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<SignedInUser> person = school.user();
        if (person.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        byte[] data = json(person.get()).getBytes(StandardCharsets.UTF_8);
        downloads.archive(
                request,
                response,
                FileName.of("zip", Texts.of("customer.data.name"), "vom", LocalDate.now(clock)),
                1,
                archive -> archive.add(new FileName(Texts.of("customer.data.file"), "json"), data));
    }

    private String json(SignedInUser person) {
        JsonArrayBuilder acts = Json.createArrayBuilder();
        entries.ofOneself(person.userId()).forEach(entry -> acts.add(act(entry)));
        return Json.createObjectBuilder()
                .add("name", person.displayName())
                .add("email", person.getName())
                .add("role", person.role().name())
                .add("acts", acts)
                .build()
                .toString();
    }

    private static JsonObjectBuilder act(TrailEntry entry) {
        return Json.createObjectBuilder()
                .add("moment", entry.getMoment().toString())
                .add("what", entry.getWhat())
                .add("thing", written(entry.getThing()))
                .add("from", written(entry.getAddress()));
    }

    private static String written(String value) {
        return value == null ? "" : value;
    }
}
