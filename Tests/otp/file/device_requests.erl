%% Requests of the io protocol to a file: options, several at once, functions that read.
-module(device_requests).
-export([main/1]).
-export([takes_nothing/2, takes_everything/4]).

main(_) ->
    in_directory_of_its_own(fun run/0).

run() ->
    ok = file:write_file("file", "line1\nline2\n12 abc {term, \"x\"}. rest\n  foo() -> bar.\nlast"),
    options(),
    many(),
    functions(),
    odd().

options() ->
    {ok, File} = file:open("file", [read]),
    show(io:getopts(File)),
    show([{Options, io:setopts(File, Options), io:getopts(File)}
          || Options <- [[binary], [list], [{binary, true}], [{encoding, utf16}],
                         [{encoding, {utf32, little}}, list], [{encoding, utf8}],
                         [{encoding, latin1}, binary], []]]),
    show([io:setopts(File, Options) || Options <- [[foo], [{encoding, foo}], [{foo, bar}], foo]]),
    show([io:rows(File), io:columns(File), io:getopts(File), file:close(File)]).

many() ->
    {ok, File} = file:open("file", [read, write]),
    show([io:requests(File, [{get_line, ''}, {get_line, ''}]),
          io:requests(File, [foo, {get_line, ''}]),
          io:requests(File, [{get_line, unicode, ''}, foo, {get_line, ''}]),
          io:requests(File, []),
          io:request(File, {get_chars, '', 3}), io:request(File, {get_chars, latin1, '', 2})]),
    show([file:position(File, eof), io:requests(File, [{put_chars, latin1, "x"}, nl, {format, "~w", [y]}]),
          file:position(File, {eof, -3}), io:request(File, {get_chars, unicode, '', 9})]),
    show(file:close(File)).

functions() ->
    [begin
         {ok, File} = file:open("file", [read | Modes]),
         show([io:get_line(File, "ignored"), io:get_line(File, ''), io:fread(File, '', "~d~s")]),
         show([io:read(File, ''), io:get_chars(File, '', 6)]),
         show([io:parse_erl_form(File, '', 4), io:get_line(File, ''), io:get_line(File, '')]),
         show([io:read(File, ''), io:fread(File, '', "~d"), io:scan_erl_form(File, '')]),
         show(file:close(File))
     end || Modes <- [[], [binary]]].

odd() ->
    {ok, File} = file:open("file", [read]),
    show([io:request(File, Request)
          || Request <- [foo, {foo, bar}, {get_password, unicode}, {setopts, foo},
                         {get_until, unicode, '', ?MODULE, takes_nothing, []},
                         {get_until, unicode, '', ?MODULE, takes_everything, [a, b]},
                         {get_geometry, foo}]]),
    show(file:close(File)).

takes_nothing([], _Chars) ->
    {done, nothing, []}.

takes_everything([], _First, a, b) -> {more, 1};
takes_everything(Parts, eof, a, b) when Parts >= 1 -> {done, ended, eof};
takes_everything(Parts, _Chars, a, b) -> {more, Parts + 1}.

show(What) ->
    io:format("~0tp~n", [What]).

in_directory_of_its_own(Run) ->
    Directory = filename:join(os:getenv("TMPDIR", "/tmp"), ?MODULE_STRING ++ os:getpid()),
    ok = file:make_dir(Directory),
    ok = file:set_cwd(Directory),
    try
        Run()
    after
        file:set_cwd("/"),
        ok = file:del_dir_r(Directory)
    end.

%% expect: [{binary,false},{encoding,latin1}]
%% expect: [{[binary],ok,[{binary,true},{encoding,latin1}]},{[list],ok,[{binary,false},{encoding,latin1}]},{[{binary,true}],ok,[{binary,true},{encoding,latin1}]},{[{encoding,utf16}],ok,[{binary,true},{encoding,{utf16,big}}]},{[{encoding,{utf32,little}},list],ok,[{binary,false},{encoding,{utf32,little}}]},{[{encoding,utf8}],ok,[{binary,false},{encoding,unicode}]},{[{encoding,latin1},binary],ok,[{binary,true},{encoding,latin1}]},{[],ok,[{binary,true},{encoding,latin1}]}]
%% expect: [{error,enotsup},{error,badarg},{error,enotsup},{error,{request,{setopts,foo}}}]
%% expect: [{error,enotsup},{error,enotsup},[{binary,true},{encoding,latin1}],ok]
%% expect: ["line2\n",{error,{request,foo}},{error,{request,foo}},ok,"  f","oo"]
%% expect: [{ok,57},ok,{ok,57},"x\ny"]
%% expect: ok
%% expect: ["line1\n","line2\n",{ok,[12,"abc"]}]
%% expect: [{ok,{term,"x"}},"rest\n "]
%% expect: [{ok,{function,4,foo,0,[{clause,4,[],[],[{atom,4,bar}]}]},5},"lastx\n","y"]
%% expect: [eof,eof,{eof,1}]
%% expect: ok
%% expect: [<<"line1\n">>,<<"line2\n">>,{ok,[12,"abc"]}]
%% expect: [{ok,{term,"x"}},<<"rest\n ">>]
%% expect: [{ok,{function,4,foo,0,[{clause,4,[],[],[{atom,4,bar}]}]},5},<<"lastx\n">>,<<"y">>]
%% expect: [eof,eof,{eof,1}]
%% expect: ok
%% expect: [{error,{request,foo}},{error,{request,{foo,bar}}},{error,{request,{get_password,unicode}}},{error,{request,{setopts,foo}}},nothing,ended,{error,{request,{get_geometry,foo}}}]
%% expect: ok
