-module(inet_dns_data).
-moduledoc "What is in the data of records of DNS, type by type, and names.".

-export([parts/3, read/4, labels/1, read_name/2]).

-type part() :: binary() | {name | whole_name, string()}.

%% Writing

-doc "The data as bytes, and names, which may refer to others unless they are to be whole.".
-spec parts(atom(), atom(), term()) -> [part()].
parts(a, in, Data) ->
    {A, B, C, D} = Data,
    [<<A, B, C, D>>];
parts(aaaa, in, Data) ->
    {_, _, _, _, _, _, _, _} = Data,
    [<< <<Group:16>> || Group <- tuple_to_list(Data) >>];
parts(wks, in, Data) ->
    {{A, B, C, D}, Protocol, Ports} = Data,
    [<<A, B, C, D, Protocol, Ports/binary>>];
parts(Type, _Class, Name) when Type =:= ns; Type =:= md; Type =:= mf; Type =:= cname; Type =:= mb; Type =:= mg;
                               Type =:= mr; Type =:= ptr ->
    [{name, Name}];
parts(soa, _Class, Data) ->
    {Server, Mailbox, Serial, Refresh, Retry, Expiry, Minimum} = Data,
    [{name, Server}, {name, Mailbox}, <<Serial:32, Refresh:32/signed, Retry:32/signed, Expiry:32/signed, Minimum:32>>];
parts(null, _Class, Data) ->
    [iolist_to_binary(Data)];
parts(hinfo, _Class, Data) ->
    {Processor, System} = Data,
    [text(Processor), text(System)];
parts(minfo, _Class, Data) ->
    {Responsible, Errors} = Data,
    [{name, Responsible}, {name, Errors}];
parts(mx, _Class, Data) ->
    {Preference, Exchange} = Data,
    [<<Preference:16>>, {name, Exchange}];
parts(srv, _Class, Data) ->
    {Priority, Weight, Port, Target} = Data,
    [<<Priority:16, Weight:16, Port:16>>, {name, Target}];
parts(naptr, _Class, Data) ->
    {Order, Preference, Flags, Services, Pattern, Replacement} = Data,
    [<<Order:16, Preference:16>>, text(Flags), text(Services), text(unicode:characters_to_binary(Pattern)),
     {whole_name, Replacement}];
parts(Type, _Class, Texts) when Type =:= txt, is_list(Texts); Type =:= spf, is_list(Texts) ->
    [text(Text) || Text <- Texts];
parts(uri, _Class, Data) ->
    {Priority, Weight, Target} = Data,
    [<<Priority:16, Weight:16>>, iolist_to_binary(Target)];
parts(caa, _Class, Data) ->
    {Flags, Tag, Value} = Data,
    [<<Flags>>, text(Tag), iolist_to_binary(Value)].

text(Text) ->
    Bytes = iolist_to_binary(Text),
    if byte_size(Bytes) =< 255 -> <<(byte_size(Bytes)), Bytes/binary>> end.

%% Reading

-doc "The data of a record. Names may refer to others before it. Throws `formerr`.".
-spec read(atom(), atom(), binary(), binary()) -> term().
read(a, in, <<A, B, C, D>>, _All) -> {A, B, C, D};
read(aaaa, in, <<A:16, B:16, C:16, D:16, E:16, F:16, G:16, H:16>>, _All) -> {A, B, C, D, E, F, G, H};
read(wks, in, <<A, B, C, D, Protocol, Ports/binary>>, _All) -> {{A, B, C, D}, Protocol, Ports};
read(Type, in, _Data, _All) when Type =:= a; Type =:= aaaa; Type =:= wks -> throw(formerr);
read(Type, _Class, Data, All) when Type =:= ns; Type =:= md; Type =:= mf; Type =:= cname; Type =:= mb; Type =:= mg;
                                   Type =:= mr; Type =:= ptr ->
    last_name(Data, All);
read(soa, _Class, Data, All) ->
    {Server, Rest} = read_name(Data, All),
    {Mailbox, Numbers} = read_name(Rest, All),
    <<Serial:32, Refresh:32/signed, Retry:32/signed, Expiry:32/signed, Minimum:32>> = Numbers,
    {Server, Mailbox, Serial, Refresh, Retry, Expiry, Minimum};
