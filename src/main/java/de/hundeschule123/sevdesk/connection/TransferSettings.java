package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.platform.input.GermanDay;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.trail.Change;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The transfer settings are what the owner says about how documents go over: as what vouchers
 * arrive, and from which invoice date on. A new one is a column here, a field of the form, a line
 * of the view, and whatever obeys it.
 *
 * <p>The form types into a copy; what is stored never leaves its connection.
 */
@Embeddable
public class TransferSettings implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "voucher_status")
    private int voucherStatus = VoucherArrival.OPEN.status();

    @Column(name = "transfer_from")
    private LocalDate from;

    public TransferSettings() {}

    private TransferSettings(TransferSettings other) {
        this.voucherStatus = other.voucherStatus;
        this.from = other.from;
    }

    /** The settings with which vouchers of all dates arrive in one way. */
    public static TransferSettings arrivingAs(VoucherArrival arrival) {
        TransferSettings settings = new TransferSettings();
        settings.setArrival(arrival);
        return settings;
    }

    TransferSettings copy() {
        return new TransferSettings(this);
    }

    /** In what other settings differ from these. */
    List<Change> changes(TransferSettings other) {
        return Change.among(
                Change.of("connection.arrival", word(getArrival()), word(other.getArrival())),
                Change.of("connection.from", written(from), written(other.from)));
    }

    private static String word(VoucherArrival arrival) {
        return Texts.german("connection.arrival." + arrival);
    }

    private static String written(LocalDate day) {
        return day == null ? null : GermanDay.write(day);
    }

    /** Whether an invoice of this date goes over by itself. */
    public boolean isSince(LocalDate date) {
        return from == null || !date.isBefore(from);
    }

    /** As what vouchers arrive in sevdesk. */
    public VoucherArrival getArrival() {
        return VoucherArrival.of(voucherStatus);
    }

    public void setArrival(VoucherArrival arrival) {
        this.voucherStatus = arrival.status();
    }

    /** First invoice date that is transferred by itself ("Rechnungen ab …"), or null for all. */
    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TransferSettings that
                && voucherStatus == that.voucherStatus
                && Objects.equals(from, that.from);
    }

    @Override
    public int hashCode() {
        return Objects.hash(voucherStatus, from);
    }
}
