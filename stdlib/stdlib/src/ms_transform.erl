-module(ms_transform).
-moduledoc """
The parse transform that turns `ets:fun2ms(fun(Object) when ... -> ... end)` into the match specification that
does the same, and `dbg:fun2ms` with a list of arguments. Modules include
`stdlib/include/ms_transform.hrl` to have it.
""".

-export([format_error/1, parse_transform/2, transform_from_shell/3]).
-export([fun2ms/2, expressions/1]).

-doc "Replaces all calls to `ets:fun2ms/1` and `dbg:fun2ms/1` in a module.".
-spec parse_transform([erl_parse:abstract_form()], [term()]) ->
          [erl_parse:abstract_form()] | {error, [term()], [term()]}.
parse_transform(Forms, _Options) ->
    Records = maps:from_list([{Name, Fields} || {attribute, _, record, {Name, Fields}} <- Forms]),
    try
        [form(Form, Records) || Form <- Forms]
    catch
        throw:{?MODULE, Location, Reason} ->
            {error, [{file(Forms), [{Location, ?MODULE, Reason}]}], []}
    end.

file([{attribute, _, file, {File, _}} | _]) -> File;
file([_ | Forms]) -> file(Forms);
file([]) -> "nofile".

form({function, Anno, Name, Arity, Clauses}, Records) ->
    {function, Anno, Name, Arity, replace(Clauses, Records)};
form(Form, _Records) ->
    Form.

%% Calls may be anywhere in an expression.
replace({call, Anno, {remote, _, {atom, _, Dialect}, {atom, _, fun2ms}}, [Argument]}, Records) when
    Dialect =:= ets; Dialect =:= dbg
->
    case Argument of
        {'fun', _, {clauses, Clauses}} ->
            specification(Dialect, Anno, Clauses, Records);
        _ ->
            throw({?MODULE, location(Anno), no_fun})
    end;
replace(Tuple, Records) when is_tuple(Tuple) ->
    list_to_tuple(replace(tuple_to_list(Tuple), Records));
replace([Head | Tail], Records) ->
    [replace(Head, Records) | replace(Tail, Records)];
replace(Term, _Records) ->
    Term.

specification(Dialect, Anno, Clauses, Records) ->
    Parts = lists:append([ms_transform_clause:transform(Dialect, Clause, Records)
                          || Clause <- Clauses]),
    lists:foldr(fun(Part, Rest) -> {cons, Anno, Part, Rest} end, {nil, Anno}, Parts).

location(Anno) ->
    erl_anno:location(Anno).

-doc """
What `ets:fun2ms/1` does when it is called in the shell: the clauses of the fun, and the values of variables
from around it.
""".
-spec transform_from_shell(ets | dbg, [erl_parse:abstract_clause()], erl_eval:binding_struct()) ->
          [tuple()] | {error, [term()], [term()]}.
transform_from_shell(Dialect, Clauses, Bindings) ->
    try
        Form = specification(Dialect, erl_anno:new(0), Clauses, #{}),
        {value, Specification, _} = erl_eval:expr(values(Form, Bindings), erl_eval:new_bindings()),
        Specification
    catch
        throw:{?MODULE, Location, Reason} ->
            {error, [{"nofile", [{Location, ?MODULE, Reason}]}], []}
    end.

-doc false.
%% `ets:fun2ms/1` and `dbg:fun2ms/1`, when they are called; what to say of a fun that does not come from the shell.
-spec fun2ms(ets | dbg, function()) -> [tuple()] | {error, transform_error} | {compiled, [atom()]}.
fun2ms(Dialect, Function) ->
    case erl_eval:fun_data(Function) of
        {fun_data, Bindings, Clauses} ->
            case transform_from_shell(Dialect, Clauses, Bindings) of
                {error, [{_, [{_, Module, Code} | _]} | _], _} ->
                    io:format("Error: ~ts~n", [Module:format_error(Code)]),
                    {error, transform_error};
                Specification ->
                    Specification
            end;
        _ ->
            {compiled, [function, called, with, real, 'fun', should, be, transformed, with,
                        parse_transform, 'or', called, with, a, 'fun', generated, in, the, shell]}
    end.

-doc false.
%% What is typed at the shell's prompt, with specifications in place of such calls.
-spec expressions([erl_parse:abstract_expr()]) ->
          {ok, [erl_parse:abstract_expr()]} | {transform_error, unicode:chardata()}.
expressions(Expressions) ->
    try {ok, replace(Expressions, #{})}
    catch throw:{?MODULE, _Location, Reason} -> {transform_error, format_error(Reason)}
    end.

%% The values of variables in place of their names.
values({var, Anno, Name}, Bindings) ->
    case erl_eval:binding(Name, Bindings) of
        {value, Value} -> erl_parse:abstract(Value);
        unbound -> throw({?MODULE, location(Anno), {unbound, Name}})
    end;
values(Tuple, Bindings) when is_tuple(Tuple) ->
    list_to_tuple(values(tuple_to_list(Tuple), Bindings));
values([Head | Tail], Bindings) ->
    [values(Head, Bindings) | values(Tail, Bindings)];
values(Term, _Bindings) ->
    Term.

%% -- Words ---------------------------------------------------------------------------------------------

-spec format_error(term()) -> unicode:chardata().
format_error(no_fun) ->
    "Parameter of ets/dbg:fun2ms/1 is not a literal fun";
format_error({head, ets}) ->
    "ets:fun2ms requires fun with single variable or tuple parameter";
format_error({head, dbg}) ->
    "dbg:fun2ms requires fun with single variable or list parameter";
format_error(inner_match) ->
    "in fun head, only matching (=) on toplevel can be translated into match_spec";
format_error({head_bits, Name}) ->
    text("fun head contains bit syntax matching of variable '~ts', "
         "which cannot be translated into match_spec", [Name]);
format_error(bad_head) ->
    "illegal expression in fun head";
format_error({unbound, Name}) ->
    text("in fun body, variable '~ts' is unbound", [Name]);
format_error({local_call, Where, Name, Arity}) ->
    text("fun containing the local function call '~tw/~w' (called in ~w) "
         "cannot be translated into match_spec", [Name, Arity, Where]);
format_error({remote_call, Where, Module, Name, Arity}) ->
    text("fun containing the remote function call '~tw:~tw/~w' (called in ~w) "
         "cannot be translated into match_spec", [Module, Name, Arity, Where]);
format_error({language, Where, Element}) ->
    text("the language element ~ts (in ~w) cannot be translated into match_spec", [Element, Where]);
format_error({match, Where}) ->
    text("fun with ~w matching ('=' in ~w) is illegal as match_spec", [Where, Where]);
format_error({bits, Where, Name}) ->
    text("bit syntax construction with variable '~ts' (in ~w) "
         "cannot be translated into match_spec", [Name, Where]);
format_error({unknown_record, Where, Name}) ->
    text("fun ~w contains unknown record type ~tw", [Where, Name]);
format_error({unknown_field, Where, Record, Field}) ->
    text("fun ~w contains unknown field ~tw of record type ~tw", [Where, Field, Record]).

text(Format, Arguments) ->
    lists:flatten(io_lib:format(Format, Arguments)).
