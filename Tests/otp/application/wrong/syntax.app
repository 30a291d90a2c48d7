{application, syntax,
 [{vsn "1"}]}.
