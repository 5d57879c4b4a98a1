create trigger transfer_attempt_stays before update, delete on transfer_attempt
    for each row call 'de.hundeschule123.platform.database.TransferLogStays';

create trigger transfer_done_stays before update, delete on transfer
    for each row call 'de.hundeschule123.platform.database.TransferLogStays';
