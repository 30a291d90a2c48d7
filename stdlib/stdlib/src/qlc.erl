-module(qlc).
-moduledoc """
Queries over tables, lists and other queries. A query is written as a list comprehension, the argument of `q/1,2`, in a
module that includes `stdlib/include/qlc.hrl`; it is evaluated by `eval/1,2`, by `fold/3,4`, or bit by bit by a cursor.

`qlc_pt` is the parse transform, `qlc_run` evaluates.
""".

-export([q/1, q/2, eval/1, eval/2, e/1, e/2, fold/3, fold/4]).
-export([cursor/1, cursor/2, next_answers/1, next_answers/2, delete_cursor/1]).
-export([append/1, append/2, sort/1, sort/2, keysort/2, keysort/3, table/2]).
-export([string_to_handle/1, string_to_handle/2, string_to_handle/3, info/1, info/2, format_error/1]).
-export([parse_transform/2, transform_from_evaluator/2]).

-export_type([query_handle/0, query_cursor/0, query_handle_or_list/0]).

-include_lib("stdlib/include/qlc_handle.hrl").

-record(qlc_cursor, {c :: {pid(), pid()}}).

-opaque query_handle() :: #qlc_handle{}.
-opaque query_cursor() :: #qlc_cursor{}.
-type query_handle_or_list() :: query_handle() | list().
-type options() :: term().

-define(COUNT, 10).

%% -- Making handles ------------------------------------------------------------------------------

-doc "A query. The argument must be a list comprehension, as it stands.".
-spec q(term()) -> query_handle().
q(Query) -> q(Query, []).

-doc """
Options: `unique`, each answer once; `{max_lookup, N}`, how many values at most a table is asked for before it is read as a
whole; `{lookup, any | boolean()}` and `{join, any | lookup | merge | nested_loop}`, how objects are found; `{cache, _}`
has no effect.
""".
-spec q(term(), options()) -> query_handle().
q({qlc_comprehension, Source, Thunk} = Query, Options) ->
    case options(Options, #{unique => {false, boolean}, cache => {false, cache}, max_lookup => {infinity, count},
                            lookup => {any, [any, true, false]}, join => {any, [any, lookup, merge, nested_loop]}}) of
        {ok, Parsed} -> #qlc_handle{h = {comprehension, Source, Thunk, Parsed}};
        error -> error(badarg, [Query, Options])
    end;
q(Query, Options) ->
    error(badarg, [Query, Options]).

-doc "All answers of the first handle, then those of the next.".
-spec append([query_handle_or_list()]) -> query_handle().
append(Handles) -> #qlc_handle{h = {append, [argument(Handle, [Handles]) || Handle <- Handles]}}.

-spec append(query_handle_or_list(), query_handle_or_list()) -> query_handle().
append(First, Second) ->
    #qlc_handle{h = {append, [argument(Handle, [First, Second]) || Handle <- [First, Second]]}}.

-spec sort(query_handle_or_list()) -> query_handle().
sort(Handle) -> sort(Handle, []).

-doc """
The answers sorted. Options are those of `file_sorter`: `{order, ascending | descending | Fun}` and `unique`; others have
no effect, as everything is sorted in memory.
""".
-spec sort(query_handle_or_list(), options()) -> query_handle().
sort(Handle, Options) ->
    case sorted(none, Handle, Options) of
        error -> error(badarg, [Handle, Options]);
        Sorted -> Sorted
    end.

-spec keysort(pos_integer() | [pos_integer()], query_handle_or_list()) -> query_handle().
keysort(Positions, Handle) -> keysort(Positions, Handle, []).

-doc "The answers sorted by an element, or by several.".
-spec keysort(pos_integer() | [pos_integer()], query_handle_or_list(), options()) -> query_handle().
keysort(Positions, Handle, Options) ->
    case are_positions(Positions) andalso sorted(Positions, Handle, Options) of
        #qlc_handle{} = Sorted -> Sorted;
        _ -> error(badarg, [Positions, Handle, Options])
    end.

are_positions([_ | _] = Positions) -> lists:all(fun is_position/1, Positions);
are_positions(Position) -> is_position(Position).

is_position(Position) -> is_integer(Position) andalso Position > 0.

