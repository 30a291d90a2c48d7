{application, kernel,
 [{description, "Alder's kernel: boot, code loading, standard input and output, logging"},
  {vsn, "10.0"},
  {modules, [code, code_server, error_handler, error_logger, global, init, logger, logger_server,
             logger_std_h, user, user_input]},
  {registered, [init, code_server, user, standard_error, logger, global_name_server]},
  {applications, []},
  {env, []}]}.
