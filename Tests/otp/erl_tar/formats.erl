%% Archives of GNU tar in its own format, that of POSIX and that of Version 7: long names, links, times, owners.
-module(formats).
-export([main/1]).

main(_) ->
    [show(Text) || Text <- [gnu(), ustar(), v7()]].

show(Text) ->
    Archive = {binary, zlib:gunzip(base64:decode(Text))},
    {ok, Table} = erl_tar:table(Archive, [verbose]),
    io:format("~p~n", [Table]),
    io:format("~p~n", [erl_tar:extract(Archive, [memory])]),
    io:format("~p~n", [erl_tar:table({binary, base64:decode(Text)}, [verbose])]).

gnu() ->
    "H4sIAAAAAAACA+3XTQqDMBAF4Kx7ipzAZPK77QG8hEVbpaKgFXr8puJGFy0ukkJ9H0LA7cs8x7IZBItMBt7a+ZSSllMt54yRdmR9"
    "eNz7vbNGMW5ZAtP4KAbO2UGVIf9r01ax83fGfMjfbfL3JlwJLpF/dHXVtv2JwYHnvy6G8rfzv+l/Iklh/ilFOaH/Rdt09+jff+93"
    "5C+VI8ZV7OyR/5z/OF1E9Px37X9ea439L4VMZOKc990tj1cC6/6X21OS86u7MLeFZzxH/snmv0sKe9eR8v++/9G6/7UmbfD/l8IT"
    "IwAAAAAAAAAAAADwl17vtr7NACgAAA==".

ustar() ->
    "H4sIAAAAAAACA+3WQQqDMBCF4ax7Cm9gJjHJeSxalIYWtN6/UezGRUFoLKX/R2AgK5PHjGn6oVSZ6SQ4t1StZa1mrQsl1osLafm0"
    "L1pXRhVOHWAaH/WQPuUTh5wP8qo/okn5X/rY5s7fV9Wb/P02/5BusNDkn13Xxng/Kfypuf+7emi+2//b+W+spP6XI4YT87+M/e2a"
    "/f8fwo78xXlRhcmdPfkv+Y/Tucye/773n7eW9x8AAAAAAAAAAAAA7PEEVMxcqwAoAAA=".

v7() ->
    "H4sIAAAAAAACA+3WQQqDMBCF4ax7Cm9gEpPMeVq0KA0tWHr/RtGNi0IWaQn9P4SB4EYfM5l+mltVmE7E+7VqbbZqt7pSpgvGS3rC"
    "ch6C7VTjVUX2D9lrJfqU/3WKQ+lfE5z7kH845C8uvdYo8i9uHGJ8nBT+1NL/43nuf9v/h/lvjJbU/+Ybw4n538bpfit+/4tk5K87"
    "Z1Vja8m+8vyfr0tbPP+s/U+ccex/AAAAAAAAAAAAAJDjDZt2recAKAAA".

%% expect: [{"dir",directory,0,1580702706,493,1,2},
%% expect:  {"dir/file",regular,6,1580702706,420,1,2},
%% expect:  {"dir/hard",link,0,1580702706,420,1,2},
%% expect:  {"dir/link",symlink,0,1580702706,511,1,2},
%% expect:  {"dir/sub",directory,0,1580702706,493,1,2},
%% expect:  {"dir/sub/nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
%% expect:   regular,1,1580702706,420,1,2}]
%% expect: {ok,[{"dir/file",<<"hello\n">>},
%% expect:      {"dir/sub/nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
%% expect:       <<"x">>}]}
%% expect: {error,eof}
%% expect: [{"dir",directory,0,1580702706,493,1,2},
%% expect:  {"dir/file",regular,6,1580702706,420,1,2},
%% expect:  {"dir/hard",link,0,1580702706,420,1,2},
%% expect:  {"dir/link",symlink,0,1580702706,511,1,2},
%% expect:  {"dir/sub",directory,0,1580702706,493,1,2}]
%% expect: {ok,[{"dir/file",<<"hello\n">>}]}
%% expect: {error,eof}
%% expect: [{"dir",directory,0,1580702706,493,1,2},
%% expect:  {"dir/file",regular,6,1580702706,420,1,2},
%% expect:  {"dir/hard",link,0,1580702706,420,1,2},
%% expect:  {"dir/link",symlink,0,1580702706,511,1,2},
%% expect:  {"dir/sub",directory,0,1580702706,493,1,2}]
%% expect: {ok,[{"dir/file",<<"hello\n">>}]}
%% expect: {error,eof}
