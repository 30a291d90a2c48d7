#!/usr/bin/env escript
%% Standard input as hexadecimal numbers; with -r, such a text as bytes again.

main(["-r"]) ->
    ok = io:setopts([binary, {encoding, latin1}]),
    restore();
main([]) ->
    ok = io:setopts([binary, {encoding, latin1}]),
    dump(0).

dump(Offset) ->
    case file:read(standard_io, 16) of
        {ok, Bytes} ->
            io:format("~8.16.0b  ~-48s |~s|~n", [Offset, numbers(Bytes), shown(Bytes)]),
            dump(Offset + byte_size(Bytes));
        eof ->
            ok
    end.

numbers(Bytes) -> [io_lib:format("~2.16.0b ", [Byte]) || <<Byte>> <= Bytes].

shown(Bytes) -> [case Byte >= 32 andalso Byte < 127 of true -> Byte; false -> $. end || <<Byte>> <= Bytes].

restore() ->
    case io:get_line("") of
        eof ->
            ok;
        <<_Offset:8/binary, "  ", Numbers:48/binary, _/binary>> ->
            Bytes = [binary_to_integer(Number, 16)
                     || Number <- binary:split(Numbers, <<" ">>, [global, trim_all])],
            ok = file:write(standard_io, Bytes),
            restore()
    end.
