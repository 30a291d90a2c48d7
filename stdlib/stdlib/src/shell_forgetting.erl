-module(shell_forgetting).
-moduledoc """
Commands that begin with calls of f/0,1, as `f(X), X = 1`: what comes behind them is compiled without the
variables that they forget, since a command is compiled as a whole. A variable that is forgotten need not be
there.
""".

-export([split/2]).

-doc """
The variables that the first calls of a command forget, and the command with blanks in place of these
calls; `ok` if nothing is left.
""".
-spec split(string(), shell_definitions:definitions()) -> {all | [atom()], string()}.
split(Form, Definitions) ->
    IsCommand = not lists:any(fun({Name, _Arity}) -> Name =:= f end, shell_definitions:functions(Definitions)),
    case IsCommand andalso shell_options:get(restricted_shell, none) =:= none
         andalso erl_scan:string(Form, {1, 1}, [return, text]) of
        {ok, Tokens, _} ->
            case calls(Tokens, [], []) of
                {_, []} -> {[], Form};
                {Forgotten, Passed} -> {Forgotten, blank(Passed, Form)}
            end;
        _ ->
            {[], Form}
    end.

%% The tokens of the calls, and what they forget.
calls(Tokens, Forgotten, Passed) ->
    case call(words(Tokens, 5)) of
        {Names, End} ->
            {Before, [_ | After]} = lists:splitwith(fun(Token) -> Token =/= End end, Tokens),
            calls(After, forget(Names, Forgotten), [End | lists:reverse(Before, Passed)]);
        none ->
            {Forgotten, lists:reverse(Passed)}
    end.

call([{atom, _, f}, {'(', _}, {')', _}, End | _]) -> ends(all, End);
call([{atom, _, f}, {'(', _}, {var, _, Name}, {')', _}, End | _]) -> ends([Name], End);
call(_) -> none.

ends(Names, {',', _} = Comma) -> {Names, Comma};
ends(Names, {dot, _} = Dot) -> {Names, Dot};
ends(_, _) -> none.

forget(all, _) -> all;
forget(_, all) -> all;
forget(Names, Forgotten) -> Names ++ Forgotten.

words(_Tokens, 0) -> [];
words([{white_space, _, _} | Tokens], Count) -> words(Tokens, Count);
words([{comment, _, _} | Tokens], Count) -> words(Tokens, Count);
words([Token | Tokens], Count) -> [Token | words(Tokens, Count - 1)];
words([], _Count) -> [].

%% The places in the rest stay what they are.
blank(Passed, Form) ->
    Length = lists:sum([length(erl_scan:text(Token)) || Token <- Passed]),
    {Calls, Rest} = lists:split(Length, Form),
    [case Char of $\n -> $\n; _ -> $\s end || Char <- Calls] ++ case Rest of [] -> "ok."; _ -> Rest end.
