-- The application takes the ids of a sequence in blocks of 50, and reads the number it gets as the end of its block:
-- beginning with 1, the first block would reach below zero, and no record could ever be added.
alter sequence school_seq restart with 50;
alter sequence app_user_seq restart with 50;
alter sequence customer_seq restart with 50;
alter sequence document_seq restart with 50;
