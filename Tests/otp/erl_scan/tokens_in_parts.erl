%% erl_scan:tokens: a form's tokens from a text that comes in parts, cut anywhere.
-module(tokens_in_parts).
-export([main/1]).

main(_) ->
    Form = "foo(X) ->\n    % a comment.\n    {\"s.\\\"\", 'a b', 16#ff, 1.5e-3, X =:= <<1>>}.\n",
    {done, {ok, Whole, End}, "rest"} = erl_scan:tokens([], Form ++ "rest", {1, 1}, []),
    show(Whole),
    show(End),
    %% Cut into pieces of each length, it is the same.
    show(lists:usort([in_pieces(Form, Length) =:= {ok, Whole, End}
                      || Length <- lists:seq(1, length(Form))])),
    show(erl_scan:tokens([], "a. b", 1)),
    show(erl_scan:tokens([], eof, 1)),
    show(last(["a."])),
    show(last(["a"])),
    show(last(["a \""])),
    show(last(["a \"", "x\". b"])),
    show(last(["  \n% foo\n"])),
    show(erl_scan:tokens([], "a 2#3 b. foo. bar", 1)),
    show(erl_scan:tokens([], "a.\n\nb. foo", {1, 1})),
    show(erl_scan:tokens([], "a.%b. foo", {1, 1}, [return])),
    show(last(["   \n% f", "oo\n"], [return])).

last(Parts) -> last(Parts, []).

last(Parts, Options) -> last([], Parts, Options).

last(Continuation, [], Options) ->
    erl_scan:tokens(Continuation, eof, 1, Options);
last(Continuation, [Part | Parts], Options) ->
    case erl_scan:tokens(Continuation, Part, 1, Options) of
        {more, Next} -> last(Next, Parts, Options);
        Done -> Done
    end.

in_pieces(Text, Length) -> in_pieces([], Text, Length).

in_pieces(Continuation, Text, Length) ->
    {Piece, Rest} = case length(Text) > Length of
                        true -> lists:split(Length, Text);
                        false -> {Text, ""}
                    end,
    case erl_scan:tokens(Continuation, Piece, {1, 1}) of
        {more, Next} -> in_pieces(Next, Rest, Length);
        {done, Result, ""} -> Result
    end.

show(Term) ->
    io:format("~0tp~n", [Term]).

%% expect: [{atom,{1,1},foo},{'(',{1,4}},{var,{1,5},'X'},{')',{1,6}},{'->',{1,8}},{'{',{3,5}},{string,{3,6},"s.\""},{',',{3,12}},{atom,{3,14},'a b'},{',',{3,19}},{integer,{3,21},255},{',',{3,26}},{float,{3,28},0.0015},{',',{3,34}},{var,{3,36},'X'},{'=:=',{3,38}},{'<<',{3,42}},{integer,{3,44},1},{'>>',{3,45}},{'}',{3,47}},{dot,{3,48}}]
%% expect: {4,1}
%% expect: [true]
%% expect: {done,{ok,[{atom,1,a},{dot,1}],1},"b"}
%% expect: {done,{eof,1},eof}
%% expect: {done,{ok,[{atom,1,a},{dot,1}],1},eof}
%% expect: {done,{ok,[{atom,1,a}],1},eof}
%% expect: {done,{error,{1,erl_scan,{string,34,[]}},1},eof}
%% expect: {done,{ok,[{atom,1,a},{string,1,"x"},{dot,1}],1},"b"}
%% expect: {done,{eof,3},eof}
%% expect: {done,{error,{1,erl_scan,{illegal,integer}},1},"3 b. foo. bar"}
%% expect: {done,{ok,[{atom,{1,1},a},{dot,{1,2}}],{2,1}},"\nb. foo"}
%% expect: {done,{ok,[{atom,{1,1},a},{dot,{1,2}}],{1,3}},"%b. foo"}
%% expect: {done,{ok,[{white_space,1,"   "},{white_space,1,"\n"},{comment,2,"% foo"},{white_space,2,"\n"}],3},eof}
