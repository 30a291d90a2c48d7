%% Command lines and what they mean: options in all forms, places, numbers of words, types, defaults.
-module(command_lines).
-export([main/1]).

main(_) ->
    Copy = #{arguments => [
        #{name => verbose, short => $v, long => "-verbose", action => count},
        #{name => force, short => $f, type => boolean},
        #{name => level, long => "-level", type => {integer, [{min, 1}, {max, 9}]}, default => 3},
        #{name => tag, short => $t, action => append},
        #{name => from},
        #{name => to, nargs => nonempty_list}
    ]},
    [show(Copy, Line)
     || Line <- ["a b", "a b c d", "-v -v a b", "-vvf a b", "a b -v", "--verbose a b", "--level 5 a b", "--level=5 a b",
                 "-t x a -ty b", "-t", "", "a", "--level 0 a b", "--level q a b", "--levels 1 a b", "a -1", "-- -v -f"]],
    Types = #{arguments => [
        #{name => integer, short => $i, type => integer},
        #{name => float, short => $f, type => float},
        #{name => choice, short => $c, type => {atom, [red, green]}},
        #{name => word, short => $w, type => {string, ["one", "two"]}},
        #{name => bytes, short => $b, type => binary},
        #{name => yes, short => $y, nargs => 'maybe', type => boolean, default => unset},
        #{name => custom, short => $x, type => {custom, fun(Word) -> list_to_integer(Word, 16) end}},
        #{name => pair, short => $p, nargs => 2, type => integer},
        #{name => all, short => $a, nargs => all}
    ]},
    [show(Types, Line)
     || Line <- ["", "-i 12", "-i -12", "-i x", "-f 1.5", "-f 2", "-f x", "-c red", "-c blue", "-w one", "-w three", "-b abc",
                 "-y", "-y true", "-y 7", "-x ff", "-x zz", "-p 1 2", "-p 1", "-a -i 1", "-i", "x"]],
    show(#{arguments => [#{name => a, nargs => list}, #{name => b, short => $b, required => true}]}, "1 2 -b 3"),
    show(#{arguments => [#{name => b, short => $b, required => true}]}, ""),
    io:format("~p~n", [argparse:parse(["+v"], Copy#{arguments := [#{name => v, short => $v, type => boolean}]},
                                      #{prefixes => "+", progname => p})]),
    io:format("~p~n", [argparse:parse([], #{arguments => [#{name => v, short => $v}]}, #{default => none, progname => p})]).

show(Command, Line) ->
    case argparse:parse(string:lexemes(Line, " "), Command, #{progname => prog}) of
        {ok, Found, ["prog"], Command} -> io:format("~s: ~p~n", [Line, Found]);
        {error, {["prog"], _, _, _} = Error} -> io:format("~s: ~ts~n", [Line, argparse:format_error(Error)])
    end.

%% recorded: by hand (newer than OTP 25)
%% expect: a b: #{from => "a",level => 3,to => ["b"]}
%% expect: a b c d: #{from => "a",level => 3,to => ["b","c","d"]}
%% expect: -v -v a b: #{from => "a",level => 3,to => ["b"],verbose => 2}
%% expect: -vvf a b: #{force => true,from => "a",level => 3,to => ["b"],verbose => 2}
%% expect: a b -v: #{from => "a",level => 3,to => ["b"],verbose => 1}
%% expect: --verbose a b: #{from => "a",level => 3,to => ["b"],verbose => 1}
%% expect: --level 5 a b: #{from => "a",level => 5,to => ["b"]}
%% expect: --level=5 a b: #{from => "a",level => 5,to => ["b"]}
%% expect: -t x a -ty b: #{from => "a",level => 3,tag => ["x","y"],to => ["b"]}
%% expect: -t: prog: tag: expected argument
%% expect: : prog: required argument missing: from
%% expect: a: prog: required argument missing: to
%% expect: --level 0 a b: prog: invalid argument for level: 0 is not within the limits
%% expect: --level q a b: prog: invalid argument for level: q is not an integer
%% expect: --levels 1 a b: prog: unknown argument: --levels
%% expect: a -1: #{from => "a",level => 3,to => ["-1"]}
%% expect: -- -v -f: #{from => "-v",level => 3,to => ["-f"]}
%% expect: : #{yes => unset}
%% expect: -i 12: #{integer => 12,yes => unset}
%% expect: -i -12: #{integer => -12,yes => unset}
%% expect: -i x: prog: invalid argument for integer: x is not an integer
%% expect: -f 1.5: #{float => 1.5,yes => unset}
%% expect: -f 2: #{float => 2.0,yes => unset}
%% expect: -f x: prog: invalid argument for float: x is not a number
%% expect: -c red: #{choice => red,yes => unset}
%% expect: -c blue: prog: invalid argument for choice: blue is not one of the choices
%% expect: -w one: #{word => "one",yes => unset}
%% expect: -w three: prog: invalid argument for word: three is not one of the choices
%% expect: -b abc: #{bytes => <<"abc">>,yes => unset}
%% expect: -y: #{yes => unset}
%% expect: -y true: #{yes => true}
%% expect: -y 7: prog: invalid argument for yes: 7 is not a boolean
%% expect: -x ff: #{custom => 255,yes => unset}
%% expect: -x zz: prog: invalid argument for custom: zz failed validation
%% expect: -p 1 2: #{pair => [1,2],yes => unset}
%% expect: -p 1: prog: pair: expected 2, found 1 argument(s)
%% expect: -a -i 1: #{all => ["-i","1"],yes => unset}
%% expect: -i: prog: integer: expected argument
%% expect: x: prog: unknown argument: x
%% expect: 1 2 -b 3: #{a => ["1","2"],b => "3"}
%% expect: : prog: required argument missing: b
%% expect: {ok,#{v => true},
%% expect:     ["p"],
%% expect:     #{arguments => [#{name => v,short => 118,type => boolean}]}}
%% expect: {ok,#{v => none},["p"],#{arguments => [#{name => v,short => 118}]}}
