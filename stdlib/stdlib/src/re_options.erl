-module(re_options).
-moduledoc "Options and text as `re` and the engine have them.".

-export([parse/1, key/2, bytes/2]).

%% What the options of `re` say. `compile` and `match` are bits with PCRE2's numbers, as are newlines.
%% `is_compile_only` tells that there is an option which a compiled expression does not take.
-spec parse([term()]) -> map().
parse(Options) ->
    parse(Options, #{compile => 0, match => 0, newline => 0, line_breaks => 0, is_anchored => false,
                     is_compile_only => false, is_run_only => false, is_global => false, offset => 0,
                     capture => {all, index}, match_limit => none, depth_limit => none,
                     reports_errors => false}).

parse([Option | Options], Parsed) -> parse(Options, option(Option, Parsed));
parse([], Parsed) -> Parsed;
parse(_, _Parsed) -> throw({re, badopt}).

option(anchored, Parsed) -> Parsed#{is_anchored := true};
option({newline, Newline}, Parsed) -> Parsed#{newline := newline(Newline)};
option(global, Parsed) -> run(Parsed#{is_global := true});
option(notbol, Parsed) -> match(16#1, Parsed);
option(noteol, Parsed) -> match(16#2, Parsed);
option(notempty, Parsed) -> match(16#4, Parsed);
option(notempty_atstart, Parsed) -> match(16#8, Parsed);
option(report_errors, Parsed) -> run(Parsed#{reports_errors := true});
option({offset, Offset}, Parsed) when is_integer(Offset), Offset >= 0 ->
    run(Parsed#{offset := Offset});
option({match_limit, Limit}, Parsed) when is_integer(Limit), Limit >= 0 ->
    run(Parsed#{match_limit := Limit});
option({match_limit_recursion, Limit}, Parsed) when is_integer(Limit), Limit >= 0 ->
    run(Parsed#{depth_limit := Limit});
option({capture, What}, Parsed) -> run(Parsed#{capture := {what(What), index}});
option({capture, What, Type}, Parsed) when Type =:= index; Type =:= list; Type =:= binary ->
    run(Parsed#{capture := {what(What), Type}});
option(bsr_unicode, Parsed) -> compile(0, Parsed#{line_breaks := 1});
option(bsr_anycrlf, Parsed) -> compile(0, Parsed#{line_breaks := 2});
option(Option, Parsed) -> compile(bit(Option), Parsed).

compile(Bit, #{compile := Bits} = Parsed) ->
    Parsed#{compile := Bits bor Bit, is_compile_only := true}.

match(Bit, #{match := Bits} = Parsed) ->
    run(Parsed#{match := Bits bor Bit}).

run(Parsed) -> Parsed#{is_run_only := true}.

bit(caseless) -> 16#8;
bit(dollar_endonly) -> 16#10;
bit(dotall) -> 16#20;
bit(dupnames) -> 16#40;
bit(extended) -> 16#80;
bit(firstline) -> 16#100;
bit(multiline) -> 16#400;
bit(never_utf) -> 16#1000;
bit(no_auto_capture) -> 16#2000;
bit(no_start_optimize) -> 16#10000;
bit(ucp) -> 16#20000;
bit(ungreedy) -> 16#40000;
bit(unicode) -> 16#80000;
bit(_) -> throw({re, badopt}).

newline(cr) -> 1;
newline(lf) -> 2;
newline(crlf) -> 3;
newline(any) -> 4;
newline(anycrlf) -> 5;
newline(nul) -> 6;
newline(_) -> throw({re, badopt}).

what(What) when What =:= all; What =:= all_but_first; What =:= all_names; What =:= first -> What;
what(none) -> [];
what(Values) when is_list(Values) -> Values;
what(_) -> throw({re, none}).

%% The binary by which the engine knows an expression: see CompiledPattern in the engine.
-spec key(unicode:charlist() | iodata(), map()) -> binary().
key(Expression, #{compile := Bits, newline := Newline, line_breaks := Bsr, is_anchored := IsAnchored}) ->
    Anchored = case IsAnchored of true -> 16#80000000; false -> 0 end,
    Text = text(Expression, Bits band bit(unicode) =/= 0),
    <<(Bits bor Anchored):32/little, Newline, Bsr, Text/binary>>.

text(Expression, true) -> bytes(Expression, 1);
text(Expression, false) -> bytes(Expression, 0).

%% Text as bytes, in UTF-8 when it is Unicode. What has bytes already is left as it is.
-spec bytes(unicode:charlist() | iodata(), 0 | 1) -> binary().
bytes(Text, _IsUnicode) when is_binary(Text) -> Text;
bytes(Text, IsUnicode) ->
    try converted(Text, IsUnicode) of
        Bytes when is_binary(Bytes) -> Bytes;
        _ -> throw({re, none})
    catch
        error:badarg -> throw({re, none})
    end.

converted(Text, 0) -> iolist_to_binary(Text);
converted(Text, 1) -> unicode:characters_to_binary(Text).
