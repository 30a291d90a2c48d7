{application, shelf, [{vsn, "3"}, {modules, [shelf_app]}, {applications, [kernel, stdlib]}, {mod, {shelf_app, []}},
                      {start_phases, [{open, "the shelf"}]}, {env, [{boards, 5}]}]}.