sorted(Key, Argument, Options) ->
    Known = #{order => {ascending, order}, unique => {false, boolean}, tmpdir => {"", any}, size => {0, count},
              no_files => {2, count}, compressed => {false, boolean}},
    case {handle(Argument), options(Options, Known)} of
        {{ok, Handle}, {ok, #{order := Order, unique := Unique}}} ->
            #qlc_handle{h = {sort, Handle, Key, #{order => Order, unique => Unique}, Options}};
        _ ->
            error
    end.

-doc """
A table: `Traverse` gives its objects, as a list whose tail may be a fun that gives more. With one argument it is asked for
what a match specification selects.

Options: `info_fun`, called with `keypos`, `indices` and so on; `lookup_fun`, called with a position and values;
`pre_fun`, `post_fun` and `parent_fun`, called around the reading; `format_fun`, for `info/1,2`; `key_equality`.
""".
-spec table(fun(), options()) -> query_handle().
table(Traverse, Options) when is_function(Traverse, 0); is_function(Traverse, 1) ->
    case options(Options, #{format_fun => {undefined, {function, 1}}, info_fun => {undefined, {function, 1}},
                            lookup_fun => {undefined, {function, 2}}, parent_fun => {undefined, {function, 0}},
                            post_fun => {undefined, {function, 0}}, pre_fun => {undefined, {function, 1}},
                            key_equality => {'=:=', ['=:=', '==']}}) of
        {ok, #{format_fun := Format, info_fun := Info, lookup_fun := Lookup, parent_fun := Parent, post_fun := Post,
               pre_fun := Pre, key_equality := Equality}} ->
            #qlc_handle{h = #qlc_table{traverse = Traverse, format = Format, info = Info, lookup = Lookup,
                                       parent = Parent, post = Post, pre = Pre, key_equality = Equality}};
        error ->
            error(badarg, [Traverse, Options])
    end;
table(Traverse, Options) ->
    error(badarg, [Traverse, Options]).

