{application, alder,
 [{description, "What the commands of alder run"},
  {vsn, "0.1"},
  {modules, [alder_test, alder_test_difference, alder_test_report]},
  {registered, []},
  {applications, [kernel, stdlib, eunit]},
  {env, []}]}.
