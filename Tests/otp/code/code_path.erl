%% Adding to the code path, taking out of it, and replacing.
-module(code_path).
-export([main/1]).

main(_) ->
    Start = length(code:get_path()),
    print([code:add_path("no/such/dir"), code:add_patha("no/such/dir"), code:add_pathz("no/such/dir"),
           code:add_pathsa(["no/such/dir"]), code:add_pathsz(["no/such/dir", 1]), code:add_paths(["no/such/dir"])]),
    print([code:add_patha("Tests"), hd(code:get_path()), code:add_patha("Tests/otp/"), hd(code:get_path())]),
    print([code:add_patha("Tests"), lists:sublist(code:get_path(), 2)]),
    print([code:add_pathz("Tests"), lists:sublist(code:get_path(), 2)]),
    print([code:add_pathz("Tests/shell"), lists:last(code:get_path()), length(code:get_path()) - Start]),
    print([code:add_pathsa(["Tests/shell", "Tests/limit"]), lists:sublist(code:get_path(), 4)]),
    print([code:add_pathsz(["Tests/eunit", "Tests/limit"]), lists:last(code:get_path())]),
    print([code:del_path("Tests"), code:del_path("Tests"), code:del_path(no_such_application), length(code:get_path()) - Start]),
    print([code:replace_path(shelf, "no/such/dir"), code:replace_path(shelf, "Tests/no_such/shelf"),
           code:replace_path(shelf, "Tests/otp"), code:replace_path(shelf, "Tests/otp/application/shelf"),
           lists:last(code:get_path())]),
    print([code:set_path(["no/such/dir"]), code:set_path([1]), code:get_mode()]),
    print([code:where_is_file("no_such_file"), code:where_is_file("on_load_fails.erl")]),
    print([code:lib_dir(no_such_application), code:lib_dir(no_such_application, src), code:priv_dir(no_such_application),
           filename:basename(code:lib_dir(stdlib, include)), is_list(code:root_dir()), is_list(code:compiler_dir())]),
    [print(reason(Fun)) || Fun <- [fun() -> code:add_path(1) end, fun() -> code:add_patha(<<"Tests">>) end,
                                   fun() -> code:add_paths(1) end, fun() -> code:del_path(1) end,
                                   fun() -> code:replace_path(1, "Tests") end, fun() -> code:replace_path(shelf, 1) end,
                                   fun() -> code:set_path(1) end, fun() -> code:where_is_file(name) end,
                                   fun() -> code:lib_dir(1) end, fun() -> code:priv_dir(1) end,
                                   fun() -> code:load_file("lists") end, fun() -> code:is_loaded("lists") end,
                                   fun() -> code:ensure_loaded("lists") end, fun() -> code:purge("lists") end,
                                   fun() -> code:load_binary(one, 1, <<>>) end, fun() -> code:get_object_code(1) end]].

reason(Fun) ->
    try Fun() catch error:Reason -> Reason end.

print(Term) -> io:format("~p~n", [Term]).

%% expect: [{error,bad_directory},{error,bad_directory},{error,bad_directory},ok,ok,ok]
%% expect: [true,"Tests",true,"Tests/otp"]
%% expect: [true,["Tests","Tests/otp"]]
%% expect: [true,["Tests","Tests/otp"]]
%% expect: [true,"Tests/shell",3]
%% expect: [ok,["Tests/limit","Tests/shell","Tests","Tests/otp"]]
%% expect: [ok,"Tests/eunit"]
%% expect: [true,false,false,4]
%% expect: [{error,bad_name},
%% expect:  {error,bad_directory},
%% expect:  {error,bad_name},
%% expect:  true,"Tests/otp/application/shelf"]
%% expect: [{error,bad_directory},{error,bad_directory},interactive]
%% expect: [non_existing,non_existing]
%% expect: [{error,bad_name},{error,bad_name},{error,bad_name},"include",true,true]
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
