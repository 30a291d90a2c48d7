{application, call, [{vsn, erlang:system_info(version)}]}.
