package de.hundeschule123.school;

import jakarta.security.enterprise.CallerPrincipal;

/** The person behind a request, with the school and role that the request may use. */
public final class SignedInUser extends CallerPrincipal implements Caller {

    private static final long serialVersionUID = 1L;

    private final long userId;
    private final String displayName;
    private final long schoolId;
    private final Role role;

    public SignedInUser(User user) {
        super(user.getEmail());
        this.userId = user.getId();
        this.displayName = user.getName();
        this.schoolId = user.school().value();
        this.role = user.getRole();
    }

    public long userId() {
        return userId;
    }

    @Override
    public String displayName() {
        return displayName;
    }

    @Override
    public SchoolId school() {
        return new SchoolId(schoolId);
    }

    @Override
    public Role role() {
        return role;
    }
}
