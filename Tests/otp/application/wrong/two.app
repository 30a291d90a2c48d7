{application, two, [{vsn, "1"}]}.
{application, two, [{vsn, "2"}]}.
