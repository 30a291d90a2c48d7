%%% A small interpreter for arithmetic with variables, let and functions, run on a program.
-module(interpreter).

-export([main/1]).

main(_) ->
    Factorial = {'fun', n, {'if', {var, n},
                            {mul, {var, n}, {call, {var, f}, {sub, {var, n}, {num, 1}}}},
                            {num, 1}}},
    Program = {letrec, f, Factorial, {call, {var, f}, {num, 25}}},
    io:format("~w~n", [eval(Program, #{})]),
    io:format("~w~n", [try eval({add, {num, 1}, {var, x}}, #{}) catch error:R -> R end]),
    ok.

eval({num, N}, _) -> N;
eval({var, V}, Env) ->
    case Env of
        #{V := {rec, Body, Name, Saved}} -> {closure, Body,
                                             Saved#{Name => {rec, Body, Name, Saved}}};
        #{V := Value} -> Value;
        #{} -> error({unbound, V})
    end;
eval({add, A, B}, Env) -> eval(A, Env) + eval(B, Env);
eval({sub, A, B}, Env) -> eval(A, Env) - eval(B, Env);
eval({mul, A, B}, Env) -> eval(A, Env) * eval(B, Env);
eval({'if', C, T, E}, Env) ->
    case eval(C, Env) of
        0 -> eval(E, Env);
        _ -> eval(T, Env)
    end;
eval({'fun', _, _} = F, Env) -> {closure, F, Env};
eval({letrec, Name, F, Body}, Env) -> eval(Body, Env#{Name => {rec, F, Name, Env}});
eval({call, F, Argument}, Env) ->
    {closure, {'fun', Parameter, Body}, Saved} = eval(F, Env),
    eval(Body, Saved#{Parameter => eval(Argument, Env)}).

%% expect: 15511210043330985984000000
%% expect: {unbound,x}
