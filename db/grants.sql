-- The rights of alur_app, the role that the running program takes on. Run again after every migration that was applied;
-- a table that is missing here cannot be used. Nobody but the owner of the schema can change or empty `entry`.
grant usage on schema public to alur_app;
grant select, insert on entry, installation to alur_app;
grant select on migration to alur_app;
grant select, insert, update on cases, definition, calendar to alur_app;
grant select, update on organisation_version to alur_app;
grant select, insert, update on kept_message, service, unit, person, role_assignment, mandate, person_relation, setting,
  reference_row to alur_app;
grant select, insert, update, delete on case_key, case_seer, task, task_offer, timer, clock, personal, file, access, idempotency,
  draft to alur_app;
grant select, insert on notification, reference_table to alur_app;
grant select, insert, update on register_number, task_turn to alur_app;
grant select, insert, update, delete on account_user, account_session, account_credential, account_verification
  to alur_app;
grant select, insert, delete on case_search to alur_app;
