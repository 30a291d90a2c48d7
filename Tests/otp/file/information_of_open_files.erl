%% What is known about a file that is open, and which file a device is for.
-module(information_of_open_files).
-export([main/1]).

-include_lib("kernel/include/file.hrl").

main(_) ->
    Name = ?MODULE_STRING ++ os:getpid(),
    File = filename:join(os:getenv("TMPDIR", "/tmp"), Name),
    ok = file:write_file(File, "text"),
    try
        [begin
             {ok, Device} = file:open(File, Modes),
             {ok, #file_info{size = Size, type = Type, mtime = Time}} = file:read_file_info(Device),
             {ok, #file_info{mtime = Same}} = file:read_file_info(File),
             {ok, #file_info{mtime = Seconds}} = file:read_file_info(Device, [{time, posix}]),
             show([Size, Type, Time =:= Same, is_integer(Seconds), file:read_link_info(Device),
                   file:read_file_info(Device, [{time, foo}]), file:close(Device)])
         end || Modes <- [[read], [raw, read], [raw, read, write]]],
        {ok, Named} = file:open(File, [read]),
        show([file:pid2name(Named) =:= {ok, File}, file:pid2name(self()), file:close(Named)])
    after
        file:delete(File)
    end.

show(What) ->
    io:format("~0p~n", [What]).

%% expect: [4,regular,true,true,{error,badarg},{error,badarg},ok]
%% expect: [4,regular,true,true,{error,badarg},{error,badarg},ok]
%% expect: [4,regular,true,true,{error,badarg},{error,badarg},ok]
%% expect: [true,undefined,ok]
