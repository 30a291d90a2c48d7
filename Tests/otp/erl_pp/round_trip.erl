%% What is printed of every form of the library, the samples and the programs about the language can be read
%% again: it is the same form, and printed the same.
-module(round_trip).
-export([main/1]).

main(_) ->
    Files = [File || Directory <- directories(), File <- sources(Directory)],
    Forms = [Form || File <- Files, Form <- forms(File)],
    [different(Form, Again) || Form <- Forms, Again <- [again(Form)],
                               comparable(Again) =/= comparable(Form)],
    io:format("~p~n", [{length(Files) > 300, length(Forms) > 5000}]).

directories() ->
    ["samples", "stdlib/kernel/src", "stdlib/stdlib/src"
     | ["Tests/language/" ++ Name || Name <- list("Tests/language")]].

sources(Directory) ->
    [Directory ++ "/" ++ Name || Name <- list(Directory), lists:suffix(".erl", Name)].

list(Directory) ->
    {ok, Names} = alder_file:list_dir(Directory),
    lists:sort(Names).

forms(File) ->
    {ok, Forms} = epp:parse_file(File, ["stdlib/stdlib/include"]),
    [Form || Form <- Forms, element(1, Form) =/= eof, element(1, Form) =/= error].

again(Form) ->
    Text = lists:flatten(erl_pp:form(Form)),
    {ok, Tokens, _} = erl_scan:string(Text),
    case erl_parse:parse_form(Tokens) of
        {ok, Again} ->
            Text = lists:flatten(erl_pp:form(Again)),
            Again;
        {error, Reason} ->
            {error, Reason, Text}
    end.

different(Form, Again) ->
    io:format("~ts~n~tp~n~tp~n", [erl_pp:form(Form), comparable(Form), Again]).

comparable({error, _, _} = Error) -> Error;
comparable(Form) -> unqualified(erl_parse:map_anno(fun(_) -> 0 end, Form)).

%% As in OTP, calls of functions of `erlang` that are there without a module are printed without it.
unqualified({call, Anno, {remote, _, {atom, _, erlang}, {atom, _, Name} = Function} = Remote,
             Arguments}) ->
    Called = case erl_internal:bif(Name, length(Arguments)) of
        true -> Function;
        false -> Remote
    end,
    {call, Anno, Called, unqualified(Arguments)};
unqualified(Tuple) when is_tuple(Tuple) ->
    list_to_tuple(unqualified(tuple_to_list(Tuple)));
unqualified([Head | Tail]) ->
    [unqualified(Head) | unqualified(Tail)];
unqualified(Other) ->
    Other.

%% recorded: by hand (the library is written in the language of OTP 27)
%% expect: {true,true}
