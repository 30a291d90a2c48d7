%%% What erl_lint says of modules, as terms, and that each term is its own text.
-module(terms).
-export([main/1]).

main(_) ->
    lists:foreach(fun check/1, sources()).

check(Source) ->
    Forms = [{attribute, {1, 1}, file, {"m.erl", 1}} | forms("-module(m). " ++ Source)],
    Found = case erl_lint:module(Forms, "m.erl", [warn_unused_vars]) of
                {ok, Warnings} -> Warnings;
                {error, Errors, Warnings} -> Errors ++ Warnings
            end,
    io:format("~ts~n", [Source]),
    [io:format("  ~tw ~tp~n  ~ts~n", [Location, Term, Module:format_error(Term)])
     || {Location, Module, Term} <- lists:sort(lists:append([Problems || {_, Problems} <- Found])),
        not is_result(Term)].

%% What later passes of OTP's compiler say.
is_result({ignored, _}) -> true;
is_result(_) -> false.

forms(Source) ->
    {ok, Tokens, End} = erl_scan:string(Source, {1, 1}),
    forms(Tokens, [], End).

forms([], [], End) ->
    [{eof, End}];
forms([{dot, _} = Dot | Tokens], Form, End) ->
    {ok, Parsed} = erl_parse:parse_form(lists:reverse(Form, [Dot])),
    [Parsed | forms(Tokens, [], End)];
forms([Token | Tokens], Form, End) ->
    forms(Tokens, [Token | Form], End).

sources() ->
    ["-export([f/1]). f(X) -> Y.",
     "-export([f/1, g/1]). f(_) -> {Y, Y}, Y. g(#{K := V}) -> {K, V}.",
     "-export([f/1]). f(X) -> case X of 1 -> Y; 2 -> Y end, Y, fun() -> W end, W.",
     "-export([f/1]). f(X) when Y -> Y; f({Y, Z}) when is_map_key(V, Y) -> V, Z.",
     "-export([f/1]). f(X) -> case X of 1 -> Y = 2; _ -> ok end, Y.",
     "-export([f/1]). f(X) -> fun(X) -> X end.",
     "-export([f/1]). f(X) -> [X || X <- []].",
     "-export([f/1]). f(X) -> try X catch _:_:X -> X end.",
     "-record(r, {a = X}). -export([f/0]). f() -> #r{}.",
     "-export([f/0]). f() -> g(1).",
     "-export([f/0]). f() -> ok. f() -> ok.",
     "g() -> ok.",
     "-export([f/0]). -export([f/0]). f() -> ok.",
     "-export([f/0]). f() -> ok. -export([f/0]).",
     "-import(lists, [map/2]). -import(maps, [map/2]). -export([map/2]). map(_, _) -> ok.",
     "-export([abs/1, f/1]). abs(X) -> X. f(X) -> abs(X).",
     "-import(lists, [abs/1]). -export([f/1]). f(X) -> abs(X).",
     "-module(n).",
     "-on_load(f/1). f(_) -> ok.",
     "-on_load(f/0).",
     "-nifs([f/1]). -export([f/1, g/0]). g() -> erlang:load_nif(\"x\", 0).",
     "-compile({inline, [{f, 1}]}).",
     "-compile({nowarn_unused_function, [{f, 1}]}).",
     "-deprecated([{f, 1}]).",
     "-export([f/1]). -removed([{f, 1}]). f(X) -> X.",
     "-dialyzer(nothing).",
     "-export([f/1]). f(X) -> X#none.a, #r{}.",
     "-record(r, {a}). -record(r, {b}). -export([f/1]). f(X) -> X#r.c.",
     "-record(r, {a, a}). -export([f/0]). f() -> #r{}.",
     "-record(r, {a}). -export([f/1]). f(X) -> X#r{_ = 1}, record_info(size, X).",
     "-type t() :: u(). -type t() :: v. -export_type([t/0, w/1]).",
     "-type integer() :: a. -type x(A) :: b. -export_type([x/1]).",
     "-opaque o() :: a. -opaque p() :: term(). -export_type([p/0]).",
     "-spec f(_) -> ok. -spec g(_) -> ok. -spec g(_) -> ok. -spec x:y() -> ok. -export([g/1]). g(_) -> ok.",
     "-export([f/1]). f(X) when g(X) -> ok; f(X + 1) -> X; f({X = 1}) when is_list(X), atom(X) -> X.",
     "g(_) -> ok. -export([f/1]). f(X) when g(X) -> ok.",
     "-export([f/1]). f(X) -> <<X:8/foo>>, <<X:8/signed-unsigned>>, <<X/unit:8>>, <<X:8/utf8>>.",
     "-export([f/1]). f(<<A/binary, B>>) -> {A, B}; f(<<\"a\":8/float>>) -> [A || <<A/binary>> <= <<>>].",
     "-export([f/1]). f(X) -> io:format(\"~q\", [X]), io:format(\"~w\", []), io:format(\"~w~w\", [X]), "
     "io:format(\"~w\", [X, X]), io:format(\"~w\", x).",
     "-callback c(a) -> b. -optional_callbacks([d/1]).",
     "-callback c(a) -> b. -export([behaviour_info/1]). behaviour_info(_) -> [].",
     "-behaviour(no_such_behaviour).",
     "-compile(export_all). f() -> erlang:now(), erlang:get_stacktrace().",
     "-export([f/1]). f(#{a => _}) -> ok; f(#{K := V}) -> V; f(_) -> #{a := 1}."].

