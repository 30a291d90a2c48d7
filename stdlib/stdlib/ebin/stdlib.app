{application, stdlib,
 [{description, "The standard library"},
  {vsn, "6.0"},
  {modules, [c, erl_error, erl_erts_errors, erl_stdlib_errors, io, io_lib, io_lib_format,
             io_lib_fread, lists, maps, orddict, ordsets, proplists, rand, rand_normal, shell,
             string, timer]},
  {registered, [timer_server]},
  {applications, [kernel]},
  {env, []}]}.
