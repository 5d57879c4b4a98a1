package de.hundeschule123.platform.database;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * The data source that all parts of the application share: the container's pool around the
 * configured database.
 */
@DataSourceDefinition(
        name = DatabaseDefinition.DATA_SOURCE,
        className = "de.hundeschule123.platform.database.ConfiguredDatabase",
        minPoolSize = 2,
        initialPoolSize = 2,
        maxPoolSize = 50,
        maxIdleTime = 300,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=20000"
        })
@Singleton
public class DatabaseDefinition {

    /** The data source's name in JNDI. */
    public static final String DATA_SOURCE = "java:app/jdbc/hundeschule";
}
