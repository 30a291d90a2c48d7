{application, another, [{vsn, "1"}]}.
