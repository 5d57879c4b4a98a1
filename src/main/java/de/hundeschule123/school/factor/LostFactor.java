package de.hundeschule123.school.factor;

import de.hundeschule123.school.people.AccessRecovered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Takes the second factor of a person away who comes back in by a link of the operator. */
@ApplicationScoped
class LostFactor {

    @Inject private SecondFactorRepository factors;

    void forget(@Observes AccessRecovered recovered) {
        factors.remove(recovered.user());
    }
}
