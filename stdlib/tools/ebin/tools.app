{application, tools,
 [{description, "Tools for programs of several modules"},
  {vsn, "4.1"},
  {modules, [make, xref, xref_utils]},
  {registered, []},
  {applications, [kernel, stdlib]},
  {env, []}]}.
