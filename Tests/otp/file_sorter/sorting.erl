%% Files of terms, sorted in small runs: the order, what is equal, merging, checking, functions, what is wrong.
-module(sorting).
-export([main/1]).

main(_) ->
    in_directory(fun() ->
        Numbers = [erlang:phash2(N, 500) || N <- lists:seq(1, 2000)],
        write("a", Numbers),
        show(file_sorter:sort("a")),
        show(read("a") =:= lists:sort(Numbers)),
        Small = [{size, 1000}, {no_files, 3}],
        write("b", Numbers),
        show(file_sorter:sort(["b", "a"], "c", [{unique, true} | Small])),
        show(read("c") =:= lists:usort(Numbers)),
        Pairs = [{N rem 7, N} || N <- Numbers],
        write("d", Pairs),
        show(file_sorter:keysort(1, ["d"], "e", Small)),
        show(read("e") =:= lists:keysort(1, Pairs)),
        show(file_sorter:keysort([2, 1], ["d"], "f", [{order, descending} | Small])),
        show(erlang:phash2(read("f"))),
        show(file_sorter:sort(["d"], "g", [{order, fun({_, A}, {_, B}) -> A =< B end} | Small])),
        show(erlang:phash2(read("g"))),
        show(file_sorter:check(["a", "b"], [])),
        show(file_sorter:keycheck(1, ["e", "f"], [])),
        show(file_sorter:merge(["a", "c"], "h")),
        show(read("h") =:= lists:sort(Numbers ++ lists:usort(Numbers))),
        ok = file:write_file("i", "c. {a,b}. \"x\".\n1.\n"),
        show(file_sorter:sort(["i"], "j", {format, term})),
        show(file:read_file("j")),
        show(file_sorter:sort(input([<<"b">>, <<"c">>, <<"a">>]), fun output/1, {format, binary})),
        show(file_sorter:sort(["none"], "x")),
        ok = file:write_file("k", <<5:32, "ab">>),
        show(file_sorter:sort(["k"], "x")),
        ok = file:write_file("k", <<2:32, "ab">>),
        show(file_sorter:sort(["k"], "x")),
        show(file_sorter:keysort(9, ["d"], "x")),
        show(failure(fun() -> file_sorter:sort(["d"], "x", [{foo, 1}]) end)),
        show(failure(fun() -> file_sorter:keysort(0, ["d"], "x") end)),
        {ok, Left} = file:list_dir("."),
        show(lists:sort(Left))
    end).

input(Objects) ->
    fun(read) -> {Objects, fun(read) -> end_of_input; (close) -> ok end};
       (close) -> ok
    end.

output(close) -> closed;
output(Objects) -> show(Objects), fun output/1.

write(Name, Terms) ->
    ok = file:write_file(Name, [[<<(byte_size(B)):32>>, B] || Term <- Terms, B <- [term_to_binary(Term)]]).

read(Name) ->
    {ok, Bytes} = file:read_file(Name),
    [binary_to_term(Term) || <<Size:32, Term:Size/binary>> <= Bytes].

%% Names of files are absolute in errors.
show(Term) -> io:format("~p~n", [without_directory(Term)]).

without_directory([$/ | _] = Name) -> filename:basename(Name);
without_directory([Term | Terms]) -> [without_directory(Term) | without_directory(Terms)];
without_directory(Tuple) when is_tuple(Tuple) -> list_to_tuple(without_directory(tuple_to_list(Tuple)));
without_directory(Term) -> Term.

failure(Function) ->
    try Function()
    catch
        error:Reason -> Reason
    end.

in_directory(Function) ->
    Directory = filename:join(os:getenv("TMPDIR", "/tmp"), ?MODULE_STRING ++ os:getpid()),
    ok = file:make_dir(Directory),
    {ok, Before} = file:get_cwd(),
    ok = file:set_cwd(Directory),
    try
        Function()
    after
        {ok, Names} = file:list_dir("."),
        [file:delete(Name) || Name <- Names],
        file:set_cwd(Before),
        file:del_dir(Directory)
    end.

%% expect: ok
%% expect: true
%% expect: ok
%% expect: true
%% expect: ok
%% expect: true
%% expect: ok
%% expect: 107176185
%% expect: ok
%% expect: 64850781
%% expect: {ok,[{"b",3,103}]}
%% expect: {ok,[{"f",7,{1,498}}]}
%% expect: ok
%% expect: true
%% expect: ok
%% expect: {ok,<<"1.\nc.\n{a,b}.\n\"x\".\n">>}
%% expect: [<<"a">>,<<"b">>,<<"c">>]
%% expect: closed
%% expect: {error,{file_error,"none",enoent}}
%% expect: {error,{premature_eof,"k"}}
%% expect: {error,{bad_object,"k"}}
%% expect: {error,{bad_object,"d"}}
%% expect: {badarg,{foo,1}}
%% expect: {badarg,0}
%% expect: ["a","b","c","d","e","f","g","h","i","j","k"]
