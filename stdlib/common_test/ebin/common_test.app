{application, common_test,
 [{description, "A subset of Common Test"},
  {vsn, "1.27"},
  {modules, [ct, ct_case, ct_process, ct_runner, ct_suite]},
  {registered, []},
  {applications, [kernel, stdlib, eunit]},
  {env, []}]}.
