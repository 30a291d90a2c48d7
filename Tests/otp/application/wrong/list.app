[{application, list, [{vsn, "1"}]}].
