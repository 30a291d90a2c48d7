-module(qlc_tables).
-moduledoc "Tables of `ets` and `dets` for queries of `qlc`: what `ets:table/1,2` and `dets:table/1,2` return.".

-export([ets/2, dets/2]).

-define(COUNT, 100).

-spec ets(ets:table(), term()) -> qlc:query_handle().
ets(Table, Options) ->
    case options(Options, #{n_objects => ?COUNT, traverse => select}) of
        {ok, #{n_objects := Count, traverse := Way}} ->
            qlc:table(ets_traversal(Way, Table, Count),
                      [{pre_fun, fun(_) -> ets:safe_fixtable(Table, true) end},
                       {post_fun, fun() -> ets:safe_fixtable(Table, false) end},
                       {info_fun, fun(Item) -> ets_info(Item, Table) end},
                       {format_fun, fun(What) -> shown(ets, What, Table, Options) end},
                       {key_equality, case ets:info(Table, type) of ordered_set -> '=='; _ -> '=:=' end}
                       | [{lookup_fun, fun(_, Keys) -> lists:flatmap(fun(Key) -> ets:lookup(Table, Key) end, Keys) end}
                          || is_atom(Way)]]);
        error ->
            error(badarg, [Table, Options])
    end.

ets_traversal(first_next, Table, _) ->
    fun() -> by_keys(ets:first(Table), Table, ets, next) end;
ets_traversal(last_prev, Table, _) ->
    fun() -> by_keys(ets:last(Table), Table, ets, prev) end;
ets_traversal(select, Table, Count) ->
    fun(Specification) -> parts(ets:select(Table, Specification, Count), ets) end;
ets_traversal({select, Specification}, Table, Count) ->
    fun() -> parts(ets:select(Table, Specification, Count), ets) end.

ets_info(num_of_objects, Table) -> ets:info(Table, size);
ets_info(keypos, Table) -> ets:info(Table, keypos);
ets_info(is_unique_objects, Table) -> ets:info(Table, type) =/= duplicate_bag;
ets_info(is_sorted_key, Table) -> ets:info(Table, type) =:= ordered_set;
ets_info(_, _) -> undefined.

-spec dets(dets:tab_name(), term()) -> qlc:query_handle().
dets(Name, Options) ->
    case options(Options, #{n_objects => default, traverse => select}) of
        {ok, #{n_objects := Count, traverse := Way}} when Way =/= last_prev ->
            qlc:table(dets_traversal(Way, Name, Count),
                      [{pre_fun, fun(_) -> dets:safe_fixtable(Name, true) end},
                       {post_fun, fun() -> dets:safe_fixtable(Name, false) end},
                       {info_fun, fun(Item) -> dets_info(Item, Name) end},
                       {format_fun, fun(What) -> shown(dets, What, Name, Options) end},
                       {key_equality, '=:='}
                       | [{lookup_fun, fun(_, Keys) -> dets_objects(Keys, Name) end} || is_atom(Way)]]);
        _ ->
            error(badarg, [Name, Options])
    end.

dets_traversal(first_next, Name, _) ->
    fun() -> by_keys(dets:first(Name), Name, dets, next) end;
dets_traversal(select, Name, Count) ->
    fun(Specification) -> parts(dets:select(Name, Specification, Count), dets) end;
dets_traversal({select, Specification}, Name, Count) ->
    fun() -> parts(dets:select(Name, Specification, Count), dets) end.

dets_info(num_of_objects, Name) -> dets:info(Name, size);
dets_info(keypos, Name) -> dets:info(Name, keypos);
dets_info(is_unique_objects, Name) -> dets:info(Name, type) =/= duplicate_bag;
dets_info(_, _) -> undefined.

dets_objects([Key | Keys], Name) ->
    case dets:lookup(Name, Key) of
        Objects when is_list(Objects) ->
            case dets_objects(Keys, Name) of
                Others when is_list(Others) -> Objects ++ Others;
                Error -> Error
            end;
        Error -> Error
    end;
dets_objects([], _) ->
    [].

%% -- Parts ---------------------------------------------------------------------------------------

by_keys('$end_of_table', _, _, _) -> [];
by_keys(Key, Table, Module, Step) ->
    case Module:lookup(Table, Key) of
        Objects when is_list(Objects) -> Objects ++ fun() -> by_keys(Module:Step(Table, Key), Table, Module, Step) end;
        Error -> Error
    end.

parts('$end_of_table', _) -> [];
parts({Objects, Continuation}, Module) -> Objects ++ fun() -> parts(Module:select(Continuation), Module) end;
parts(Error, _) -> Error.

options(Options, Parsed) when is_list(Options) ->
    lists:foldl(fun option/2, {ok, Parsed}, Options);
options(Option, Parsed) ->
    options([Option], Parsed).

option({n_objects, Count}, {ok, #{n_objects := Default} = Parsed}) when is_integer(Count), Count > 0; Count =:= Default ->
    {ok, Parsed#{n_objects := Count}};
option({traverse, {select, Specification}}, {ok, Parsed}) when is_list(Specification) ->
    {ok, Parsed#{traverse := {select, Specification}}};
option({traverse, Way}, {ok, Parsed}) when Way =:= select; Way =:= first_next; Way =:= last_prev ->
    {ok, Parsed#{traverse := Way}};
option(_, _) ->
    error.

shown(Module, {all, _, _}, Table, []) -> {Module, table, [Table]};
shown(Module, {all, _, _}, Table, Options) -> {Module, table, [Table, Options]};
shown(Module, {lookup, _, [Key], _, _}, Table, _) -> {Module, lookup, [Table, Key]};
shown(Module, {lookup, _, Keys, _, _}, Table, _) ->
    io_lib:format("lists:flatmap(fun(K) -> ~w:lookup(~tw, K) end, ~tw)", [Module, Table, Keys]);
shown(Module, {match_spec, Specification}, Table, _) ->
    {Module, table, [Table, [{traverse, {select, Specification}}]]}.
