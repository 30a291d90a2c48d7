-module(re).
-moduledoc """
Regular expressions, those of Perl as PCRE2 has them.

An expression is text, or what `compile/1,2` made of it; which is kept by the engine for a while in
either case, so that an expression that is used again is not compiled again. Places are in bytes.
""".

-export([version/0, compile/1, compile/2, inspect/2, run/2, run/3]).
-export([replace/3, replace/4, split/2, split/3]).

-export_type([mp/0, compile_option/0, compile_options/0, options/0, nl_spec/0, capture/0,
              replace_fun/0]).

-opaque mp() :: {re_pattern, non_neg_integer(), 0 | 1, 0 | 1, binary()}.
-type nl_spec() :: cr | crlf | lf | nul | anycrlf | any.
-type compile_option() ::
    unicode | anchored | caseless | dollar_endonly | dotall | extended | firstline | multiline
    | no_auto_capture | dupnames | ungreedy | {newline, nl_spec()} | bsr_anycrlf | bsr_unicode
    | no_start_optimize | ucp | never_utf.
-type compile_options() :: [compile_option()].
-type value_id() :: integer() | string() | atom().
-type value_spec() :: all | all_but_first | all_names | first | none | [value_id()].
-type option() ::
    anchored | global | notbol | noteol | notempty | notempty_atstart | report_errors
    | {offset, non_neg_integer()} | {match_limit, non_neg_integer()}
    | {match_limit_recursion, non_neg_integer()} | {newline, nl_spec()}
    | {capture, value_spec()} | {capture, value_spec(), index | list | binary} | compile_option().
-type options() :: [option()].
-type text() :: iodata() | unicode:charlist().
-type captured() :: [{integer(), integer()}] | [unicode:charlist() | binary()].
-type capture() :: captured() | [captured()].
-type replace_fun() :: fun((binary(), [binary()]) -> text()).

-doc "The version of the library that does the work.".
-spec version() -> binary().
version() -> alder_re:library_version().

%% -- Compiling -----------------------------------------------------------------------------------

-doc "As `compile/2` without options.".
-spec compile(text()) -> {ok, mp()} | {error, {string(), non_neg_integer()}}.
compile(Expression) ->
    try
        compiled(Expression, re_options:parse([]))
    catch
        throw:{re, Cause} -> erlang:error(badarg, [Expression], explanation(Cause))
    end.

-doc "Checks an expression, to be used again. What is wrong with it comes with its place.".
-spec compile(text(), compile_options()) ->
    {ok, mp()} | {error, {string(), non_neg_integer()}}.
compile(Expression, Options) ->
    try
        Parsed = re_options:parse(Options),
            maps:get(is_run_only, Parsed) andalso throw({re, badopt}),
            compiled(Expression, Parsed)
    catch
        throw:{re, Cause} -> erlang:error(badarg, [Expression, Options], explanation(Cause))
    end.

compiled(Expression, Options) ->
    Key = re_options:key(Expression, Options),
    case alder_re:compile_key(Key) of
        {Count, IsUnicode, HasTwoByteNewlines} when is_boolean(IsUnicode) ->
            {ok, {re_pattern, Count, bit(IsUnicode), bit(HasTwoByteNewlines), Key}};
        {Code, Text, Position} ->
            {error, {re_messages:text(Code, Text), Position}}
    end.

bit(true) -> 1;
bit(false) -> 0.

-doc "The names of subpatterns, in order.".
-spec inspect(mp(), namelist) -> {namelist, [binary()]}.
inspect({re_pattern, _, _, _, Key} = Expression, Item) ->
    try
        Item =:= namelist orelse throw({re, none}),
            {namelist, [Name || {Name, _} <- unique(alder_re:names(Key))]}
    catch
        throw:{re, Cause} -> erlang:error(badarg, [Expression, Item], explanation(Cause))
    end;
inspect(Expression, Item) ->
    erlang:error(badarg, [Expression, Item], explanation(none)).

%% Names are in order.
unique([{Name, _}, {Name, _} = Next | Names]) -> unique([Next | Names]);
unique([Name | Names]) -> [Name | unique(Names)];
unique([]) -> [].

%% -- Matching ------------------------------------------------------------------------------------

-doc "As `run/3` without options.".
-spec run(text(), text() | mp()) -> {match, captured()} | nomatch.
run(Subject, Expression) ->
    try
        run_1(Subject, Expression, [])
    catch
        throw:{re, Cause} -> erlang:error(badarg, [Subject, Expression], explanation(Cause))
    end.

-doc "Looks for an expression, once or with `global` again and again, and gives what was captured.".
-spec run(text(), text() | mp(), options()) ->
    {match, capture()} | match | nomatch | {error, term()}.
run(Subject, Expression, Options) ->
    try
        run_1(Subject, Expression, Options)
    catch
        throw:{re, Cause} -> erlang:error(badarg, [Subject, Expression, Options], explanation(Cause))
    end.

