-- Lists skip to any page, narrowed by area and by who acted, without reading the rows that they do not show.
drop index trail_entry_of_school;
create index trail_entry_of_school on trail_entry (school_id, moment desc, id desc) include (area, actor, actor_id);
