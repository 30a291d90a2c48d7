%% Io devices in all encodings: reading, writing, and what cannot be translated.
-module(encodings).
-export([main/1]).

main(_) ->
    in_directory_of_its_own(fun run/0).

run() ->
    Text = "aå€😀\nsecond\r\nlast",
    [begin
         {ok, Out} = file:open("file", [write, {encoding, Encoding}]),
         Written = io:put_chars(Out, Text),
         ok = file:close(Out),
         {ok, Bytes} = file:read_file("file"),
         show({Encoding, Written, Bytes =:= unicode:characters_to_binary(Text, unicode, Encoding)}),
         reading(Encoding, [read, {encoding, Encoding}]),
         reading(Encoding, [read, binary, {encoding, Encoding}])
     end || Encoding <- [utf8, unicode, utf16, {utf16, little}, utf32, {utf32, little}, {utf32, big}]],
    untranslatable(),
    damaged(),
    latin1_in_and_out().

reading(Encoding, Modes) ->
    {ok, Lines} = file:open("file", Modes),
    show([io:get_line(Lines, '') || _ <- [1, 2, 3, 4]]),
    {ok, 0} = file:position(Lines, bof),
    show([io:get_chars(Lines, '', N) || N <- [1, 2, 1, 0, 100, 1]]),
    show(proplists:get_value(encoding, io:getopts(Lines)) =/= Encoding orelse same),
    ok = file:close(Lines).

untranslatable() ->
    {ok, Out} = file:open("latin1", [write]),
    Failed = try io:put_chars(Out, "å€") catch error:Reason -> Reason end,
    show([Failed, try io:put_chars(Out, "x") catch error:Gone -> Gone end, file:read_file("latin1")]),
    %% Bytes are asked for where there are characters beyond.
    ok = file:write_file("utf8", <<"å\n€\n"/utf8>>),
    {ok, File} = file:open("utf8", [read, {encoding, utf8}]),
    show([file:read_line(File), file:read(File, 2), file:read(File, 1)]),
    {ok, Again} = file:open("utf8", [read, binary, {encoding, utf8}]),
    show([file:read_line(Again), file:read_line(Again), file:read_line(Again)]).

damaged() ->
    ok = file:write_file("damaged", <<"good\n", 255, "bad\n">>),
    [begin
         {ok, File} = file:open("damaged", [read, {encoding, utf8} | Modes]),
         show([io:get_line(File, ''), io:get_line(File, ''), io:get_line(File, '')])
     end || Modes <- [[], [binary]]],
    {ok, Chars} = file:open("damaged", [read, {encoding, utf8}]),
    show([io:get_chars(Chars, '', 5), io:get_chars(Chars, '', 1), io:get_chars(Chars, '', 1)]).

latin1_in_and_out() ->
    {ok, Out} = file:open("file", [write]),
    show([io:put_chars(Out, "å"), io:put_chars(Out, <<"å"/utf8>>), file:write(Out, <<"å"/utf8>>),
          file:write(Out, [229]), file:close(Out), file:read_file("file")]),
    {ok, In} = file:open("file", [read, binary]),
    show([io:get_chars(In, '', 1), file:read(In, 1), io:get_chars(In, '', 3)]),
    show([io:setopts(In, [{encoding, utf8}]), file:position(In, 2), io:get_chars(In, '', 1),
          io:getopts(In), file:close(In)]).

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

