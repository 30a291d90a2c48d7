#!/usr/bin/env escript
%% The files below a directory as a tree, with their sizes.
-include_lib("kernel/include/file.hrl").

main([]) ->
    main(["."]);
main([Directory]) ->
    case filelib:is_dir(Directory) of
        true ->
            io:format("~ts~n", [Directory]),
            {Directories, Files, Bytes} = show(Directory, "", {0, 0, 0}),
            io:format("~n~w directories, ~w files, ~w bytes~n", [Directories, Files, Bytes]);
        false ->
            io:format(standard_error, "tree: ~ts is no directory~n", [Directory]),
            halt(1)
    end.

show(Directory, Indent, Sums) ->
    {ok, Names} = file:list_dir(Directory),
    show(lists:sort(Names), Directory, Indent, Sums).

show([], _Directory, _Indent, Sums) ->
    Sums;
show([Name | Names], Directory, Indent, {Directories, Files, Bytes}) ->
    {Branch, Below} = case Names of
                          [] -> {"`-- ", "    "};
                          _ -> {"|-- ", "|   "}
                      end,
    Path = filename:join(Directory, Name),
    {ok, #file_info{type = Type, size = Size}} = file:read_link_info(Path),
    New = case Type of
              directory ->
                  io:format("~s~s~ts/~n", [Indent, Branch, Name]),
                  show(Path, Indent ++ Below, {Directories + 1, Files, Bytes});
              _ ->
                  io:format("~s~s~ts (~w)~n", [Indent, Branch, Name, Size]),
                  {Directories, Files + 1, Bytes + Size}
          end,
    show(Names, Directory, Indent, New).