run_1(Subject, Expression, Options) ->
    case prepared(Subject, Expression, Options) of
        {error, Reason} ->
            {error, {compile, Reason}};
        {Bytes, {re_pattern, _, IsUnicode, _, Key} = Compiled, Parsed} ->
            case matches(Bytes, Compiled, Parsed) of
                Matches when is_list(Matches) ->
                    #{is_global := IsGlobal, capture := {What, Type}} = Parsed,
                    captured(IsGlobal, selection(What, Key), Matches, {Type, Bytes, IsUnicode});
                Other ->
                    Other
            end
    end.

%% The subject as bytes, the expression compiled, the options as a map; or {error, Reason} when that is to
%% be told.
prepared(Subject, Expression, Options) ->
    Parsed = re_options:parse(Options),
    case expression(Expression, Parsed) of
        {ok, {re_pattern, _, IsUnicode, _, _} = Compiled} ->
            {re_options:bytes(Subject, IsUnicode), Compiled, Parsed};
        {error, Reason} ->
            maps:get(reports_errors, Parsed) orelse throw({re, none}),
            {error, Reason}
    end.

expression({re_pattern, Count, IsUnicode, HasTwoByteNewlines, <<Bits:4/binary, _, Rest/binary>>},
           #{is_compile_only := false, newline := Newline}) when Newline =/= 0 ->
    {ok, {re_pattern, Count, IsUnicode, HasTwoByteNewlines, <<Bits/binary, Newline, Rest/binary>>}};
expression({re_pattern, _, _, _, Key} = Compiled, #{is_compile_only := false}) when is_binary(Key) ->
    {ok, Compiled};
expression(Expression, Parsed) ->
    compiled(Expression, Parsed).

%% A list of matches that is not empty, nomatch or {error, Limit}.
matches(Bytes, {re_pattern, _, _, _, Key}, Parsed) ->
    #{offset := Offset, match := Bits, is_anchored := IsAnchored, is_global := IsGlobal,
      match_limit := MatchLimit, depth_limit := DepthLimit, reports_errors := ReportsErrors} = Parsed,
    Anchored = case IsAnchored of true -> 16#80000000; false -> 0 end,
    try alder_re:match(Key, Bytes, Offset, Bits bor Anchored, IsGlobal, MatchLimit, DepthLimit) of
        [] -> nomatch;
        badarg -> throw({re, none});
        Matches when is_list(Matches) -> Matches;
        Limit when ReportsErrors -> {error, Limit};
        _ -> nomatch
    catch
        error:badarg -> throw({re, none})
    end.

%% -- Capturing -----------------------------------------------------------------------------------

%% Which places are asked for: all, all_but_first, first, or a list of lists of numbers, of which the first
%% that was set counts.
selection(all_names, Key) ->
    Names = alder_re:names(Key),
    [numbers(Name, Names) || {Name, _} <- unique(Names)];
selection([], _Key) -> [];
selection(Values, Key) when is_list(Values) ->
    Names = alder_re:names(Key),
    [value(Value, Names) || Value <- Values];
selection(What, _Key) -> What.

value(Number, _Names) when is_integer(Number) -> [Number];
value(Name, Names) when is_atom(Name) -> numbers(atom_to_binary(Name), Names);
value(Name, Names) -> numbers(re_options:bytes(Name, 1), Names).

numbers(Name, Names) -> [Number || {Found, Number} <- Names, Found =:= Name].

captured(_IsGlobal, [], _Matches, _How) -> match;
captured(true, Selection, Matches, How) ->
    {match, [[shown(Place, How) || Place <- selected(Selection, Match)] || Match <- Matches]};
captured(false, Selection, [Match], How) ->
    {match, [shown(Place, How) || Place <- selected(Selection, Match)]}.

selected(all, Places) -> Places;
selected(all_but_first, Places) -> tl(Places);
selected(first, Places) -> [hd(Places)];
selected(Selection, Places) ->
    Tuple = list_to_tuple(Places),
    [first_set(Numbers, Tuple) || Numbers <- Selection].

first_set([Number | Numbers], Places) when Number >= 0, Number < tuple_size(Places) ->
    case element(Number + 1, Places) of
        none -> first_set(Numbers, Places);
        Place -> Place
    end;
first_set([_ | Numbers], Places) -> first_set(Numbers, Places);
first_set([], _Places) -> none.

shown(none, {index, _, _}) -> {-1, 0};
shown(none, {list, _, _}) -> [];
shown(none, {binary, _, _}) -> <<>>;
shown(Place, {index, _, _}) -> Place;
shown(Place, {binary, Bytes, _}) -> binary:part(Bytes, Place);
shown(Place, {list, Bytes, 0}) -> binary:bin_to_list(Bytes, Place);
shown(Place, {list, Bytes, 1}) -> unicode:characters_to_list(binary:part(Bytes, Place)).

%% -- Replacing and splitting ---------------------------------------------------------------------

-doc "As `replace/4` without options.".
-spec replace(text(), text() | mp(), text() | replace_fun()) -> text().
replace(Subject, Expression, Replacement) ->
    try
        replace_1(Subject, Expression, Replacement, [])
    catch
        throw:{re, Cause} -> erlang:error(badarg, [Subject, Expression, Replacement], explanation(Cause))
    end.

-doc """
Replaces what matches, once or with `global` everywhere. In the replacement `&` stands for the match,
`\\1`, `\\g1` and `\\g{1}` for its first subpattern, `\\&` and `\\\\` for the characters. A function gets
the match and the list of its subpatterns.
""".
-spec replace(text(), text() | mp(), text() | replace_fun(), [term()]) -> text().
replace(Subject, Expression, Replacement, Options) ->
    try
        replace_1(Subject, Expression, Replacement, Options)
    catch
        throw:{re, Cause} -> erlang:error(badarg, [Subject, Expression, Replacement, Options], explanation(Cause))
    end.

replace_1(Subject, Expression, Replacement, Options) ->
    {Own, Others} = own_options([return], Options),
    Return = proplists:get_value(return, Own, iodata),
    {Bytes, {re_pattern, Count, IsUnicode, _, _} = Compiled, Parsed} =
        prepared_without_capture(Subject, Expression, Others),
    Make = re_replacement:maker(replacement(Replacement, IsUnicode), Count),
    case matches(Bytes, Compiled, Parsed) of
        {error, _} = Error -> Error;
        nomatch when Return =:= iodata -> Subject;
        nomatch -> returned(Return, Bytes, IsUnicode);
        Matches -> returned(Return, re_replacement:replaced(Matches, Bytes, Make), IsUnicode)
    end.

replacement(Replacement, _IsUnicode) when is_function(Replacement, 2) -> Replacement;
replacement(Replacement, IsUnicode) -> re_options:bytes(Replacement, IsUnicode).

-doc "As `split/3` without options.".
-spec split(text(), text() | mp()) -> [text()].
split(Subject, Expression) ->
    try
        split_1(Subject, Expression, [])
    catch
        throw:{re, Cause} -> erlang:error(badarg, [Subject, Expression], explanation(Cause))
    end.

-doc """
What stands between the matches of an expression, with what its subpatterns captured; `group` puts each
part and what was captured behind it into a list.
""".
-spec split(text(), text() | mp(), [term()]) -> [text()] | [[text()]].
split(Subject, Expression, Options) ->
    try
        split_1(Subject, Expression, Options)
    catch
        throw:{re, Cause} -> erlang:error(badarg, [Subject, Expression, Options], explanation(Cause))
    end.

split_1(Subject, Expression, Options) ->
    {Own, Others} = own_options([return, parts, group, trim], Options),
    lists:member(global, Others) andalso throw({re, badopt}),
    Return = proplists:get_value(return, Own, iodata),
    {Bytes, {re_pattern, Count, IsUnicode, _, _} = Compiled, Parsed} =
        prepared_without_capture(Subject, Expression, Others),
    {Limit, Trims} = parts(Own, {infinity, false}),
    case matches(Bytes, Compiled, Parsed#{is_global := true}) of
        {error, _} = Error ->
            Error;
        Result ->
            Matches = case Result of nomatch -> []; _ -> Result end,
            Groups = re_splitting:groups(Matches, Bytes, Count, Limit, Trims),
            Shown = [[returned(Return, Part, IsUnicode) || Part <- Group] || Group <- Groups],
            case proplists:get_bool(group, Own) of
                true -> Shown;
                false -> lists:append(Shown)
            end
    end.

parts([trim | Options], _) -> parts(Options, {infinity, true});
parts([{parts, 0} | Options], _) -> parts(Options, {infinity, true});
parts([{parts, infinity} | Options], _) -> parts(Options, {infinity, false});
parts([{parts, N} | Options], _) when is_integer(N), N > 0 -> parts(Options, {N, false});
parts([{parts, _} | _], _) -> throw({re, badopt});
parts([_ | Options], Parts) -> parts(Options, Parts);
parts([], Parts) -> Parts.

own_options(Keys, Options) when length(Options) >= 0 ->
    lists:partition(
        fun({return, Type}) when Type =:= iodata; Type =:= list; Type =:= binary -> true;
           ({parts, _}) -> lists:member(parts, Keys);
           (Option) -> Option =/= return andalso lists:member(Option, Keys)
        end,
        Options);
own_options(_Keys, _Options) ->
    throw({re, badopt}).

prepared_without_capture(Subject, Expression, Options) ->
    [throw({re, badopt}) || Option <- Options, is_tuple(Option), element(1, Option) =:= capture],
    case prepared(Subject, Expression, Options) of
        {error, _} -> throw({re, none});
        Prepared -> Prepared
    end.

returned(iodata, Text, _IsUnicode) -> Text;
returned(binary, Text, 0) -> iolist_to_binary(Text);
returned(binary, Text, 1) -> unicode:characters_to_binary(Text);
returned(list, Text, 0) -> binary_to_list(iolist_to_binary(Text));
returned(list, Text, 1) -> unicode:characters_to_list(Text).

%% -- Failing -------------------------------------------------------------------------------------

%% What is thrown as {re, Cause} is an error of the function that was called.
explanation(none) -> [{error_info, #{module => erl_stdlib_errors}}];
explanation(Cause) -> [{error_info, #{cause => Cause, module => erl_stdlib_errors}}].
