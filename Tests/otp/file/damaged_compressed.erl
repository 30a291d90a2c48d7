%% A compressed file that is damaged cannot be read, and one that ends early ends there.
-module(damaged_compressed).
-export([main/1]).

main(_) ->
    Name = filename:join(os:getenv("TMPDIR", "/tmp"), "damaged_compressed_" ++ os:getpid()),
    Contents = << <<(N * N):32>> || N <- lists:seq(1, 5000)>>,
    Packed = zlib:gzip(Contents),
    Half = byte_size(Packed) div 2,
    <<Begin:Half/binary, Byte, End/binary>> = Packed,
    [begin
         ok = file:write_file(Name, Bytes),
         {ok, File} = file:open(Name, [read, compressed, binary | Modes]),
         io:format("~p ~p~n", [What, last(file:read(File, 1000), File)]),
         ok = file:close(File)
     end || {What, Bytes} <- [{whole, Packed}, {damaged, <<Begin/binary, (Byte bxor 255), End/binary>>}, {short, Begin}],
            Modes <- [[raw], []]],
    ok = file:delete(Name).

last({ok, _}, File) -> last(file:read(File, 1000), File);
last(Result, _) -> Result.

%% expect: whole eof
%% expect: whole eof
%% expect: damaged {error,eio}
%% expect: damaged {error,eio}
%% expect: short eof
%% expect: short eof