%% expect: {utf8,ok,true}
%% expect: [[97,229,8364,128512,10],"second\n","last",eof]
%% expect: ["a",[229,8364],[128512],[],"\nsecond\r\nlast",eof]
%% expect: true
%% expect: [<<97,195,165,226,130,172,240,159,152,128,10>>,<<"second\n">>,<<"last">>,eof]
%% expect: [<<"a">>,<<195,165,226,130,172>>,<<240,159,152,128>>,<<>>,<<"\nsecond\r\nlast">>,eof]
%% expect: true
%% expect: {unicode,ok,true}
%% expect: [[97,229,8364,128512,10],"second\n","last",eof]
%% expect: ["a",[229,8364],[128512],[],"\nsecond\r\nlast",eof]
%% expect: same
%% expect: [<<97,195,165,226,130,172,240,159,152,128,10>>,<<"second\n">>,<<"last">>,eof]
%% expect: [<<"a">>,<<195,165,226,130,172>>,<<240,159,152,128>>,<<>>,<<"\nsecond\r\nlast">>,eof]
%% expect: same
%% expect: {utf16,ok,true}
%% expect: [[97,229,8364,128512,10],"second\n","last",eof]
%% expect: ["a",[229,8364],[128512],[],"\nsecond\r\nlast",eof]
%% expect: true
%% expect: [<<97,195,165,226,130,172,240,159,152,128,10>>,<<"second\n">>,<<"last">>,eof]
%% expect: [<<"a">>,<<195,165,226,130,172>>,<<240,159,152,128>>,<<>>,<<"\nsecond\r\nlast">>,eof]
%% expect: true
%% expect: {{utf16,little},ok,true}
%% expect: [[97,229,8364,128512,10],"second\n","last",eof]
%% expect: ["a",[229,8364],[128512],[],"\nsecond\r\nlast",eof]
%% expect: same
%% expect: [<<97,195,165,226,130,172,240,159,152,128,10>>,<<"second\n">>,<<"last">>,eof]
%% expect: [<<"a">>,<<195,165,226,130,172>>,<<240,159,152,128>>,<<>>,<<"\nsecond\r\nlast">>,eof]
%% expect: same
%% expect: {utf32,ok,true}
%% expect: [[97,229,8364,128512,10],"second\n","last",eof]
%% expect: ["a",[229,8364],[128512],[],"\nsecond\r\nlast",eof]
%% expect: true
%% expect: [<<97,195,165,226,130,172,240,159,152,128,10>>,<<"second\n">>,<<"last">>,eof]
%% expect: [<<"a">>,<<195,165,226,130,172>>,<<240,159,152,128>>,<<>>,<<"\nsecond\r\nlast">>,eof]
%% expect: true
%% expect: {{utf32,little},ok,true}
%% expect: [[97,229,8364,128512,10],"second\n","last",eof]
%% expect: ["a",[229,8364],[128512],[],"\nsecond\r\nlast",eof]
%% expect: same
%% expect: [<<97,195,165,226,130,172,240,159,152,128,10>>,<<"second\n">>,<<"last">>,eof]
%% expect: [<<"a">>,<<195,165,226,130,172>>,<<240,159,152,128>>,<<>>,<<"\nsecond\r\nlast">>,eof]
%% expect: same
%% expect: {{utf32,big},ok,true}
%% expect: [[97,229,8364,128512,10],"second\n","last",eof]
%% expect: ["a",[229,8364],[128512],[],"\nsecond\r\nlast",eof]
%% expect: same
%% expect: [<<97,195,165,226,130,172,240,159,152,128,10>>,<<"second\n">>,<<"last">>,eof]
%% expect: [<<"a">>,<<195,165,226,130,172>>,<<240,159,152,128>>,<<>>,<<"\nsecond\r\nlast">>,eof]
%% expect: same
%% expect: [no_translation,terminated,{ok,<<>>}]
%% expect: [{ok,"å\n"},{error,{no_translation,unicode,latin1}},{error,terminated}]
%% expect: [{ok,<<"å\n">>},{error,{no_translation,unicode,latin1}},{error,terminated}]
%% expect: ["good\n",{error,{no_translation,unicode,unicode}},{error,terminated}]
%% expect: [<<"good\n">>,{error,{no_translation,unicode,unicode}},{error,terminated}]
%% expect: ["good\n",{error,invalid_unicode},{error,terminated}]
%% expect: [ok,ok,ok,ok,ok,{ok,<<"ååÃ¥å">>}]
%% expect: [<<"å"/utf8>>,{ok,<<"å">>},<<"Ã¥å"/utf8>>]
%% expect: [ok,{ok,2},<<"å"/utf8>>,[{binary,true},{encoding,unicode}],ok]
