#!/usr/bin/env escript
%% Checks a file of Erlang terms: {port, 1..65535}, {host, String}, {workers, [{Name, Count}]}.

main([File]) ->
    case file:consult(File) of
        {ok, Terms} ->
            Problems = lists:flatmap(fun(Term) -> check(Term) end, Terms)
                ++ [{missing, Key} || Key <- [port, host], not lists:keymember(Key, 1, Terms)],
            [io:format("~ts: ~ts~n", [File, describe(Problem)]) || Problem <- Problems],
            Problems =:= [] andalso io:format("~ts: ~w settings, all right~n", [File, length(Terms)]),
            halt(min(length(Problems), 100));
        {error, Reason} ->
            io:format(standard_error, "~ts:~ts~n", [File, file:format_error(Reason)]),
            halt(126)
    end.

check({port, Port}) when is_integer(Port), Port >= 1, Port =< 65535 -> [];
check({host, [_ | _] = Host}) -> [{not_text, host, Host} || not io_lib:printable_unicode_list(Host)];
check({workers, Workers}) when is_list(Workers) ->
    [{bad_worker, Worker} || Worker <- Workers, not is_worker(Worker)];
check({Key, Value}) when Key =:= port; Key =:= host; Key =:= workers -> [{bad_value, Key, Value}];
check(Other) -> [{unknown, Other}].

is_worker({Name, Count}) when is_atom(Name), is_integer(Count), Count >= 0 -> true;
is_worker(_) -> false.

describe({missing, Key}) -> io_lib:format("~tp is missing", [Key]);
describe({not_text, Key, Value}) -> io_lib:format("~tp is no text: ~tp", [Key, Value]);
describe({bad_worker, Worker}) -> io_lib:format("not a worker: ~tp", [Worker]);
describe({bad_value, Key, Value}) -> io_lib:format("~tp cannot be ~tp", [Key, Value]);
describe({unknown, Term}) -> io_lib:format("nothing is known of ~tp", [Term]).
