-module(erl_pp_literal).
-moduledoc false.

%% Documents of literals and names, in the encoding that is asked for.

-export([name/2, atom/2, char/2, string/2, number/1]).

-doc "The text of an atom.".
-spec name(atom(), map()) -> string().
name(Atom, #{encoding := latin1}) -> lists:flatten(io_lib:write_atom_as_latin1(Atom));
name(Atom, _Context) -> lists:flatten(io_lib:write_atom(Atom)).

-spec atom(atom(), map()) -> erl_pp_layout:document().
atom(Atom, Context) -> erl_pp_layout:word(name(Atom, Context)).

-spec char(char(), map()) -> erl_pp_layout:document().
char($\s, _Context) ->
    erl_pp_layout:text("$ ");
char(Char, #{encoding := latin1}) ->
    erl_pp_layout:text(lists:flatten(io_lib:write_char_as_latin1(Char)));
char(Char, _Context) ->
    erl_pp_layout:text(lists:flatten(io_lib:write_char(Char))).

-spec string(string(), map()) -> erl_pp_layout:document().
string(String, #{encoding := latin1}) ->
    erl_pp_layout:string(String, fun(Part) ->
        lists:flatten(io_lib:write_string_as_latin1(Part))
    end);
string(String, _Context) ->
    erl_pp_layout:string(String, fun(Part) -> lists:flatten(io_lib:write_string(Part)) end).

-spec number(number()) -> erl_pp_layout:document().
number(Number) -> erl_pp_layout:word(lists:flatten(io_lib:write(Number))).
