{application, once,
 [{vsn, "1"}, {modules, [once]}, {applications, [kernel, stdlib]}, {mod, {once, []}}]}.
