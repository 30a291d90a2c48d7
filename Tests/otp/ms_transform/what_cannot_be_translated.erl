%% Funs that cannot be match specifications, and what is said of them.
-module(what_cannot_be_translated).
-export([main/1]).

main(_) ->
    lists:foreach(fun try_it/1,
                  ["fun({A, {B, C} = D}) -> D end", "fun(A, B) -> 1 end", "fun([A]) -> 1 end", "fun({A}) -> foo(A) end",
                   "fun({A}) -> lists:reverse(A) end", "fun({A}) -> if A -> 1 end end", "fun({A}) -> fun() -> 1 end end",
                   "fun({A}) -> A = 1 end", "fun({A}) -> [X || X <- A] end", "fun({A}) -> <<A>> end",
                   "fun({A}) -> #x{} end", "fun({A} = #x{}) -> 1 end", "foo", "fun foo/1", "fun() -> 1 end",
                   "fun({<<A>>}) -> A end", "fun({A}) -> receive X -> X end end", "fun({A}) -> spawn(A) end",
                   "fun(foo) -> 1 end", "fun({A}) -> #x.a end", "fun({A}) -> A#x.a end", "fun({A}) -> atom_to_list(A) end",
                   "fun({A}) -> case A of 1 -> 1 end end", "fun({A}) -> begin A, 1 end end", "fun({A}) -> catch A end",
                   "fun({A = B}) -> A end", "fun(#{a := B}) -> B end", "fun({A}) when foo(A) -> A end",
                   "fun({A}) when lists:member(A, []) -> A end"]).

try_it(Fun) ->
    {ok, Tokens, _} = erl_scan:string("f() -> ets:fun2ms(" ++ Fun ++ ")."),
    {ok, Form} = erl_parse:parse_form(Tokens),
    {error, [{_, [{Location, Module, Reason}]}], _} =
        ms_transform:parse_transform([{attribute, 1, file, {"f.erl", 1}}, {attribute, 1, module, m}, Form], []),
    io:format("~ts~n    ~0p ~w: ~ts~n", [Fun, Location, Module, Module:format_error(Reason)]).

%% expect: fun({A, {B, C} = D}) -> D end
%% expect:     1 ms_transform: in fun head, only matching (=) on toplevel can be translated into match_spec
%% expect: fun(A, B) -> 1 end
%% expect:     1 ms_transform: ets:fun2ms requires fun with single variable or tuple parameter
%% expect: fun([A]) -> 1 end
%% expect:     1 ms_transform: ets:fun2ms requires fun with single variable or tuple parameter
%% expect: fun({A}) -> foo(A) end
%% expect:     1 ms_transform: fun containing the local function call 'foo/1' (called in body) cannot be translated into match_spec
%% expect: fun({A}) -> lists:reverse(A) end
%% expect:     1 ms_transform: fun containing the remote function call 'lists:reverse/1' (called in body) cannot be translated into match_spec
%% expect: fun({A}) -> if A -> 1 end end
%% expect:     1 ms_transform: the language element if (in body) cannot be translated into match_spec
%% expect: fun({A}) -> fun() -> 1 end end
%% expect:     1 ms_transform: the language element fun (in body) cannot be translated into match_spec
%% expect: fun({A}) -> A = 1 end
%% expect:     1 ms_transform: fun with body matching ('=' in body) is illegal as match_spec
%% expect: fun({A}) -> [X || X <- A] end
%% expect:     1 ms_transform: the language element list comprehension (in body) cannot be translated into match_spec
%% expect: fun({A}) -> <<A>> end
%% expect:     1 ms_transform: bit syntax construction with variable 'A' (in body) cannot be translated into match_spec
%% expect: fun({A}) -> #x{} end
%% expect:     1 ms_transform: fun body contains unknown record type x
%% expect: fun({A} = #x{}) -> 1 end
%% expect:     1 ms_transform: ets:fun2ms requires fun with single variable or tuple parameter
%% expect: foo
%% expect:     1 ms_transform: Parameter of ets/dbg:fun2ms/1 is not a literal fun
%% expect: fun foo/1
%% expect:     1 ms_transform: Parameter of ets/dbg:fun2ms/1 is not a literal fun
%% expect: fun() -> 1 end
%% expect:     1 ms_transform: ets:fun2ms requires fun with single variable or tuple parameter
%% expect: fun({<<A>>}) -> A end
%% expect:     1 ms_transform: fun head contains bit syntax matching of variable 'A', which cannot be translated into match_spec
%% expect: fun({A}) -> receive X -> X end end
%% expect:     1 ms_transform: the language element receive (in body) cannot be translated into match_spec
%% expect: fun({A}) -> spawn(A) end
%% expect:     1 ms_transform: fun containing the local function call 'spawn/1' (called in body) cannot be translated into match_spec
%% expect: fun(foo) -> 1 end
%% expect:     1 ms_transform: ets:fun2ms requires fun with single variable or tuple parameter
%% expect: fun({A}) -> #x.a end
%% expect:     1 ms_transform: fun body contains unknown record type x
%% expect: fun({A}) -> A#x.a end
%% expect:     1 ms_transform: fun body contains unknown record type x
%% expect: fun({A}) -> atom_to_list(A) end
%% expect:     1 ms_transform: fun containing the local function call 'atom_to_list/1' (called in body) cannot be translated into match_spec
%% expect: fun({A}) -> case A of 1 -> 1 end end
%% expect:     1 ms_transform: the language element case (in body) cannot be translated into match_spec
%% expect: fun({A}) -> begin A, 1 end end
%% expect:     1 ms_transform: the language element begin/end block (in body) cannot be translated into match_spec
%% expect: fun({A}) -> catch A end
%% expect:     1 ms_transform: the language element catch (in body) cannot be translated into match_spec
%% expect: fun({A = B}) -> A end
%% expect:     1 ms_transform: in fun head, only matching (=) on toplevel can be translated into match_spec
%% expect: fun(#{a := B}) -> B end
%% expect:     1 ms_transform: ets:fun2ms requires fun with single variable or tuple parameter
%% expect: fun({A}) when foo(A) -> A end
%% expect:     1 ms_transform: fun containing the local function call 'foo/1' (called in guard) cannot be translated into match_spec
%% expect: fun({A}) when lists:member(A, []) -> A end
%% expect:     1 ms_transform: fun containing the remote function call 'lists:member/2' (called in guard) cannot be translated into match_spec
