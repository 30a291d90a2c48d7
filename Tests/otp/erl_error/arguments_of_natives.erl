%% What is said about the arguments of functions that are called less often, and of several that are wrong at once.
-module(arguments_of_natives).
-export([main/1, format_error/2]).

main(_) ->
    [show(Module, Function, Arguments) || {Module, Function, Lists} <- calls(), Arguments <- Lists].

calls() ->
    Dead = list_to_pid("<0.32000.0>"),
    [{erlang, alias, [[1.5], [[-1]], [[a | b]]]},
     {erlang, hibernate, [[1, 2, 3], [a, b, [c | d]], [a, "b", []]]},
     {erlang, link, [[Dead], [1]]},
     {erlang, memory, [[a], [[a]], [<<"a">>], [1]]},
     {erlang, open_port, [[a, [binary, foo]], [{spawn, "a"}, [foo]], [{spawn, "a"}, [a | b]]]},
     {erlang, phash, [[a, b], [a, 0]]},
     {erlang, port_call, [[1, 2], [1, b, c], [a, -1, c]]},
     {erlang, port_close, [[1], [a]]},
     {erlang, port_command, [[1, a], [a, "b"], [a, b]]},
     {erlang, port_connect, [[1, 2], [a, 2], [1, self()]]},
     {erlang, port_control, [[1, a, b], [a, -1, "b"], [a, 1, b]]},
     {erlang, port_info, [[1], [1, name]]},
     {erlang, process_flag, [[1, a, 2], [self(), a, 2]]},
     {erlang, register, [[1, 2], [a, 2], [undefined, self()], [init, self()], ["a", self()], [a, Dead]]},
     {erlang, send, [[1, a], ["a", a], [not_registered, a], [{a}, a], [{a, "b"}, a], [1, a, [foo]], [a, b, c]]},
     {erlang, set_cookie, [[a, 1], [1, a]]},
     {erlang, spawn, [[a], [1, 2], [fun(_) -> ok end, 2]]},
     {erlang, spawn_request, [[a]]},
     {erlang, suspend_process, [[a], [Dead, a], [Dead, [foo]], [self()]]},
     {erlang, unalias, [[a]]},
     {binary, bin_to_list, [[1, 2], [<<1:3>>, {a, b}], [<<1>>, {1, 2}]]},
     {binary, part, [[1, 2], [1, a, b]]},
     {io, format, [[[a], b], ["~p", b], [a, [1, 2]], [[a], []]]},
     {lists, seq, [[a, b], [1, b, c], [1, 2, c]]},
     {maps, from_list, [[a], [[a | b]], [[a]]]},
     {maps, get, [[a, b], [a, b, c], [a, #{}]]},
     {re, compile, [[a, b], [a, []]]},
     {re, inspect, [[a, b], [a, namelist]]},
     {re, replace, [[a, b, c, d], ["a", "b", c, []], ["a", "b", "c", [{return, foo}]]]},
     {re, run, [[a, b, c], [a, "b", []], ["a", "(", []]]},
     {re, split, [[a, b, c], ["a", "b", [1 | 2]]]},
     {unicode, characters_to_binary, [[a], [a, b], [a, b, c], ["a", utf8, c]]},
     {unicode, characters_to_list, [[{1}], [a, b], ["a", b]]},
     {unicode, characters_to_nfc_list, [[a]]},
     {unicode, characters_to_nfd_binary, [[{a}]]},
     {unicode, characters_to_nfkc_binary, [[1]]},
     {unicode, characters_to_nfkd_list, [[[a]]]}].

show(Module, Function, Arguments) ->
    try apply(Module, Function, Arguments) of
        _ -> io:format("~w:~w(~0tp): returns~n", [Module, Function, hidden(Arguments)])
    catch
        error:Reason:Stacktrace ->
            {_, _, _, Information} = Entry = hd(Stacktrace),
            #{module := Formatter} = proplists:get_value(error_info, Information, #{module => ?MODULE}),
            io:format("~w:~w(~0tp): ~0tp~n", [Module, Function, hidden(Arguments), hidden(Reason)]),
            [io:format("    ~w: ~ts~n", [N, Text])
             || {N, Text} <- lists:sort(maps:to_list(Formatter:format_error(Reason, [Entry])))]
    end.

hidden(Term) when is_pid(Term) -> pid;
hidden(Term) when is_function(Term) -> function;
hidden([Head | Tail]) -> [hidden(Head) | hidden(Tail)];
hidden(Term) -> Term.

format_error(_, _) -> #{}.

%% expect: erlang:alias([1.5]): badarg
%% expect:     1: not a list
%% expect: erlang:alias([[-1]]): badarg
%% expect:     1: invalid option in list
%% expect: erlang:alias([[a|b]]): badarg
%% expect:     1: not a proper list
%% expect: erlang:hibernate([1,2,3]): badarg
%% expect:     1: not an atom
%% expect:     2: not an atom
%% expect:     3: not a list
%% expect: erlang:hibernate([a,b,[c|d]]): badarg
%% expect:     3: not a proper list
%% expect: erlang:hibernate([a,"b",[]]): badarg
%% expect:     2: not an atom
%% expect: erlang:link([pid]): noproc
%% expect:     1: the pid does not refer to an existing process
%% expect: erlang:link([1]): badarg
%% expect:     1: not a pid
%% expect: erlang:memory([a]): badarg
%% expect:     1: invalid memory type option
%% expect: erlang:memory([[a]]): badarg
%% expect:     1: invalid option in list
%% expect: erlang:memory([<<"a">>]): badarg
%% expect:     1: not an atom or a list of atoms
%% expect: erlang:memory([1]): badarg
%% expect:     1: not an atom or a list of atoms
%% expect: erlang:open_port([a,[binary,foo]]): badarg
%% expect:     1: not a tuple
%% expect:     2: invalid option in list
%% expect: erlang:open_port([{spawn,"a"},[foo]]): badarg
%% expect:     2: invalid option in list
%% expect: erlang:open_port([{spawn,"a"},[a|b]]): badarg
%% expect:     2: invalid option in list
%% expect: erlang:phash([a,b]): badarg
%% expect:     1: not an integer
%% expect: erlang:phash([a,0]): badarg
%% expect:     1: out of range
%% expect: erlang:port_call([1,2]): badarg
%% expect: erlang:port_call([1,b,c]): badarg
%% expect:     1: not a port
%% expect:     2: not an integer
%% expect: erlang:port_call([a,-1,c]): badarg
%% expect:     2: out of range
%% expect: erlang:port_close([1]): badarg
%% expect:     1: not a port
%% expect: erlang:port_close([a]): badarg
%% expect: erlang:port_command([1,a]): badarg
%% expect:     1: not a port
%% expect:     2: not an iodata term
%% expect: erlang:port_command([a,"b"]): badarg
%% expect: erlang:port_command([a,b]): badarg
%% expect:     2: not an iodata term
%% expect: erlang:port_connect([1,2]): badarg
%% expect:     1: not a port
%% expect:     2: not a pid
%% expect: erlang:port_connect([a,2]): badarg
%% expect:     2: not a pid
%% expect: erlang:port_connect([1,pid]): badarg
%% expect:     1: not a port
%% expect: erlang:port_control([1,a,b]): badarg
%% expect:     1: not a port
%% expect:     2: not an integer
%% expect:     3: not an iodata term
%% expect: erlang:port_control([a,-1,"b"]): badarg
%% expect:     2: out of range
%% expect: erlang:port_control([a,1,b]): badarg
%% expect:     3: not an iodata term
%% expect: erlang:port_info([1]): badarg
%% expect:     1: not a port
%% expect: erlang:port_info([1,name]): badarg
%% expect:     1: not a port
%% expect: erlang:process_flag([1,a,2]): badarg
%% expect:     1: not a pid
%% expect:     2: invalid process flag
%% expect: erlang:process_flag([pid,a,2]): badarg
%% expect:     2: invalid process flag
%% expect: erlang:register([1,2]): badarg
%% expect:     1: not an atom
%% expect:     2: not a pid or port
%% expect: erlang:register([a,2]): badarg
%% expect:     2: not a pid or port
%% expect: erlang:register([undefined,pid]): badarg
%% expect:     1: 'undefined' is not a valid name
%% expect: erlang:register([init,pid]): badarg
%% expect:     1: name is in use
%% expect: erlang:register(["a",pid]): badarg
%% expect:     1: not an atom
%% expect: erlang:register([a,pid]): badarg
%% expect:     2: the pid does not refer to an existing process
%% expect: erlang:send([1,a]): badarg
%% expect:     1: invalid destination
%% expect: erlang:send(["a",a]): badarg
%% expect:     1: invalid destination
%% expect: erlang:send([not_registered,a]): badarg
%% expect:     1: invalid destination
%% expect: erlang:send([{a},a]): badarg
%% expect:     1: invalid destination
%% expect: erlang:send([{a,"b"},a]): badarg
%% expect:     1: invalid destination
%% expect: erlang:send([1,a,[foo]]): badarg
%% expect:     3: invalid option in list
%% expect: erlang:send([a,b,c]): badarg
%% expect:     3: not a list
%% expect: erlang:set_cookie([a,1]): badarg
%% expect:     2: not an atom
%% expect: erlang:set_cookie([1,a]): badarg
%% expect:     1: not an atom
%% expect: erlang:spawn([a]): badarg
%% expect:     1: not a fun
%% expect: erlang:spawn([1,2]): badarg
%% expect:     1: not an atom
%% expect:     2: not a fun
%% expect: erlang:spawn([function,2]): badarg
%% expect:     1: not an atom
%% expect:     2: not a fun
%% expect: erlang:spawn_request([a]): badarg
%% expect:     1: not a fun
%% expect: erlang:suspend_process([a]): badarg
%% expect:     1: not a pid
%% expect: erlang:suspend_process([pid,a]): badarg
%% expect:     2: not a list
%% expect: erlang:suspend_process([pid,[foo]]): badarg
%% expect:     2: invalid option in list
%% expect: erlang:suspend_process([pid]): badarg
%% expect:     1: the pid refers to the current process
%% expect: erlang:unalias([a]): badarg
%% expect:     1: not a reference
%% expect: binary:bin_to_list([1,2]): badarg
%% expect:     1: not a binary
%% expect:     2: not a valid {Pos,Length} tuple
%% expect: binary:bin_to_list([<<1:3>>,{a,b}]): badarg
%% expect:     1: is a bitstring (expected a binary)
%% expect:     2: not a valid {Pos,Length} tuple
%% expect: binary:bin_to_list([<<1>>,{1,2}]): badarg
%% expect:     2: out of range
%% expect: binary:part([1,2]): badarg
%% expect:     1: not a binary
%% expect:     2: not a valid {Pos,Length} tuple
%% expect: binary:part([1,a,b]): badarg
%% expect:     1: not a binary
%% expect:     2: not an integer
%% expect:     3: not an integer
%% expect: io:format([[a],b]): badarg
%% expect:     1: not a valid format string
%% expect:     2: not a list
%% expect: io:format(["~p",b]): badarg
%% expect:     2: not a list
%% expect: io:format([a,[1,2]]): badarg
%% expect:     1: wrong number of arguments
%% expect:     general: possibly missing argument list
%% expect: io:format([[a],[]]): badarg
%% expect:     1: not a valid format string
%% expect: lists:seq([a,b]): function_clause
%% expect: lists:seq([1,b,c]): badarg
%% expect:     2: not an integer
%% expect:     3: not an integer
%% expect: lists:seq([1,2,c]): badarg
%% expect:     3: not an integer
%% expect: maps:from_list([a]): badarg
%% expect:     1: not a list
%% expect: maps:from_list([[a|b]]): badarg
%% expect:     1: not a proper list
%% expect: maps:from_list([[a]]): badarg
%% expect: maps:get([a,b]): {badmap,b}
%% expect:     2: not a map
%% expect: maps:get([a,b,c]): {badmap,b}
%% expect:     2: not a map
%% expect: maps:get([a,#{}]): {badkey,a}
%% expect:     1: not present in map
%% expect: re:compile([a,b]): badarg
%% expect:     1: not an iodata term
%% expect:     2: invalid options
%% expect: re:compile([a,[]]): badarg
%% expect:     1: not an iodata term
%% expect: re:inspect([a,b]): badarg
%% expect:     1: not a compiled regular expression
%% expect: re:inspect([a,namelist]): badarg
%% expect:     1: not a compiled regular expression
%% expect: re:replace([a,b,c,d]): badarg
%% expect:     1: not an iodata term
%% expect:     2: neither an iodata term nor a compiled regular expression
%% expect:     3: not an iodata term
%% expect:     4: invalid options
%% expect: re:replace(["a","b",c,[]]): badarg
%% expect:     3: not an iodata term
%% expect: re:replace(["a","b","c",[{return,foo}]]): badarg
%% expect:     4: invalid options
%% expect: re:run([a,b,c]): badarg
%% expect:     1: not an iodata term
%% expect:     2: neither an iodata term nor a compiled regular expression
%% expect:     3: invalid options
%% expect: re:run([a,"b",[]]): badarg
%% expect:     1: not an iodata term
%% expect: re:run(["a","(",[]]): badarg
%% expect:     2: could not parse regular expression
%% expect: missing ) on character 1
%% expect: re:split([a,b,c]): badarg
%% expect:     1: not an iodata term
%% expect:     2: neither an iodata term nor a compiled regular expression
%% expect:     3: invalid options
%% expect: re:split(["a","b",[1|2]]): badarg
%% expect:     3: invalid options
%% expect: unicode:characters_to_binary([a]): badarg
%% expect:     1: not valid character data (an iodata term)
%% expect: unicode:characters_to_binary([a,b]): badarg
%% expect:     1: not valid character data (an iodata term)
%% expect:     2: not a valid encoding
%% expect: unicode:characters_to_binary([a,b,c]): badarg
%% expect:     1: not valid character data (an iodata term)
%% expect:     2: not a valid encoding
%% expect:     3: not a valid encoding
%% expect: unicode:characters_to_binary(["a",utf8,c]): badarg
%% expect:     3: not a valid encoding
%% expect: unicode:characters_to_list([{1}]): badarg
%% expect:     1: not valid character data (an iodata term)
%% expect: unicode:characters_to_list([a,b]): badarg
%% expect:     1: not valid character data (an iodata term)
%% expect:     2: not a valid encoding
%% expect: unicode:characters_to_list(["a",b]): badarg
%% expect:     2: not a valid encoding
%% expect: unicode:characters_to_nfc_list([a]): badarg
%% expect:     1: not valid character data (an iodata term)
%% expect: unicode:characters_to_nfd_binary([{a}]): badarg
%% expect:     1: not valid character data (an iodata term)
%% expect: unicode:characters_to_nfkc_binary([1]): badarg
%% expect:     1: not valid character data (an iodata term)
%% expect: unicode:characters_to_nfkd_list([[a]]): badarg
%% expect:     1: not valid character data (an iodata term)
