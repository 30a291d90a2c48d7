-module(io_lib_pretty).
-moduledoc """
Terms laid out on a page, as `~p` does it: with records, in a column, for lines of a length.

Options: `{column, Column}` of the first character, from 1; `{line_length, Columns}`, 80; `{depth,
Depth}`, -1 for all; `{line_max_chars, Characters}` in a line, the indentation not counted, -1 for any;
`{chars_limit, Characters}` in all, roughly, -1 for any number; `{encoding, latin1 | unicode}`;
`{strings, boolean()}`; `{maps_order, undefined | ordered | reversed | fun((Key, Key) ->
boolean())}`; `{record_print_fun, Fun}`, where `Fun(Tag, NumberOfFields)` gives the names of the
fields of a record, or `no` for a tuple.
""".

-nifs([layout/4]).

-export([print/1, print/2, print/4, print/5, print/6]).
-export([layout/4]).

-type record_print_fun() :: no_fun | fun((atom(), non_neg_integer()) -> no | [atom()]).

-spec print(term()) -> string().
print(Term) -> print(Term, []).

-spec print(term(), [{atom(), term()}] | record_print_fun()) -> string().
print(Term, Options) when is_list(Options) ->
    Shape = {proplists:get_value(column, Options, 1), proplists:get_value(line_length, Options, 80),
             proplists:get_value(line_max_chars, Options, -1),
             proplists:get_value(depth, Options, -1),
             proplists:get_value(chars_limit, Options, -1)},
    Flags = {proplists:get_value(encoding, Options, unicode) =/= latin1,
             proplists:get_value(strings, Options, true),
             proplists:get_value(maps_order, Options, undefined) =/= undefined},
    Records = records(Term, proplists:get_value(record_print_fun, Options, no_fun)),
    io_lib_pretty:layout(Term, Shape, Flags, Records);
print(Term, RecordPrintFun) ->
    print(Term, [{record_print_fun, RecordPrintFun}]).

-spec print(term(), pos_integer(), non_neg_integer(), integer()) -> string().
print(Term, Column, LineLength, Depth) ->
    print(Term, Column, LineLength, Depth, no_fun).

-spec print(term(), pos_integer(), non_neg_integer(), integer(), record_print_fun()) -> string().
print(Term, Column, LineLength, Depth, RecordPrintFun) ->
    print(Term, Column, LineLength, Depth, -1, RecordPrintFun).

-spec print(term(), pos_integer(), non_neg_integer(), integer(), integer(), record_print_fun()) ->
    string().
print(Term, Column, LineLength, Depth, LineCharacters, RecordPrintFun) ->
    print(Term, [{column, Column}, {line_length, LineLength}, {depth, Depth},
                 {line_max_chars, LineCharacters}, {record_print_fun, RecordPrintFun},
                 {encoding, latin1}]).

%% What the fun says of each tag and size in the term.
records(_Term, no_fun) ->
    [];
records(Term, Fun) ->
    Tags = tags([Term], #{}),
    [{Tag, Names} || {Tag, Size} <- maps:keys(Tags), Names <- [Fun(Tag, Size)], is_list(Names),
                     length(Names) =:= Size].

tags([Term | Terms], Tags) when is_tuple(Term), tuple_size(Term) > 0 ->
    [Tag | Elements] = tuple_to_list(Term),
    case is_atom(Tag) of
        true -> tags_of(Elements, Terms, Tags#{{Tag, length(Elements)} => true});
        false -> tags_of([Tag | Elements], Terms, Tags)
    end;
tags([[Head | Tail] | Terms], Tags) ->
    tags([Head, Tail | Terms], Tags);
tags([Term | Terms], Tags) when is_map(Term) ->
    tags([maps:to_list(Term) | Terms], Tags);
tags([_ | Terms], Tags) ->
    tags(Terms, Tags);
tags([], Tags) ->
    Tags.

tags_of(Elements, Terms, Tags) ->
    tags([Elements | Terms], Tags).
