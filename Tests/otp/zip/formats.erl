%% Archives of other programs: Info-ZIP's, with its extra fields, with a comment and sizes behind the data; with a program
%% in front; with numbers of 64 bits.
-module(formats).
-export([main/1]).

-include_lib("kernel/include/file.hrl").
-include_lib("stdlib/include/zip.hrl").

main(_) ->
    Archive = base64:decode(info_zip()),
    show(Archive),
    show(<<"#!/bin/sh\nexec something\n", Archive/binary>>),
    show(base64:decode(streamed())),
    show(large()).

show(Archive) ->
    {ok, [Comment | Files]} = zip:list_dir(Archive),
    io:format("~p~n", [Comment]),
    [io:format("~ts ~p ~p ~p ~p ~p~n",
               [Name, Info#file_info.type, Info#file_info.size, Info#file_info.mtime, Packed, FileComment])
     || #zip_file{name = Name, info = Info, comment = FileComment, comp_size = Packed} <- Files],
    io:format("~p~n", [zip:unzip(Archive, [memory])]).

%% Whose numbers are in its extra fields and in the larger record at the end.
large() ->
    Data = <<"large">>,
    Size = byte_size(Data),
    Common = <<45:16/little, 0:16, 0:16, 0:16, 16#5021:16/little, (erlang:crc32(Data)):32/little>>,
    Local = <<"PK\3\4", Common/binary, Size:32/little, Size:32/little, 1:16/little, 0:16, "x", Data/binary>>,
    Central = <<"PK\1\2", 45, 3, Common/binary, -1:32, -1:32, 1:16/little, 28:16/little, 0:16, 0:16, 0:16, 0:32, -1:32, "x",
                1:16/little, 24:16/little, Size:64/little, Size:64/little, 0:64>>,
    Place = byte_size(Local) + byte_size(Central),
    <<Local/binary, Central/binary, "PK\6\6", 44:64/little, 45:16/little, 45:16/little, 0:64, 1:64/little, 1:64/little,
      (byte_size(Central)):64/little, (byte_size(Local)):64/little, "PK\6\7", 0:32, Place:64/little, 1:32/little,
      "PK\5\6", 0:32, -1:16, -1:16, -1:32, -1:32, 0:16>>.

info_zip() ->
    "UEsDBAoAAAAAAKMgQ1AAAAAAAAAAAAAAAAACABwAZC9VVAkAA/KbN15bFghrdXgLAAEEAAAAAAQAAAAAUEsDBAoAAAAAAKMgQ1AA"
    "AAAAAAAAAAAAAAAEABwAZC9lL1VUCQAD8ps3XlsWCGt1eAsAAQQAAAAABAAAAABQSwMECgAAAAAAoyBDUIMW3IwBAAAAAQAAAAQA"
    "HABkL8OkVVQJAAPymzde8ps3XnV4CwABBAAAAAAEAAAAAHhQSwMEFAAAAAgAoyBDUACIWQsLAAAAGAAAAAMAHABkL2FVVAkAA/Kb"
    "N17ymzdedXgLAAEEAAAAAAQAAAAAy0jNyclXyEAnuQBQSwECHgMKAAAAAACjIENQAAAAAAAAAAAAAAAAAgAYAAAAAAAAABAA7UEA"
    "AAAAZC9VVAUAA/KbN151eAsAAQQAAAAABAAAAABQSwECHgMKAAAAAACjIENQAAAAAAAAAAAAAAAABAAYAAAAAAAAABAA7UE8AAAA"
    "ZC9lL1VUBQAD8ps3XnV4CwABBAAAAAAEAAAAAFBLAQIeAwoAAAAAAKMgQ1CDFtyMAQAAAAEAAAAEABgAAAAAAAEAAACkgXoAAABk"
    "L8OkVVQFAAPymzdedXgLAAEEAAAAAAQAAAAAUEsBAh4DFAAAAAgAoyBDUACIWQsLAAAAGAAAAAMAGAAAAAAAAQAAAKSBuQAAAGQv"
    "YVVUBQAD8ps3XnV4CwABBAAAAAAEAAAAAFBLBQYAAAAABAAEACUBAAABAQAACwB0aGUgY29tbWVudA==".

streamed() ->
    "UEsDBC0AAAAIAMJael0AiFkL//////////8BABQALQEAEAAYAAAAAAAAAAsAAAAAAAAAy0jNyclXyEAnuQBQSwECHgMtAAAACADC"
    "WnpdAIhZCwsAAAAYAAAAAQAAAAAAAAABAAAAgBEAAAAALVBLBgYsAAAAAAAAAB4DLQAAAAAAAAAAAAEAAAAAAAAAAQAAAAAAAAAv"
    "AAAAAAAAAD4AAAAAAAAAUEsGBwAAAABtAAAAAAAAAAEAAABQSwUGAAAAAAEAAQAvAAAAPgAAAAAA".

%% recorded: by hand (OTP 25 takes half seconds for seconds, and does not know the larger numbers)
%% expect: {zip_comment,"the comment"}
%% expect: d/ directory 0 {{2020,2,3},{4,5,6}} 0 []
%% expect: d/e/ directory 0 {{2020,2,3},{4,5,6}} 0 []
%% expect: d/ä regular 1 {{2020,2,3},{4,5,6}} 1 []
%% expect: d/a regular 24 {{2020,2,3},{4,5,6}} 11 []
%% expect: {ok,[{"d/ä",<<"x">>},{"d/a",<<"hello hello hello hello\n">>}]}
%% expect: {zip_comment,"the comment"}
%% expect: d/ directory 0 {{2020,2,3},{4,5,6}} 0 []
%% expect: d/e/ directory 0 {{2020,2,3},{4,5,6}} 0 []
%% expect: d/ä regular 1 {{2020,2,3},{4,5,6}} 1 []
%% expect: d/a regular 24 {{2020,2,3},{4,5,6}} 11 []
%% expect: {ok,[{"d/ä",<<"x">>},{"d/a",<<"hello hello hello hello\n">>}]}
%% expect: {zip_comment,[]}
%% expect: - regular 24 {{2026,11,26},{11,22,4}} 11 []
%% expect: {ok,[{"-",<<"hello hello hello hello\n">>}]}
%% expect: {zip_comment,[]}
%% expect: x regular 5 {{2020,1,1},{0,0,0}} 5 []
%% expect: {ok,[{"x",<<"large">>}]}
