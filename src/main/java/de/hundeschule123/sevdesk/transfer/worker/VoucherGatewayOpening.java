package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.connection.SevdeskAccount;

/** The opening of a school's books over its line. */
interface VoucherGatewayOpening {

    VoucherGateway open(SevdeskAccount sevdeskAccount);
}
