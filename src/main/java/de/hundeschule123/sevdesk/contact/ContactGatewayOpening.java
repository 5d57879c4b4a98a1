package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.sevdesk.connection.SevdeskAccount;

/** The opening of a school's contacts over its line. */
interface ContactGatewayOpening {

    ContactGateway open(SevdeskAccount sevdeskAccount);
}
