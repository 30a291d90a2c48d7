{application, compiler,
 [{description, "Forms that can be loaded from source"},
  {vsn, "8.5"},
  {modules, [compile]},
  {registered, []},
  {applications, [kernel, stdlib]},
  {env, []}]}.
