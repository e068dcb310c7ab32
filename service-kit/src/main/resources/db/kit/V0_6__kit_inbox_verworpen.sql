-- A dead letter that an administrator gave up: an act with a reason, and the letter stays on record.
alter table inbox_dode_brief
    add column verworpen_op timestamptz,
    add column verworpen_door text,
    add column verworpen_reden text,
    add constraint inbox_dode_brief_verworpen check (
        num_nonnulls(verworpen_op, verworpen_door, verworpen_reden) in (0, 3));
comment on column inbox_dode_brief.verworpen_door is 'Client id of the administrator';