%% expect: -export([f/1]). f(X) -> Y.
%% expect:   {1,31} {unused_var,'X'}
%% expect:   variable 'X' is unused
%% expect:   {1,37} {unbound_var,'Y'}
%% expect:   variable 'Y' is unbound
%% expect: -export([f/1, g/1]). f(_) -> {Y, Y}, Y. g(#{K := V}) -> {K, V}.
%% expect:   {1,43} {unbound_var,'Y'}
%% expect:   variable 'Y' is unbound
%% expect:   {1,46} {unbound_var,'Y'}
%% expect:   variable 'Y' is unbound
%% expect:   {1,57} {unbound_var,'K'}
%% expect:   variable 'K' is unbound
%% expect: -export([f/1]). f(X) -> case X of 1 -> Y; 2 -> Y end, Y, fun() -> W end, W.
%% expect:   {1,52} {unbound_var,'Y'}
%% expect:   variable 'Y' is unbound
%% expect:   {1,60} {unbound_var,'Y'}
%% expect:   variable 'Y' is unbound
%% expect:   {1,79} {unbound_var,'W'}
%% expect:   variable 'W' is unbound
%% expect:   {1,86} {unbound_var,'W'}
%% expect:   variable 'W' is unbound
%% expect: -export([f/1]). f(X) when Y -> Y; f({Y, Z}) when is_map_key(V, Y) -> V, Z.
%% expect:   {1,31} {unused_var,'X'}
%% expect:   variable 'X' is unused
%% expect:   {1,39} {unbound_var,'Y'}
%% expect:   variable 'Y' is unbound
%% expect:   {1,73} {unbound_var,'V'}
%% expect:   variable 'V' is unbound
%% expect: -export([f/1]). f(X) -> case X of 1 -> Y = 2; _ -> ok end, Y.
%% expect:   {1,72} {unsafe_var,'Y',{'case',{1,37}}}
%% expect:   variable 'Y' unsafe in 'case' (line 1, column 37)
%% expect: -export([f/1]). f(X) -> fun(X) -> X end.
%% expect:   {1,31} {unused_var,'X'}
%% expect:   variable 'X' is unused
%% expect:   {1,41} {shadowed_var,'X','fun'}
%% expect:   variable 'X' shadowed in 'fun'
%% expect: -export([f/1]). f(X) -> [X || X <- []].
%% expect:   {1,31} {unused_var,'X'}
%% expect:   variable 'X' is unused
%% expect:   {1,43} {shadowed_var,'X',generate}
%% expect:   variable 'X' shadowed in generate
%% expect: -export([f/1]). f(X) -> try X catch _:_:X -> X end.
%% expect:   {1,53} {stacktrace_bound,'X'}
%% expect:   stacktrace variable 'X' must not be previously bound
%% expect: -record(r, {a = X}). -export([f/0]). f() -> #r{}.
%% expect:   {1,29} {unbound_var,'X'}
%% expect:   variable 'X' is unbound
%% expect: -export([f/0]). f() -> g(1).
%% expect:   {1,36} {undefined_function,{g,1}}
%% expect:   function g/1 undefined
%% expect: -export([f/0]). f() -> ok. f() -> ok.
%% expect:   {1,40} {redefine_function,{f,0}}
%% expect:   function f/0 already defined
%% expect: g() -> ok.
%% expect:   {1,13} {unused_function,{g,0}}
%% expect:   function g/0 is unused
%% expect: -export([f/0]). -export([f/0]). f() -> ok.
%% expect:   {1,30} {duplicated_export,{f,0}}
%% expect:   function f/0 already exported
%% expect: -export([f/0]). f() -> ok. -export([f/0]).
%% expect:   {1,41} {attribute,export}
%% expect:   attribute export after function definitions
%% expect: -import(lists, [map/2]). -import(maps, [map/2]). -export([map/2]). map(_, _) -> ok.
%% expect:   {1,39} {redefine_import,{{map,2},lists}}
%% expect:   function map/2 already imported from lists
%% expect:   {1,80} {define_import,{map,2}}
%% expect:   defining imported function map/2
%% expect: -export([abs/1, f/1]). abs(X) -> X. f(X) -> abs(X).
%% expect:   {1,57} {call_to_redefined_old_bif,{abs,1}}
%% expect:   ambiguous call of overridden pre R14 auto-imported BIF abs/1
%% expect:  - use erlang:abs/1 or "-compile({no_auto_import,[abs/1]})." to resolve name clash
%% expect: -import(lists, [abs/1]). -export([f/1]). f(X) -> abs(X).
%% expect:   {1,14} {redefine_old_bif_import,{abs,1}}
%% expect:   import directive overrides pre R14 auto-imported BIF abs/1
%% expect:  - use "-compile({no_auto_import,[abs/1]})." to resolve name clash
%% expect: -module(n).
%% expect:   {1,14} redefine_module
%% expect:   redefining module
%% expect: -on_load(f/1). f(_) -> ok.
%% expect:   {1,14} {bad_on_load_arity,{f,1}}
%% expect:   function f/1 has wrong arity (must be 0)
%% expect: -on_load(f/0).
%% expect:   {1,14} {undefined_on_load,{f,0}}
%% expect:   function f/0 undefined
%% expect: -nifs([f/1]). -export([f/1, g/0]). g() -> erlang:load_nif("x", 0).
%% expect:   {1,14} {undefined_nif,{f,1}}
%% expect:   nif f/1 undefined
%% expect:   {1,28} {undefined_function,{f,1}}
%% expect:   function f/1 undefined
%% expect: -compile({inline, [{f, 1}]}).
%% expect:   {1,14} {bad_inline,{f,1}}
%% expect:   inlined function f/1 undefined
%% expect: -compile({nowarn_unused_function, [{f, 1}]}).
%% expect:   {1,14} {bad_nowarn_unused_function,{f,1}}
%% expect:   function f/1 undefined
%% expect: -deprecated([{f, 1}]).
%% expect:   {1,14} {bad_deprecated,{f,1}}
%% expect:   deprecated function f/1 undefined or not exported
%% expect: -export([f/1]). -removed([{f, 1}]). f(X) -> X.
%% expect:   {1,30} {bad_removed,{f,1}}
%% expect:   removed function f/1 is still exported
%% expect: -dialyzer(nothing).
%% expect:   {1,14} {bad_dialyzer_option,nothing}
%% expect:   unknown dialyzer warning option: nothing
%% expect: -export([f/1]). f(X) -> X#none.a, #r{}.
%% expect:   {1,38} {undefined_record,none}
%% expect:   record none undefined
%% expect:   {1,47} {undefined_record,r}
%% expect:   record r undefined
%% expect: -record(r, {a}). -record(r, {b}). -export([f/1]). f(X) -> X#r.c.
%% expect:   {1,31} {redefine_record,r}
%% expect:   record r already defined
%% expect:   {1,75} {undefined_field,r,c}
%% expect:   field c undefined in record r
%% expect: -record(r, {a, a}). -export([f/0]). f() -> #r{}.
%% expect:   {1,28} {redefine_field,r,a}
%% expect:   field a already defined in record r
%% expect: -record(r, {a}). -export([f/1]). f(X) -> X#r{_ = 1}, record_info(size, X).
%% expect:   {1,58} {wildcard_in_update,r}
%% expect:   meaningless use of _ in update of record r
%% expect:   {1,66} illegal_record_info
%% expect:   illegal record info
%% expect: -type t() :: u(). -type t() :: v. -export_type([t/0, w/1]).
%% expect:   {1,26} {undefined_type,{u,0}}
%% expect:   type u() undefined
%% expect:   {1,32} {redefine_type,{t,0}}
%% expect:   type t() already defined
%% expect:   {1,48} {undefined_type,{w,1}}
%% expect:   type w(_) undefined
%% expect: -type integer() :: a. -type x(A) :: b. -export_type([x/1]).
%% expect:   {1,14} {builtin_type,{integer,0}}
%% expect:   type integer() is a builtin type; it cannot be redefined
%% expect:   {1,43} {singleton_typevar,'A'}
%% expect:   type variable 'A' is only used once (is unbound)
%% expect: -opaque o() :: a. -opaque p() :: term(). -export_type([p/0]).
%% expect:   {1,14} {not_exported_opaque,{o,0}}
%% expect:   opaque type o() is not exported
%% expect:   {1,14} {unused_type,{o,0}}
%% expect:   type o() is unused
%% expect:   {1,32} {underspecified_opaque,{p,0}}
%% expect:   opaque type p() is underspecified and therefore meaningless
%% expect: -spec f(_) -> ok. -spec g(_) -> ok. -spec g(_) -> ok. -spec x:y() -> ok. -export([g/1]). g(_) -> ok.
%% expect:   {1,14} {spec_fun_undefined,{f,1}}
%% expect:   spec for undefined function f/1
%% expect:   {1,50} {redefine_spec,{g,1}}
%% expect:   spec for g/1 already defined
%% expect:   {1,68} {bad_module,{x,y,0}}
%% expect:   spec for function x:y/0 from other module
%% expect: -export([f/1]). f(X) when g(X) -> ok; f(X + 1) -> X; f({X = 1}) when is_list(X), atom(X) -> X.
%% expect:   {1,39} illegal_guard_expr
%% expect:   illegal guard expression
%% expect:   {1,55} illegal_pattern
%% expect:   illegal pattern
%% expect:   {1,63} {unbound_var,'X'}
%% expect:   variable 'X' is unbound
%% expect:   {1,94} {obsolete_guard,{atom,1}}
%% expect:   atom/1 obsolete (use is_atom/1)
%% expect: g(_) -> ok. -export([f/1]). f(X) when g(X) -> ok.
%% expect:   {1,13} {unused_function,{g,1}}
%% expect:   function g/1 is unused
%% expect:   {1,26} {attribute,export}
%% expect:   attribute export after function definitions
%% expect:   {1,41} {unused_function,{f,1}}
%% expect:   function f/1 is unused
%% expect:   {1,51} {illegal_guard_local_call,{g,1}}
%% expect:   call to local/imported function g/1 is illegal in guard
%% expect: -export([f/1]). f(X) -> <<X:8/foo>>, <<X:8/signed-unsigned>>, <<X/unit:8>>, <<X:8/utf8>>.
%% expect:   {1,39} {undefined_bittype,foo}
%% expect:   bit type foo undefined
%% expect:   {1,52} {bittype_mismatch,unsigned,signed,"sign"}
%% expect:   conflict in sign specification for bit field: 'unsigned' and 'signed'
%% expect:   {1,77} bittype_unit
%% expect:   a bit unit size must not be specified unless a size is specified too
%% expect:   {1,91} utf_bittype_size_or_unit
%% expect:   neither size nor unit must be given for segments of type utf8/utf16/utf32
%% expect: -export([f/1]). f(<<A/binary, B>>) -> {A, B}; f(<<"a":8/float>>) -> [A || <<A/binary>> <= <<>>].
%% expect:   {1,33} unsized_binary_not_at_end
%% expect:   a binary field without size is only allowed at the end of a binary pattern
%% expect:   {1,63} typed_literal_string
%% expect:   a literal string in a binary pattern must not have a type or a size
%% expect:   {1,89} unsized_binary_in_bin_gen_pattern
%% expect:   binary fields without size are not allowed in patterns of bit string generators
%% expect: -export([f/1]). f(X) -> io:format("~q", [X]), io:format("~w", []), io:format("~w~w", [X]), io:format("~w", [X, X]), io:format("~w", x).
%% expect:   {1,47} {format_error,{"format string invalid (~ts)",["invalid control ~q"]}}
%% expect:   format string invalid (invalid control ~q)
%% expect:   {1,75} {format_error,{"the format string requires an argument list with ~s, but the argument list is empty",
%% expect:                         ["1 argument"]}}
%% expect:   the format string requires an argument list with 1 argument, but the argument list is empty
%% expect:   {1,98} {format_error,{"the format string requires an argument list with ~s, but the argument list contains only ~s",
%% expect:                         [["2"," arguments"],"1 argument"]}}
%% expect:   the format string requires an argument list with 2 arguments, but the argument list contains only 1 argument
%% expect:   {1,120} {format_error,{"the format string requires an argument list with ~s, but the argument list contains ~s",
%% expect:                          ["1 argument",["2"," arguments"]]}}
%% expect:   the format string requires an argument list with 1 argument, but the argument list contains 2 arguments
%% expect:   {1,145} {format_error,{"format arguments not a list",[]}}
%% expect:   format arguments not a list
%% expect: -callback c(a) -> b. -optional_callbacks([d/1]).
%% expect:   {1,35} {undefined_callback,{m,d,1}}
%% expect:   callback d/1 is undefined
%% expect: -callback c(a) -> b. -export([behaviour_info/1]). behaviour_info(_) -> [].
%% expect:   {1,14} {behaviour_info,{m,c,1}}
%% expect:   cannot define callback attibute for c/1 when behaviour_info is defined
%% expect: -behaviour(no_such_behaviour).
%% expect:   {1,14} {undefined_behaviour,no_such_behaviour}
%% expect:   behaviour no_such_behaviour undefined
%% expect: -compile(export_all). f() -> erlang:now(), erlang:get_stacktrace().
%% expect:   {1,14} export_all
%% expect:   export_all flag enabled - all functions will be exported
%% expect:   {1,42} {deprecated,{erlang,now,0},
%% expect:                      "see the \"Time and Time Correction in Erlang\" chapter of the ERTS User's Guide for more information"}
%% expect:   erlang:now/0 is deprecated; see the "Time and Time Correction in Erlang" chapter of the ERTS User's Guide for more information
%% expect:   {1,56} {removed,{erlang,get_stacktrace,0},
%% expect:                   "use the new try/catch syntax for retrieving the stack backtrace"}
%% expect:   erlang:get_stacktrace/0 is removed; use the new try/catch syntax for retrieving the stack backtrace
%% expect: -export([f/1]). f(#{a => _}) -> ok; f(#{K := V}) -> V; f(_) -> #{a := 1}.
%% expect:   {1,35} illegal_pattern
%% expect:   illegal pattern
%% expect:   {1,53} {unbound_var,'K'}
%% expect:   variable 'K' is unbound
%% expect:   {1,80} illegal_map_construction
%% expect:   only association operators '=>' are allowed in map construction
