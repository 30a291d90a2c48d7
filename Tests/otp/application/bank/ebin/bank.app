{application, bank, [{vsn, "2"}, {modules, [bank]}, {applications, [kernel, stdlib]}, {mod, {bank, []}},
                     {env, [{money, 100}]}]}.