handle(#qlc_handle{} = Handle) -> {ok, Handle};
handle(List) when is_list(List) -> {ok, #qlc_handle{h = {list, List}}};
handle(_) -> error.

argument(Term, Arguments) ->
    case handle(Term) of
        {ok, Handle} -> Handle;
        error -> error(badarg, Arguments)
    end.

%% -- Evaluating ----------------------------------------------------------------------------------

-spec e(query_handle_or_list()) -> list() | term().
e(Handle) -> eval(Handle, []).

-spec e(query_handle_or_list(), options()) -> list() | term().
e(Handle, Options) -> eval(Handle, Options).

-doc "All answers, or what a table has given instead of objects, as `{error, Module, Reason}`.".
-spec eval(query_handle_or_list()) -> list() | term().
eval(Handle) -> eval(Handle, []).

-doc "With `unique_all` each answer is there once, on the way too. Options about caches and files have no effect.".
-spec eval(query_handle_or_list(), options()) -> list() | term().
eval(Handle, Options) ->
    case {handle(Handle), evaluation_options(Options)} of
        {{ok, #qlc_handle{} = Query}, {ok, #{unique_all := Unique}}} ->
            folded(fun(Answer, Answers) -> [Answer | Answers] end, [], Query, Unique, fun lists:reverse/1);
        _ ->
            error(badarg, [Handle, Options])
    end.

-spec fold(fun((term(), Accumulator) -> Accumulator), Accumulator, query_handle_or_list()) -> Accumulator | term().
fold(Fun, Accumulator, Handle) -> fold(Fun, Accumulator, Handle, []).

-doc "Calls `Fun(Answer, Accumulator)` for each answer, as it is found.".
-spec fold(fun((term(), Accumulator) -> Accumulator), Accumulator, query_handle_or_list(), options()) ->
    Accumulator | term().
fold(Fun, Accumulator, Handle, Options) ->
    case {handle(Handle), evaluation_options(Options)} of
        {{ok, #qlc_handle{} = Query}, {ok, #{unique_all := Unique}}} ->
            folded(Fun, Accumulator, Query, Unique, fun(Result) -> Result end);
        _ ->
            error(badarg, [Fun, Accumulator, Handle, Options])
    end.

folded(Fun, Accumulator, Query, Unique, Last) ->
    Prepared = qlc_run:prepare(Query, #{unique => Unique}),
    try qlc_run:fold(Fun, Accumulator, qlc_run:answers(Prepared)) of
        Result -> Last(Result)
    catch
        throw:{qlc_run, Other} -> Other
    after
        qlc_run:finish(Prepared)
    end.

evaluation_options(Options) -> options(Options, evaluation_defaults()).

evaluation_defaults() ->
    #{unique_all => {false, boolean}, cache_all => {false, cache}, max_list_size => {0, count}, tmpdir => {"", any},
      tmpdir_usage => {allowed, [allowed, not_allowed, info_msg, warning_msg, error_msg]}}.

-spec cursor(query_handle_or_list()) -> query_cursor().
cursor(Handle) -> cursor(Handle, []).

-doc "A process that evaluates as far as `next_answers/1,2` ask it to. It ends with the process that has made it.".
-spec cursor(query_handle_or_list(), options()) -> query_cursor().
cursor(Handle, Options) ->
    case {handle(Handle), options(Options, (evaluation_defaults())#{spawn_options => {default, any}})} of
        {{ok, #qlc_handle{} = Query}, {ok, #{unique_all := Unique, spawn_options := Spawn}}} when
            Spawn =:= default; is_list(Spawn)
        ->
            Settings = #{unique => Unique, parents => qlc_run:parents(Query)},
            Pid = qlc_cursor:start(Query, Settings, case Spawn of default -> []; _ -> Spawn end),
            #qlc_cursor{c = {Pid, self()}};
        _ ->
            error(badarg, [Handle, Options])
    end.

-doc "The next ten answers.".
-spec next_answers(query_cursor()) -> list() | term().
next_answers(Cursor) -> next_answers(Cursor, ?COUNT).

-doc "So many of the answers that follow, or all; an empty list when there are no more.".
-spec next_answers(query_cursor(), all_remaining | pos_integer()) -> list() | term().
next_answers(#qlc_cursor{c = {Pid, Owner}} = Cursor, Count) when
    Count =:= all_remaining; is_integer(Count), Count > 0
->
    Owner =:= self() orelse error(not_cursor_owner, [Cursor, Count]),
    qlc_cursor:next(Pid, Count);
next_answers(Cursor, Count) ->
    error(badarg, [Cursor, Count]).

-spec delete_cursor(query_cursor()) -> ok.
delete_cursor(#qlc_cursor{c = {Pid, Owner}} = Cursor) ->
    Owner =:= self() orelse error(not_cursor_owner, [Cursor]),
    qlc_cursor:stop(Pid);
delete_cursor(Cursor) ->
    error(badarg, [Cursor]).

%% -- Options -------------------------------------------------------------------------------------

%% The values of all keys, from {Key, Value} or Key for true, alone or in a list.
options(Options, Known) when is_list(Options) ->
    parsed(Options, Known, maps:map(fun(_, {Default, _}) -> Default end, Known));
options(Option, Known) ->
    options([Option], Known).

parsed([{Key, Value} | Options], Known, Parsed) when is_map_key(Key, Known) ->
    {Default, Type} = maps:get(Key, Known),
    case Value =:= Default orelse is_value(Type, Value) of
        true -> parsed(Options, Known, Parsed#{Key := Value});
        false -> error
    end;
parsed([Key | Options], Known, Parsed) when is_atom(Key) ->
    case Known of
        #{Key := {_, Type}} when Type =:= boolean; Type =:= cache ->
            parsed([{Key, true} | Options], Known, Parsed);
        #{} ->
            error
    end;
parsed([], _, Parsed) -> {ok, Parsed};
parsed(_, _, _) -> error.

is_value(boolean, Value) -> is_boolean(Value);
is_value(cache, Value) -> lists:member(Value, [true, false, ets, list, no]);
is_value(count, Value) -> is_integer(Value) andalso Value >= 0;
is_value(order, Value) -> Value =:= descending orelse is_function(Value, 2);
is_value({function, Arity}, Value) -> is_function(Value, Arity);
is_value(any, _) -> true;
is_value(Values, Value) -> lists:member(Value, Values).

%% -- From and to text ----------------------------------------------------------------------------

-spec string_to_handle(string()) -> query_handle() | {error, module(), term()}.
string_to_handle(Text) -> string_to_handle(Text, []).

-spec string_to_handle(string(), options()) -> query_handle() | {error, module(), term()}.
string_to_handle(Text, Options) -> string_to_handle(Text, Options, erl_eval:new_bindings()).

-doc "The query that a text describes: a list comprehension with a full stop. `Bindings` are values of variables.".
-spec string_to_handle(string(), options(), erl_eval:binding_struct()) -> query_handle() | {error, module(), term()}.
string_to_handle(Text, Options, Bindings) when is_list(Text), is_list(Bindings) orelse is_map(Bindings) ->
    maybe
        {ok, Tokens, _} ?= erl_scan:string(Text, 1, [text]),
        {ok, [Expression]} ?= erl_parse:parse_exprs(Tokens),
        Anno = element(2, Expression),
        Query = {call, Anno, {remote, Anno, {atom, Anno, qlc}, {atom, Anno, q}}, [Expression]},
        {ok, {call, _, _, [Description]}} ?= qlc_pt:comprehension(Query, #{}),
        ok ?= check_variables(Expression, Bindings),
        {value, Value, _} = erl_eval:expr(Description, Bindings),
        q(Value, Options)
    else
        {ok, _} -> {error, ?MODULE, {1, ?MODULE, not_a_query_list_comprehension}};
        {error, ErrorInfo, _} -> {error, ?MODULE, ErrorInfo};
        {error, ErrorInfo} -> {error, ?MODULE, ErrorInfo}
    end;
string_to_handle(Text, Options, Bindings) ->
    error(badarg, [Text, Options, Bindings]).

%% What the linter finds in a function of which the variables with values are arguments.
check_variables(Expression, Bindings) ->
    Anno = element(2, Expression),
    Arguments = [{var, Anno, Name} || {Name, _} <- erl_eval:bindings(Bindings)],
    Forms = [{attribute, Anno, file, {"no_file", 1}}, {attribute, Anno, module, m},
             {function, Anno, f, length(Arguments), [{clause, Anno, Arguments, [], [Expression]}]}],
    Own = fun({_, erl_lint, {undefined_function, _}}) -> false; (_) -> true end,
    case erl_lint:module(Forms, "no_file", [nowarn_unused_vars, nowarn_shadow_vars]) of
        {error, [{_, [_ | _] = Errors} | _], _} ->
            case lists:filter(Own, Errors) of
                [Error | _] -> {error, Error};
                [] -> ok
            end;
        _ -> ok
    end.

-doc "What a query is, as text.".
-spec info(query_handle_or_list()) -> string() | erl_parse:abstract_expr().
info(Handle) -> info(Handle, []).

-doc """
Options: `{format, string | abstract_code}`, `{n_elements, N}`, how many elements of lists are shown, and those of
`eval/2`; `flat` and `{depth, N}` have no effect.
""".
-spec info(query_handle_or_list(), options()) -> string() | erl_parse:abstract_expr().
info(Handle, Options) ->
    Known = (evaluation_defaults())#{format => {string, [abstract_code, debug]}, n_elements => {infinity, count},
                                     flat => {true, boolean}, depth => {infinity, count}},
    case {handle(Handle), options(Options, Known)} of
        {{ok, Query}, {ok, #{format := Format, n_elements := Count, depth := Depth}}} ->
            Code = qlc_info:code(Query, Count, Depth),
            case Format of
                abstract_code -> Code;
                _ -> lists:flatten(erl_pp:expr(Code))
            end;
        _ ->
            error(badarg, [Handle, Options])
    end.

-spec format_error(term()) -> iolist().
format_error({error, Module, Reason}) -> Module:format_error(Reason);
format_error({Location, Module, Reason}) when is_atom(Module) ->
    Line = case Location of {Number, _} -> Number; _ -> Location end,
    io_lib:format("~w: ~ts", [Line, Module:format_error(Reason)]);
format_error(Reason) -> qlc_pt:format_error(Reason).

%% -- The compiler's side -------------------------------------------------------------------------

-spec parse_transform([erl_parse:abstract_form()], [term()]) ->
    [erl_parse:abstract_form()] | {error, [term()], [term()]}.
parse_transform(Forms, Options) -> qlc_pt:parse_transform(Forms, Options).

-doc false.
-spec transform_from_evaluator(erl_parse:abstract_expr(), erl_eval:binding_struct()) ->
    {ok, erl_parse:abstract_expr()} | {not_ok, {error, module(), term()}}.
transform_from_evaluator(Call, _Bindings) ->
    case qlc_pt:comprehension(Call, #{}) of
        {ok, Expression} -> {ok, Expression};
        {error, ErrorInfo} -> {not_ok, {error, ?MODULE, ErrorInfo}}
    end.
