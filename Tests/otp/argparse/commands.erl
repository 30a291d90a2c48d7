%% Commands below commands, handlers of all forms, and specifications that are wrong.
-module(commands).
-export([main/1, add/1, sub/2]).

main(_) ->
    [argparse:run(string:lexemes(Line, " "), calculator(), #{progname => calc})
     || Line <- ["sum 1 2 3", "math add 4 5", "math sub 7 5", "math sub 7"]],
    [show(Line) || Line <- ["", "sum", "math", "math div", "math add 1 x", "math add 1 2 3"]],
    io:format("~ts~n", [argparse:help(calculator(), #{progname => calc})]),
    io:format("~ts~n", [argparse:help(calculator(), #{progname => calc, command => ["math", "add"]})]),
    [io:format("~p~n", [failure(Command)])
     || Command <- [x, #{arguments => [#{}]}, #{arguments => [#{name => 1.5}]}, #{arguments => [#{name => a, type => real}]},
                    #{arguments => [#{name => a, size => 1}]}, #{commands => #{bad => #{}}},
                    #{arguments => [#{name => a, short => $a}, #{name => b, short => $a}]}]].

calculator() ->
    #{help => "Calculates.",
      commands => #{
        "sum" => #{
            help => "the sum of all numbers",
            arguments => [#{name => numbers, nargs => nonempty_list, type => integer, help => "what is summed up"}],
            handler => fun(#{numbers := Numbers}) -> io:format("~w~n", [lists:sum(Numbers)]) end},
        "math" => #{
            help => "with two numbers",
            arguments => [#{name => left, type => integer}],
            commands => #{
                "add" => #{
                    arguments => [#{name => right, type => integer, help => "the other one"},
                                  #{name => quiet, short => $q, long => "-quiet", type => boolean, help => "says nothing"}],
                    handler => {?MODULE, add}},
                "sub" => #{
                    arguments => [#{name => right, type => integer, required => false}],
                    handler => {?MODULE, sub, 1}}}}}}.

add(#{left := Left, right := Right}) -> io:format("~w~n", [Left + Right]).

sub(Left, Right) -> io:format("~w~n", [Left - Right]).

show(Line) ->
    case argparse:parse(string:lexemes(Line, " "), calculator(), #{progname => calc}) of
        {ok, Found, Path, _} -> io:format("~s: ~p ~p~n", [Line, Found, Path]);
        {error, Error} -> io:format("~s: ~ts~n", [Line, argparse:format_error(Error)])
    end.

failure(Command) ->
    try argparse:validate(Command, #{progname => p})
    catch
        error:Reason -> Reason
    end.

%% recorded: by hand (newer than OTP 25)
%% expect: 6
%% expect: 9
%% expect: 2
%% expect: 6
%% expect: : calc: subcommand expected
%% expect: sum: calc sum: required argument missing: numbers
%% expect: math: calc math: required argument missing: left
%% expect: math div: calc math: invalid argument for left: div is not an integer
%% expect: math add 1 x: calc math add: invalid argument for right: x is not an integer
%% expect: math add 1 2 3: calc math add: unknown argument: 3
%% expect: Usage:
%% expect:   calc {math|sum}
%% expect:
%% expect: Calculates.
%% expect:
%% expect: Subcommands:
%% expect:   math with two numbers
%% expect:   sum  the sum of all numbers
%% expect:
%% expect: Usage:
%% expect:   calc math add [--quiet] <left> <right>
%% expect:
%% expect: Arguments:
%% expect:   left  (int)
%% expect:   right the other one (int)
%% expect:
%% expect: Optional arguments:
%% expect:   -q, --quiet says nothing
%% expect:
%% expect: {argparse,command,["p"],command,"command must be a map"}
%% expect: {argparse,argument,["p"],name,"argument must be a map with a name"}
%% expect: {argparse,argument,
%% expect:           ["p"],
%% expect:           name,"argument name must be an atom, a string or a binary"}
%% expect: {argparse,argument,["p"],type,"unsupported"}
%% expect: {argparse,argument,["p"],size,"unsupported"}
%% expect: {argparse,command,["p"],commands,"command name must be a string"}
%% expect: {argparse,argument,["p"],short,"conflicting arguments"}
