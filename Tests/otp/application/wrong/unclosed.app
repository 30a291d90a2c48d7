{application, unclosed, [{vsn, "1"}