read(hinfo, _Class, Data, _All) ->
    [Processor, System] = texts(Data, 2),
    {Processor, System};
read(minfo, _Class, Data, All) ->
    {Responsible, Rest} = read_name(Data, All),
    {Responsible, last_name(Rest, All)};
read(mx, _Class, Data, All) ->
    <<Preference:16, Rest/binary>> = Data,
    {Preference, last_name(Rest, All)};
read(srv, _Class, Data, All) ->
    <<Priority:16, Weight:16, Port:16, Rest/binary>> = Data,
    {Priority, Weight, Port, last_name(Rest, All)};
read(naptr, _Class, Data, All) ->
    <<Order:16, Preference:16, Rest/binary>> = Data,
    {Flags, Rest1} = read_text(Rest),
    {Services, Rest2} = read_text(Rest1),
    {Pattern, Rest3} = read_text(Rest2),
    {Order, Preference, string:lowercase(Flags), string:lowercase(Services),
     unicode:characters_to_list(list_to_binary(Pattern)), last_name(Rest3, All)};
read(Type, _Class, Data, _All) when Type =:= txt; Type =:= spf ->
    texts(Data);
read(uri, _Class, Data, _All) ->
    <<Priority:16, Weight:16, Target/binary>> = Data,
    {Priority, Weight, binary_to_list(Target)};
read(caa, _Class, Data, _All) ->
    <<Flags, Rest/binary>> = Data,
    {Tag, Value} = read_text(Rest),
    {Flags, string:lowercase(Tag), binary_to_list(Value)};
read(_Type, _Class, Data, _All) ->
    Data.

last_name(Bytes, All) ->
    case read_name(Bytes, All) of
        {Name, <<>>} -> Name;
        _ -> throw(formerr)
    end.

texts(Bytes, Count) ->
    case texts(Bytes) of
        Texts when length(Texts) =:= Count -> Texts;
        _ -> throw(formerr)
    end.

texts(<<>>) ->
    [];
texts(Bytes) ->
    {Text, Rest} = read_text(Bytes),
    [Text | texts(Rest)].

read_text(<<Length, Text:Length/binary, Rest/binary>>) -> {binary_to_list(Text), Rest};
read_text(_Bytes) -> throw(formerr).

%% Names

-doc "The labels of a name. A backslash takes the meaning from what follows it.".
-spec labels(string()) -> [binary()].
labels("") -> [];
labels(".") -> [];
labels(Name) -> labels(Name, []).

labels(".", Label) -> [label(Label)];
labels("", Label) -> [label(Label)];
labels([$. | Name], Label) -> [label(Label) | labels(Name, [])];
labels([$\\, Character | Name], Label) -> labels(Name, [Character | Label]);
labels([Character | Name], Label) -> labels(Name, [Character | Label]).

label([_ | _] = Label) when length(Label) =< 63 -> list_to_binary(lists:reverse(Label)).

-doc "A name, and what is behind it. Throws `formerr`.".
-spec read_name(binary(), binary()) -> {string(), binary()}.
read_name(Bytes, All) ->
    {Labels, Rest} = read_labels(Bytes, All, byte_size(All)),
    {joined(Labels), Rest}.

joined([]) -> ".";
joined(Labels) -> lists:flatten(lists:join($., [escaped(Label) || Label <- Labels])).

escaped(Label) -> [escaped_character(Character) || <<Character>> <= Label].

escaped_character($.) -> "\\.";
escaped_character($\\) -> "\\\\";
escaped_character(Character) -> Character.

%% Who refers to himself would go round for ever: there cannot be more references than bytes.
read_labels(<<0, Rest/binary>>, _All, _Left) ->
    {[], Rest};
read_labels(<<0:2, Length:6, Label:Length/binary, Rest/binary>>, All, Left) when Left > 0 ->
    {Labels, Behind} = read_labels(Rest, All, Left - 1),
    {[Label | Labels], Behind};
read_labels(<<3:2, Place:14, Rest/binary>>, All, Left) when Left > 0, Place < byte_size(All) ->
    <<_:Place/binary, Bytes/binary>> = All,
    {Labels, _} = read_labels(Bytes, All, Left - 1),
    {Labels, Rest};
read_labels(_Bytes, _All, _Left) ->
    throw(formerr).
