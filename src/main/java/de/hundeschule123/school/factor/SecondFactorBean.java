package de.hundeschule123.school.factor;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SignedInUser;
import de.hundeschule123.school.User;
import io.nayuki.qrcodegen.QrCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Leads a person through the set-up of a second factor and shows how it stands. Recovery codes live
 * for one answer only.
 */
@Named("secondFactor")
@RequestScoped
public class SecondFactorBean {

    private static final int BORDER = 4;

    @Inject private SecondFactors factors;
    @Inject private CurrentSchool current;
    @Inject private FacesContext faces;

    private String number;
    private List<RecoveryCode> codes = List.of();

    public void begin() {
        Action.run(factors::begin);
    }

    public void giveUp() {
        Action.run(factors::giveUp);
    }

    public void confirm() {
        show(Action.result(() -> factors.confirm(number)), "factor.on.done");
    }

    public void renew() {
        show(Action.result(() -> factors.renew(number)), "factor.codes.done");
    }

    private void show(Optional<List<RecoveryCode>> made, String key) {
        number = null;
        made.ifPresent(
                fresh -> {
                    codes = fresh;
                    Action.say(key);
                });
    }

    public void turnOff() {
        if (Action.run(() -> factors.turnOff(number))) {
            Action.say("factor.off.done");
        }
        number = null;
    }

    /** Takes the factor of the person away whom the pressed button names. */
    public void reset() {
        Action.result(() -> factors.reset(chosen()))
                .map(User::getName)
                .ifPresent(name -> Action.say("factor.reset.done", name));
    }

    private long chosen() {
        return Optional.ofNullable(
                        faces.getExternalContext().getRequestParameterMap().get("person"))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(NotFound::new);
    }

    public boolean isResettable(long person) {
        return factors.isResettable(person);
    }

    public boolean isOn() {
        return factors.own().filter(SecondFactorRepository.Stored::isOn).isPresent();
    }

    public boolean isPending() {
        return factors.pending().isPresent();
    }

    public String getSince() {
        return factors.own()
                .filter(SecondFactorRepository.Stored::isOn)
                .map(stored -> GermanTime.moment(stored.since()))
                .orElse("");
    }

    public String getCodesLeft() {
        return Texts.of(
                "factor.codes.left",
                factors.own().map(SecondFactorRepository.Stored::codes).orElse(0));
    }

    /** The secret in fours, for who types it into the app. */
    public String getSecret() {
        return factors.pending()
                .map(secret -> secret.base32().replaceAll("(.{4})(?=.)", "$1 "))
                .orElse("");
    }

    /** The secret as a picture for the app. */
    public String getPicture() {
        String account = current.user().map(SignedInUser::getName).orElse("");
        return factors.pending().map(secret -> picture(secret.address(account))).orElse("");
    }

    private static String picture(String address) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        StringBuilder squares = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    squares.append("M%d,%dh1v1h-1z".formatted(x + BORDER, y + BORDER));
                }
            }
        }
        String svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\"><path fill=\"#fff\" d=\"M0,0h%1$dv%1$dh-%1$dz\"/><path d=\"%2$s\"/></svg>"
                        .formatted(code.size + 2 * BORDER, squares);
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    /** The recovery codes that were made just now, one a line; empty after that. */
    public String getCodes() {
        return String.join("\n", codes.stream().map(RecoveryCode::inGroups).toList());
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
