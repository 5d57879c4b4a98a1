/** sevdesk's vouchers (Belege) and their PDFs. */
package de.hundeschule123.sevdesk.api.voucher;
