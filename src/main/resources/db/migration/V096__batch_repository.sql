-- Where the batch runtime writes down how far its jobs are; it makes its tables by itself.
create schema if not exists batch;
