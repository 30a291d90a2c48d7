{application, tools,
 [{description, "Tools for programs of several modules"},
  {vsn, "4.1"},
  {modules, [make]},
  {registered, []},
  {applications, [kernel, stdlib]},
  {env, []}]}.
