%%% The macros that are always there.
-module(predefined_macros).

-export([main/1]).

-define(WHERE, {?MODULE, ?FUNCTION_NAME, ?FUNCTION_ARITY, ?LINE}).

main(_) ->
    show(?MODULE),
    show(?MODULE_STRING),
    show(filename(?FILE)),
    show(?LINE),
    show(?MACHINE),
    show(?FUNCTION_NAME),
    show(?FUNCTION_ARITY),
    show(is_integer(?OTP_RELEASE) andalso ?OTP_RELEASE >= 25),
    show(?WHERE),
    show(other(1, 2, {3, 4})),
    show((fun(_) -> {?FUNCTION_NAME, ?FUNCTION_ARITY} end)(1)),
    show(guarded(1)),
    show([?LINE,
          ?LINE]).

other(A, [B | _], _) -> {A, B};
other(_, _, {_, _}) -> ?WHERE.

guarded(_) when ?FUNCTION_ARITY =:= 1 -> 'quoted name'().

'quoted name'() -> ?WHERE.

filename(Path) -> lists:last(string:lexemes(Path, "/")).

show(Term) -> io:format("~p~n", [Term]).

%% expect: predefined_macros
%% expect: "predefined_macros"
%% expect: "predefined_macros.erl"
%% expect: 12
%% expect: 'BEAM'
%% expect: main
%% expect: 1
%% expect: true
%% expect: {predefined_macros,main,1,17}
%% expect: {predefined_macros,other,3,25}
%% expect: {main,1}
%% expect: {predefined_macros,'quoted name',0,29}
%% expect: [21,22]
