package de.hundeschule123.school.trail;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.SchoolOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A trail entry is an act as people read it; nobody changes it. */
@Entity
@Table(name = "trail_entry")
public class TrailEntry extends SchoolOwned {

    @Id
    @Column(name = "id")
    private Long id;

    @Column(name = "moment")
    private Instant moment;

    @Column(name = "act")
    private String act;

    @Enumerated(EnumType.STRING)
    @Column(name = "area")
    private Act.Area area;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor")
    private Actor.Kind actor;

    @Column(name = "actor_id")
    private Long actorId;

    @Column(name = "actor_name")
    private String actorName;

    @Column(name = "actor_email")
    private String actorEmail;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    private Origin.Channel channel;

    @Column(name = "address")
    private String address;

    @Column(name = "thing")
    private String thing;

    @Column(name = "detail")
    private String detail;

    @Column(name = "times")
    private int times;

    protected TrailEntry() {}

    public Long getId() {
        return id;
    }

    public Instant getMoment() {
        return moment;
    }

    public Act.Area getArea() {
        return area;
    }

    /** What was done, in German; an act that only a newer version knows keeps its name. */
    public String getWhat() {
        String key = "trail.act." + act;
        String what = Texts.knows(key) ? Texts.of(key) : act;
        return times == 1 ? what : Texts.of("trail.times", what, times);
    }

    /** Who did it, as people know them. */
    public String getWho() {
        return switch (actor) {
            case PERSON -> actorName;
            case KEY -> Texts.of("trail.who.KEY", actorName);
            case OPERATOR, SERVER, STRANGER -> Texts.of("trail.who." + actor);
        };
    }

    /** The e-mail address of a person; null for all others. */
    public String getEmail() {
        return actorEmail;
    }

    /** By which way it came. */
    public String getWay() {
        return Texts.of("trail.channel." + channel);
    }

    /** The network address that it came from; null for the server itself. */
    public String getAddress() {
        return address;
    }

    public String getThing() {
        return thing;
    }

    public String getDetail() {
        return detail;
    }

    public int getTimes() {
        return times;
    }
}
