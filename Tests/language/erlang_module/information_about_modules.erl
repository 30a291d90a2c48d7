%%% module_info, get_module_info and what is known of modules of the engine.
-module(information_about_modules).

-export([main/1]).

main(_) ->
    Exports = erlang:module_info(exports),
    io:format("~w~n", [[lists:member(F, Exports) || F <- [{self, 0}, {'+', 2}, {module_info, 1}, {none, 0}]]]),
    io:format("~w~n", [lists:sort(erlang:get_module_info(?MODULE, exports))]),
    io:format("~w~n", [erlang:get_module_info(?MODULE, module)]),
    io:format("~w~n", [lists:keyfind(module, 1, erlang:get_module_info(erlang))]),
    io:format("~w~n", [byte_size(?MODULE:module_info(md5))]),
    io:format("~w~n", [[fails(Call) || Call <- [
        fun() -> erlang:get_module_info(no_such_module) end,
        fun() -> erlang:get_module_info(?MODULE, no_such_item) end,
        fun() -> erlang:purge_module(no_such_module) end,
        fun() -> erlang:load_module(a, b) end]]]),
    io:format("~w~n", [erlang:load_module(a, list_to_binary("no code"))]),
    io:format("~w~n", [[lists:member(M, erlang:pre_loaded()) || M <- [erlang, atomics, no_such_module]]]).

fails(Call) ->
    try Call() of
        Value -> Value
    catch
        error:Reason -> Reason
    end.

%% expect: [true,true,true,false]
%% expect: [{main,1},{module_info,0},{module_info,1}]
%% expect: information_about_modules
%% expect: {module,erlang}
%% expect: 16
%% expect: [badarg,badarg,badarg,badarg]
%% expect: {error,badfile}
%% expect: [true,true,false]
