{application, syntax_tools,
 [{description, "Syntax trees"},
  {vsn, "3.2"},
  {modules, [erl_syntax, erl_syntax_attribute, erl_syntax_bindings, erl_syntax_forms,
             erl_syntax_lib, erl_syntax_revert, merl, merl_parse, merl_template, merl_transform]},
  {registered, []},
  {applications, [kernel, stdlib]},
  {env, []}]}.
