{application, eunit,
 [{description, "Unit tests"},
  {vsn, "2.9.1"},
  {modules, [eunit, eunit_autoexport, eunit_data, eunit_files, eunit_keeper, eunit_lib,
             eunit_listener, eunit_output, eunit_proc, eunit_surefire, eunit_test, eunit_text,
             eunit_tty]},
  {registered, [eunit_server]},
  {applications, [kernel, stdlib]},
  {env, []}]}.
