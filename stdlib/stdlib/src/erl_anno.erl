-module(erl_anno).
-moduledoc """
Annotations of tokens and of Erlang's abstract format.

An annotation is a location alone, a line or {Line, Column}, as long as nothing else is known; with
more it is a list of properties, of which `location` is one.
""".

-export([new/1, is_anno/1]).
-export([column/1, end_location/1, file/1, generated/1, line/1, location/1, record/1, text/1]).
-export([set_file/2, set_generated/2, set_line/2, set_location/2, set_record/2, set_text/2]).
-export([to_term/1, from_term/1]).

-export_type([anno/0, anno_term/0, column/0, filename/0, generated/0, line/0, location/0, record/0,
              text/0]).

-type anno() :: location() | [annotation(), ...].
-type anno_term() :: term().
-type annotation() :: {file, filename()}
                    | {generated, generated()}
                    | {location, location()}
                    | {record, record()}
                    | {text, string()}.
-type column() :: pos_integer().
-type filename() :: file:filename_all().
-type generated() :: boolean().
-type line() :: non_neg_integer().
-type location() :: line() | {line(), column()}.
-type record() :: boolean().
-type text() :: string().

-doc "An annotation that tells a location.".
-spec new(location()) -> anno().
new(Line) when is_integer(Line), Line >= 0 -> Line;
new({Line, Column} = Location)
  when is_integer(Line), Line >= 0, is_integer(Column), Column >= 1 -> Location;
new(Location) -> error(badarg, [Location]).

-spec is_anno(term()) -> boolean().
is_anno([_ | _] = Properties) ->
    are_properties(Properties) andalso lists:keymember(location, 1, Properties);
is_anno(Location) ->
    is_location(Location).

are_properties([{Name, Value} | Properties]) ->
    is_property(Name, Value) andalso are_properties(Properties);
are_properties(Rest) ->
    Rest =:= [].

is_property(location, Location) -> is_location(Location);
is_property(file, File) -> is_filename(File);
is_property(generated, Flag) -> is_boolean(Flag);
is_property(record, Flag) -> is_boolean(Flag);
is_property(text, Text) -> is_string(Text);
is_property(_, _) -> false.

is_location(Line) when is_integer(Line) ->
    Line >= 0;
is_location({Line, Column}) ->
    is_integer(Line) andalso Line >= 0 andalso is_integer(Column) andalso Column >= 1;
is_location(_) ->
    false.

is_filename(File) -> is_binary(File) orelse is_list(File).

is_string(Text) -> is_list(Text).

%% -- Reading -------------------------------------------------------------------------------------

-spec column(anno()) -> column() | undefined.
column(Anno) ->
    case location(Anno) of
        {_Line, Column} -> Column;
        _Line -> undefined
    end.

-doc "Where the annotated text ends, if the annotation has the text.".
-spec end_location(anno()) -> location() | undefined.
end_location(Anno) ->
    case text(Anno) of
        undefined -> undefined;
        Text -> move(location(Anno), Text)
    end.

move({Line, _}, [$\n | Text]) -> move({Line + 1, 1}, Text);
move({Line, Column}, [_ | Text]) -> move({Line, Column + 1}, Text);
move(Line, [$\n | Text]) -> move(Line + 1, Text);
move(Line, [_ | Text]) -> move(Line, Text);
move(Location, []) -> Location.

-spec file(anno()) -> filename() | undefined.
file(Anno) -> property(Anno, file, undefined).

-spec generated(anno()) -> generated().
generated(Anno) -> property(Anno, generated, false).

-spec line(anno()) -> line().
line(Anno) ->
    case location(Anno) of
        {Line, _Column} -> Line;
        Line -> Line
    end.

-spec location(anno()) -> location().
location(Anno) -> property(Anno, location, undefined).

-spec record(anno()) -> record().
record(Anno) -> property(Anno, record, false).

-spec text(anno()) -> text() | undefined.
text(Anno) -> property(Anno, text, undefined).

property(Properties, Name, Default) when is_list(Properties) ->
    case lists:keyfind(Name, 1, Properties) of
        {Name, Value} -> Value;
        false -> Default
    end;
property(Location, Name, Default) ->
    case is_location(Location) of
        true when Name =:= location -> Location;
        true -> Default;
        false -> error(badarg, [Location])
    end.

%% -- Changing ------------------------------------------------------------------------------------

-spec set_file(filename(), anno()) -> anno().
set_file(File, Anno) -> set(file, File, Anno).

-spec set_generated(generated(), anno()) -> anno().
set_generated(Flag, Anno) -> set(generated, Flag, Anno).

-doc "Changes the line and leaves the column.".
-spec set_line(line(), anno()) -> anno().
set_line(Line, Anno) ->
    case location(Anno) of
        {_Line, Column} -> set_location({Line, Column}, Anno);
        _Line -> set_location(Line, Anno)
    end.

-spec set_location(location(), anno()) -> anno().
set_location(Location, Anno) -> set(location, Location, Anno).

-spec set_record(record(), anno()) -> anno().
set_record(Flag, Anno) -> set(record, Flag, Anno).

-spec set_text(text(), anno()) -> anno().
set_text(Text, Anno) -> set(text, Text, Anno).

set(Name, Value, Anno) ->
    case is_property(Name, Value) andalso Anno =/= [] of
        true -> simplified(changed(Name, Value, properties(Anno)));
        false -> error(badarg, [Name, Value, Anno])
    end.

%% What is false is what is not there.
changed(Name, false, Properties) when Name =:= generated; Name =:= record ->
    lists:keydelete(Name, 1, Properties);
changed(Name, Value, Properties) ->
    case lists:keymember(Name, 1, Properties) of
        true -> lists:keyreplace(Name, 1, Properties, {Name, Value});
        false -> [{Name, Value} | Properties]
    end.

properties([_ | _] = Properties) -> Properties;
properties(Anno) -> [{location, location(Anno)}].

simplified([{location, Location}]) -> Location;
simplified(Properties) -> Properties.

%% -- Conversion ----------------------------------------------------------------------------------

-spec to_term(anno()) -> anno_term().
to_term(Anno) -> Anno.

-spec from_term(anno_term()) -> anno().
from_term(Line) when is_integer(Line), Line < 0 -> set_generated(true, new(-Line));
from_term(Term) -> Term.
