-module(erl_lint_messages).
-moduledoc """
The words of the engine's linter, and the terms that programs know them by.

Each rule is a term and its text, both with holes: in the term an atom `'$1'`, in the text the same atom for
a term as `~tw` writes it, or

* `{types, Hole}` for as many types, `(_,_)`, as the number says;
* `{plain, Hole}` for a term that stands in quotes, or bare;
* `{text, Hole}` for any text up to what follows.
* `{count, Hole}` for a number of arguments.

What stands behind `more` is said by `erl_lint:format_error/1` only; to the linter, it is a note.
""".

-export([term/1, text/1]).

-type hole() :: atom().
-type piece() :: string() | hole() | {types | plain | text | count, hole()} | more.

-doc "The term of a message; `{other, Text}` where there is none.".
-spec term(string()) -> term().
term(Text) ->
    first(Text, rules()).

first(Text, [{Term, Pieces} | Rules]) ->
    case match(Pieces, Text, #{}) of
        #{} = Holes -> filled(Term, Holes);
        no -> first(Text, Rules)
    end;
first(Text, []) ->
    {other, Text}.

-doc "The text of a term; none where it is not one of the linter's.".
-spec text(term()) -> {ok, unicode:chardata()} | none.
text(Term) ->
    said(Term, rules()).

said(Term, [{Pattern, Pieces} | Rules]) ->
    case bind(Pattern, Term, #{}) of
        #{} = Holes ->
            try
                {ok, [written(Piece, Holes) || Piece <- Pieces]}
            catch
                error:_ -> none
            end;
        no -> said(Term, Rules)
    end;
said(_, []) ->
    none.

%% -- From text to term ---------------------------------------------------------------------------

-spec match([piece()], string(), map()) -> map() | no.
match([], "", Holes) -> Holes;
match([], _, _) -> no;
match([more | _], Text, Holes) -> match([], Text, Holes);
match([Words | Pieces], Text, Holes) when is_list(Words) ->
    case lists:prefix(Words, Text) of
        true -> match(Pieces, lists:nthtail(length(Words), Text), Holes);
        false -> no
    end;
match([Piece | Pieces], Text, Holes) ->
    Until = case Pieces of [Words | _] when is_list(Words) -> Words; _ -> "" end,
    {Hole, Kind} = case Piece of {K, H} -> {H, K}; H -> {H, term} end,
    case read(Kind, Text, Until) of
        {Value, Rest} ->
            case Holes of
                #{Hole := Other} when Other =/= Value -> no;
                #{} -> match(Pieces, Rest, Holes#{Hole => Value})
            end;
        no ->
            no
    end.

%% A term, and what is left of the text.
read(term, Text, Until) -> read_term(Text, Until);
read(plain, Text, Until) -> read_until(Text, Until, fun scanned/1);
read(text, Text, Until) -> read_until(Text, Until, fun(Words) -> Words end);
read(count, Text, Until) ->
    read_until(Text, Until, fun("1 argument") -> "1 argument";
                               (Words) ->
                                    [Count, "arguments"] = string:split(Words, " "),
                                    [Count, " arguments"]
                            end);
read(types, "()" ++ Rest, _) -> {0, Rest};
read(types, "(_" ++ Rest, _) -> read_types(Rest, 1);
read(types, _, _) -> no.

read_types(",_" ++ Rest, Count) -> read_types(Rest, Count + 1);
read_types(")" ++ Rest, Count) -> {Count, Rest};
read_types(_, _) -> no.

read_until(Text, Until, Read) ->
    Parts = case Until of
                "" -> [Text, none];
                _ -> string:split(Text, Until)
            end,
    try
        [Words, _] = Parts,
        {Read(Words), lists:nthtail(length(Words), Text)}
    catch
        error:_ -> no
    end.

%% An atom or number ends where it must; anything else, at what follows.
read_term("'" ++ _ = Text, Until) ->
    case quoted(tl(Text), "'") of
        {Words, Rest} -> {scanned(Words), Rest};
        no -> read_until(Text, Until, fun scanned/1)
    end;
read_term([Char | _] = Text, Until) when Char =:= ${; Char =:= $[; Char =:= $<; Char =:= $# ->
    read_until(Text, Until, fun scanned/1);
read_term(Text, _) ->
    Word = lists:takewhile(fun is_word/1, Text),
    try
        {scanned(Word), lists:nthtail(length(Word), Text)}
    catch
        error:_ -> no
    end.

quoted("\\" ++ [Char | Rest], Taken) -> quoted(Rest, [Char, $\\ | Taken]);
quoted("'" ++ Rest, Taken) -> {lists:reverse(Taken, "'"), Rest};
quoted([Char | Rest], Taken) -> quoted(Rest, [Char | Taken]);
quoted([], _) -> no.

is_word(Char) ->
    Char >= $a andalso Char =< $z orelse Char >= $A andalso Char =< $Z orelse Char >= $0 andalso Char =< $9
        orelse lists:member(Char, "_@-") orelse Char >= 16#c0.

%% Names of variables stand for themselves.
scanned(Words) ->
    {ok, Tokens, _} = erl_scan:string(Words ++ "."),
    case Tokens of
        [{var, _, Name}, {dot, _}] -> Name;
        _ ->
            {ok, Term} = erl_parse:parse_term(Tokens),
            Term
    end.

filled(Hole, Holes) when is_atom(Hole) -> maps:get(Hole, Holes, Hole);
filled(Term, Holes) when is_tuple(Term) -> list_to_tuple(filled(tuple_to_list(Term), Holes));
filled([Head | Tail], Holes) -> [filled(Head, Holes) | filled(Tail, Holes)];
filled(Term, _) -> Term.

%% -- From term to text ---------------------------------------------------------------------------

bind(Hole, Term, Holes) when is_atom(Hole) ->
    case {atom_to_list(Hole), Holes} of
        {"$" ++ _, #{Hole := Term}} -> Holes;
        {"$" ++ _, #{Hole := _}} -> no;
        {"$" ++ _, _} -> Holes#{Hole => Term};
        _ when Hole =:= Term -> Holes;
        _ -> no
    end;
bind(Pattern, Term, Holes) when is_tuple(Pattern), tuple_size(Pattern) =:= tuple_size(Term) ->
    bind(tuple_to_list(Pattern), tuple_to_list(Term), Holes);
bind([Pattern | Patterns], [Term | Terms], Holes) ->
    case bind(Pattern, Term, Holes) of
        no -> no;
        Bound -> bind(Patterns, Terms, Bound)
    end;
bind(Term, Term, Holes) -> Holes;
bind(_, _, _) -> no.

written(more, _) -> "";
written(Words, _) when is_list(Words) -> Words;
written({types, Hole}, Holes) ->
    ["(", lists:join(",", lists:duplicate(map_get(Hole, Holes), "_")), ")"];
written({plain, Hole}, Holes) -> io_lib:format("~tp", [map_get(Hole, Holes)]);
written({_, Hole}, Holes) -> unicode:characters_to_list(map_get(Hole, Holes));
written(Hole, Holes) -> io_lib:format("~tw", [map_get(Hole, Holes)]).

%% -- Rules ---------------------------------------------------------------------------------------

-spec rules() -> [{term(), [piece()]}].
rules() ->
    variables() ++ functions() ++ attributes() ++ records() ++ types() ++ expressions() ++ binaries()
        ++ behaviours() ++ results().

variables() ->
    [{{unbound_var, '$1'}, ["variable ", '$1', " is unbound"]},
     {{unused_var, '$1'}, ["variable ", '$1', " is unused"]},
     {{unsafe_var, '$1', {'$2', {'$3', '$4'}}},
      ["variable ", '$1', " unsafe in ", '$2', " (line ", '$3', ", column ", '$4', ")"]},
     {{exported_var, '$1', {'$2', {'$3', '$4'}}},
      ["variable ", '$1', " exported from ", '$2', " (line ", '$3', ", column ", '$4', ")"]},
     {{shadowed_var, '$1', '$2'}, ["variable ", '$1', " shadowed in ", '$2']},
     {{stacktrace_bound, '$1'}, ["stacktrace variable ", '$1', " must not be previously bound"]},
     {{stacktrace_guard, '$1'}, ["stacktrace variable ", '$1', " must not be used in a guard"]},
     {{variable_in_record_def, '$1'}, ["variable ", '$1', " in record definition"]},
     {{match_underscore_var_pat, '$1'},
      ["variable ", '$1', " is bound multiple times in this pattern. If you mean to ignore this value, use "
       "'_' or a different underscore-prefixed name"]},
     {{match_underscore_var, '$1'},
      ["variable ", '$1', " is already bound. If you mean to ignore this value, use '_' or a different "
       "underscore-prefixed name"]}].

functions() ->
    [{{undefined_function, {'$1', '$2'}}, ["function ", '$1', "/", '$2', " undefined"]},
     %% The same text for others: the attribute tells.
     {{undefined_on_load, {'$1', '$2'}}, ["function ", '$1', "/", '$2', " undefined"]},
     {{bad_nowarn_unused_function, {'$1', '$2'}}, ["function ", '$1', "/", '$2', " undefined"]},
     {{bad_nowarn_bif_clash, {'$1', '$2'}}, ["function ", '$1', "/", '$2', " undefined"]},
     {{undefined_function, {'$1', '$2'}, '$3'},
      ["function ", '$1', "/", '$2', " undefined, did you mean ", '$3', "?"]},
     {{unused_function, {'$1', '$2'}}, ["function ", '$1', "/", '$2', " is unused"]},
     {{redefine_function, {'$1', '$2'}}, ["function ", '$1', "/", '$2', " already defined"]},
     {{duplicated_export, {'$1', '$2'}}, ["function ", '$1', "/", '$2', " already exported"]},
     {{redefine_import, {{'$1', '$2'}, '$3'}},
      ["function ", '$1', "/", '$2', " already imported from ", '$3']},
     {{unused_import, {{'$1', '$2'}, '$3'}}, ["import ", '$3', ":", '$1', "/", '$2', " is unused"]},
     {{define_import, {'$1', '$2'}}, ["defining imported function ", '$1', "/", '$2']},
     {{call_to_redefined_bif, {'$1', '$2'}},
      ["ambiguous call of overridden auto-imported BIF ", '$1', "/", '$2', more | no_auto_import()]},
     {{call_to_redefined_old_bif, {'$1', '$2'}},
      ["ambiguous call of overridden pre R14 auto-imported BIF ", '$1', "/", '$2', more | no_auto_import()]},
     {{redefine_bif_import, {'$1', '$2'}},
      ["import directive overrides auto-imported BIF ", '$1', "/", '$2', more, "\n - use " | option()]},
     {{redefine_old_bif_import, {'$1', '$2'}},
      ["import directive overrides pre R14 auto-imported BIF ", '$1', "/", '$2', more, "\n - use "
       | option()]},
     {{deprecated, {'$1', '$2', '$3'}, '$4'},
      ['$1', ":", '$2', "/", '$3', " is deprecated; ", {text, '$4'}]},
     {{removed, {'$1', '$2', '$3'}, '$4'}, ['$1', ":", '$2', "/", '$3', " is removed; ", {text, '$4'}]},
     {{deprecated_type, {'$1', '$2', '$3'}, '$4'},
      ["the type ", '$1', ":", '$2', {types, '$3'}, " is deprecated; ", {text, '$4'}]},
     {{removed_type, {'$1', '$2', '$3'}, '$4'},
      ["the type ", '$1', ":", '$2', {types, '$3'}, " is removed; ", {text, '$4'}]}].

no_auto_import() -> ["\n - use erlang:", '$1', "/", '$2', " or " | option()].

option() -> ["\"-compile({no_auto_import,[", '$1', "/", '$2', "]}).\" to resolve name clash"].

attributes() ->
    [{undefined_module, ["no module definition"]},
     {redefine_module, ["redefining module"]},
     {export_all, ["export_all flag enabled - all functions will be exported"]},
     {{attribute, '$1'}, ["attribute ", '$1', " after function definitions"]},
     {multiple_on_loads, ["more than one on_load attribute"]},
     {{bad_on_load_arity, {'$1', '$2'}}, ["function ", '$1', "/", '$2', " has wrong arity (must be 0)"]},
     {{bad_on_load, '$1'}, ["badly formed on_load attribute: ", '$1']},
     {no_load_nif, ["nifs defined, but no call to erlang:load_nif/2"]},
     {{undefined_nif, {'$1', '$2'}}, ["nif ", '$1', "/", '$2', " undefined"]},
     {{bad_inline, {'$1', '$2'}}, ["inlined function ", '$1', "/", '$2', " undefined"]},
     {{bad_deprecated, {'$1', '$2'}},
      ["deprecated function ", '$1', "/", '$2', " undefined or not exported"]},
     {{invalid_deprecated, '$1'}, ["badly formed deprecated attribute ", {plain, '$1'}]},
     {{bad_removed, {'$1', '$2'}}, ["removed function ", '$1', "/", '$2', " is still exported"]},
     {{invalid_removed, '$1'}, ["badly formed removed attribute ", {plain, '$1'}]},
     {{bad_dialyzer_attribute, '$1'}, ["badly formed dialyzer attribute: ", {plain, '$1'}]},
     {{bad_dialyzer_option, '$1'}, ["unknown dialyzer warning option: ", '$1']},
     {{bad_export_type, '$1'}, ["bad export_type declaration", more]},
     {disallowed_nowarn_bif_clash,
      ["compile directive nowarn_bif_clash is no longer allowed", more,
       ",\n - use explicit module names or -compile({no_auto_import, [F/A]})"]},
     {{missing_spec, {'$1', '$2'}}, ["missing specification for function ", '$1', "/", '$2']}].

records() ->
    [{{undefined_record, '$1'}, ["record ", '$1', " undefined"]},
     {{unused_record, '$1'}, ["record ", '$1', " is unused"]},
     {{redefine_record, '$1'}, ["record ", '$1', " already defined"]},
     {{undefined_field, '$1', '$2'}, ["field ", '$2', " undefined in record ", '$1']},
     {{redefine_field, '$1', '$2'}, ["field ", '$2', " already defined in record ", '$1']},
     {{wildcard_in_update, '$1'}, ["meaningless use of _ in update of record ", '$1']},
     {illegal_record_info, ["illegal record info"]}].

types() ->
    [{{undefined_type, {'$1', '$2'}}, ["type ", '$1', {types, '$2'}, " undefined"]},
     {{unused_type, {'$1', '$2'}}, ["type ", '$1', {types, '$2'}, " is unused"]},
     {{redefine_type, {'$1', '$2'}}, ["type ", '$1', {types, '$2'}, " already defined"]},
     {{builtin_type, {'$1', '$2'}},
      ["type ", '$1', {types, '$2'}, " is a builtin type; it cannot be redefined"]},
     {{not_exported_opaque, {'$1', '$2'}}, ["opaque type ", '$1', {types, '$2'}, " is not exported"]},
     {{underspecified_opaque, {'$1', '$2'}},
      ["opaque type ", '$1', {types, '$2'}, " is underspecified and therefore meaningless"]},
     {{type_syntax, '$1'}, ["bad ", '$1', " type"]},
     {{singleton_typevar, '$1'}, ["type variable ", '$1', " is only used once (is unbound)"]},
     {{spec_fun_undefined, {'$1', '$2'}}, ["spec for undefined function ", '$1', "/", '$2']},
     {{bad_module, {'$1', '$2', '$3'}},
      ["spec for function ", '$1', ":", '$2', "/", '$3', " from other module"]},
     {{redefine_spec, {'$1', '$2', '$3'}}, ["spec for ", '$1', ":", '$2', "/", '$3', " already defined"]},
     {{redefine_spec, {'$1', '$2'}}, ["spec for ", '$1', "/", '$2', " already defined"]}].

expressions() ->
    [{illegal_pattern, ["illegal pattern"]},
     {illegal_guard_expr, ["illegal guard expression"]},
     {illegal_expr, ["illegal expression"]},
     {illegal_map_construction, ["only association operators '=>' are allowed in map construction"]},
     {illegal_bin_pattern,
      ["binary patterns cannot be matched in parallel using '='"]},
     {{illegal_guard_local_call, {'$1', '$2'}},
      ["call to local/imported function ", '$1', "/", '$2', " is illegal in guard"]},
     {{obsolete_guard, {record, '$1'}}, ["record/", '$1', " obsolete (use is_record/", '$1', ")"]},
     {{obsolete_guard, {'$1', '$2'}}, ['$1', "/", '$2', " obsolete (use is_", '$1', "/", '$2', ")"]},
     {{obsolete_guard_overridden, '$1'},
      ["obsolete ", '$1', "/1 (meaning is_", '$1', "/1) is illegal when there is a local/imported function "
       "named is_", '$1', "/1 "]},
     {{format_error, {"format string invalid (~ts)", ['$1']}}, ["format string invalid (", {text, '$1'}, ")"]},
     {{format_error, {"format arguments not a list", []}}, ["format arguments not a list"]},
     {{format_error, {"the format string requires an argument list with ~s, but the argument list is empty",
                      ['$1']}},
      ["the format string requires an argument list with ", {count, '$1'}, ", but the argument list is empty"]},
     {{format_error, {"the format string requires an argument list with ~s, but no argument list is given",
                      ['$1']}},
      ["the format string requires an argument list with ", {count, '$1'}, ", but no argument list is given"]},
     {{format_error, {"the format string requires an empty argument list, but the argument list contains ~s",
                      ['$1']}},
      ["the format string requires an empty argument list, but the argument list contains ", {count, '$1'}]},
     {{format_error, {"the format string requires an argument list with ~s, but the argument list contains "
                      "only ~s", ['$1', '$2']}},
      ["the format string requires an argument list with ", {count, '$1'},
       ", but the argument list contains only ", {count, '$2'}]},
     {{format_error, {"the format string requires an argument list with ~s, but the argument list contains ~s",
                      ['$1', '$2']}},
      ["the format string requires an argument list with ", {count, '$1'},
       ", but the argument list contains ", {count, '$2'}]}].

binaries() ->
    [{bittype_unit, ["a bit unit size must not be specified unless a size is specified too"]},
     {{undefined_bittype, '$1'}, ["bit type ", {plain, '$1'}, " undefined"]},
     {{bittype_mismatch, '$1', '$2', '$3'},
      ["conflict in ", {text, '$3'}, " specification for bit field: '", {plain, '$1'}, "' and '",
       {plain, '$2'}, "'"]},
     {illegal_bitsize, ["illegal bit size"]},
     {{illegal_bitsize_local_call, {'$1', '$2'}},
      ["call to local/imported function ", '$1', "/", '$2', " is illegal in a size expression for a binary "
       "segment"]},
     {typed_literal_string, ["a literal string in a binary pattern must not have a type or a size"]},
     {unsized_binary_not_at_end,
      ["a binary field without size is only allowed at the end of a binary pattern"]},
     {unsized_binary_in_bin_gen_pattern,
      ["binary fields without size are not allowed in patterns of bit string generators"]},
     {utf_bittype_size_or_unit,
      ["neither size nor unit must be given for segments of type utf8/utf16/utf32"]}].

behaviours() ->
    [{{undefined_behaviour, '$1'}, ["behaviour ", '$1', " undefined"]},
     {{undefined_behaviour_callbacks, '$1'}, ["behaviour ", '$1', " callback functions are undefined"]},
     {{undefined_behaviour_func, {'$1', '$2'}, '$3'},
      ["undefined callback function ", '$1', "/", '$2', " (behaviour '", {plain, '$3'}, "')"]},
     {{conflicting_behaviours, {'$1', '$2'}, '$3', {'$4', '$5'}, '$6'},
      ["conflicting behaviours - callback ", '$1', "/", '$2', " required by both '", {plain, '$3'}, "' and '",
       {plain, '$6'}, "' (line ", '$4', ", column ", '$5', ")"]},
     {{redefine_callback, {'$1', '$2'}}, ["callback ", '$1', "/", '$2', " already defined"]},
     {{undefined_callback, {'$0', '$1', '$2'}}, ["callback ", '$1', "/", '$2', " is undefined"]},
     {{behaviour_info, {'$0', '$1', '$2'}},
      ["cannot define callback attibute for ", '$1', "/", '$2', " when behaviour_info is defined"]}].

%% What OTP's compiler says later than its linter.
results() ->
    [{{nomatch, clause_type}, ["this clause cannot match because of different types/sizes"]},
     {{nomatch, guard}, ["this clause cannot match because its guard evaluates to 'false'"]},
     {{nomatch, no_clause}, ["no clause will ever match"]},
     {{nomatch, {shadow, '$1', {'$2', '$3'}}},
      ["this clause for ", '$2', "/", '$3', " cannot match because a previous clause at line ", '$1',
       " always matches"]},
     {{nomatch, {shadow, '$1'}},
      ["this clause cannot match because a previous clause at line ", '$1', " always matches"]},
     {{nomatch, shadow}, ["this clause cannot match because a previous clause always matches"]},
     {{nomatch, {bit_syntax_size, '$1'}},
      ["this clause cannot match because '", {plain, '$1'}, "' is not a valid size for a binary segment"]},
     {{nomatch, {bit_syntax_unsigned, '$1'}},
      ["this clause cannot match because the negative value ", '$1', " will never match the value of an "
       "'unsigned' binary segment"]},
     {{nomatch, {bit_syntax_type, '$1', '$2'}},
      ["this clause cannot match because '", {plain, '$1'}, "' is not of the expected type '", {plain, '$2'},
       "'"]},
     {{nomatch, {bit_syntax_truncated, '$1', '$2', '$3'}},
      ["this clause cannot match because the value ", '$2', " will not fit in an '", {plain, '$1'},
       "' binary segment of size ", '$3']},
     {{failed, bad_binary}, ["binary construction will fail because of a type mismatch"]},
     {{failed, {eval_failure, {math, '$1', '$2'}, '$3'}},
      ["the call to math:", '$1', "/", '$2', " will fail with a '", {plain, '$3'}, "' exception"]},
     {{failed, {eval_failure, {erlang, '$1', '$2'}, '$3'}},
      ["the call to ", '$1', "/", '$2', " will fail with a '", {plain, '$3'}, "' exception"]},
     {{failed, {eval_failure, {erlang, '$1', '$2'}, '$3'}},
      ["evaluation of operator ", '$1', "/", '$2', " will fail with a '", {plain, '$3'}, "' exception"]},
     {{failed, bad_segment_size},
      ["binary construction will fail because the size of a segment is invalid"]},
     {{map_key_repeated, '$1'}, ["key '", {plain, '$1'}, "' will be overridden in expression"]},
     {{ignored, useless_building}, ["a term is constructed, but never used"]}] ++ lists:append([ignored(Operator) || Operator <- operators()])
        ++ [{{ignored, {no_effect, {erlang, '$1', '$2'}}}, ["the call to ", '$1', "/", '$2', " has no effect"]},
            {{ignored, {result, {erlang, '$1', '$2'}}}, ["the result of calling ", '$1', "/", '$2' | ignored()]}].

operators() ->
    [{Operator, 1} || Operator <- ['not', 'bnot']]
        ++ [{Operator, 2} || Operator <- ['=:=', '=/=', '==', '/=', '<', '=<', '>', '>=', '+', '-', '*', '/', '++',
                                          '--', 'and', 'or', 'xor', 'div', 'rem', 'band', 'bor', 'bxor', 'bsl',
                                          'bsr']].

%% Operators are functions, too; the linter says of some that they are called.
ignored({Operator, Arity}) ->
    Name = lists:flatten(io_lib:format("~tw", [Operator])),
    Id = Name ++ "/" ++ integer_to_list(Arity),
    [{{ignored, {no_effect, {erlang, Operator, Arity}}}, ["use of operator " ++ Name ++ " has no effect"]},
     {{ignored, {result, {erlang, Operator, Arity}}},
      ["the result of evaluating operator " ++ Id | ignored()]},
     {{ignored, {result, {erlang, Operator, Arity}}}, ["the result of calling " ++ Id | ignored()]}].

ignored() ->
    [" is ignored (suppress the warning by assigning the expression to the _ variable)"].
