package de.hundeschule123.customer;

import java.util.List;

/** A customer tie is what an extension holds of a customer beside the customer itself. */
public interface CustomerTie {

    /** Why the customer's data are still needed at this moment, in sentences. */
    List<String> reasonsToWait(long customer);

    /** What stays elsewhere and must be looked after there, in sentences. */
    List<String> staysElsewhere(long customer);

    /** Takes the names out of what is held; what documents need to stay whole remains. */
    void forgetNames(long customer);

    /** Lets go of all that is held, for the customer itself goes. */
    void letGo(long customer);
}
