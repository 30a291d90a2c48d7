%% Scripts put together from sections and taken apart again.
-module(sections).
-export([main/1]).

main(_) ->
    Name = filename:join(os:getenv("TMPDIR", "/tmp"), "escript_sections_" ++ os:getpid()),
    [show([Sections, escript:create(binary, Sections)])
     || Sections <- [[shebang, comment, {emu_args, "-smp"}, {source, <<"x">>}],
                     [{shebang, "/bin/x"}, {comment, "hello"}, {source, <<"x">>}],
                     [{shebang, default}, {comment, default}, {emu_args, undefined}, {source, <<"x">>}],
                     [{source, <<"x">>}, {beam, <<"FOR1y">>}], [shebang, {archive, <<"PKx">>}], [], [comment], [foo], [emu_args],
                     [{source, "nowhere/x"}], [{archive, ["nowhere/x"], []}], [{source, x}],
                     [{shebang, 1}, {source, <<"x">>}]]],
    show([escript:create(Name, [shebang, {source, <<"main(_) -> ok.\n">>}]), escript:extract(Name, []),
          escript:extract(Name, [foo])]),
    {ok, Archive} = escript:create(binary, [shebang, comment, {archive, [{"a.txt", <<"text">>}], []}]),
    ok = file:write_file(Name, Archive),
    {ok, Sections} = escript:extract(Name, []),
    show([[element(1, Section) || Section <- Sections], zip:unzip(proplists:get_value(archive, Sections), [memory])]),
    [begin
         ok = file:write_file(Name, Bytes),
         show([Bytes, escript:extract(Name, [])])
     end || Bytes <- [<<"a\nb\n">>, <<"% c\nb\n">>, <<"a\n">>, <<>>, <<"#!/x\n%%! -x\n% c\nb\n">>,
                      <<"#!/x\n% c\n%%!-x\n%%! -y\nb\n">>, <<"#!/x\nFOR1abc">>, <<"FOR1abc">>, <<"PKabc">>, <<"#!/x\n%%!\nb\n">>,
                      <<"#! /usr/bin/env escript \nb">>, <<"#!/x\n%% This is an -*- erlang -*- file\nb\n">>]],
    ok = file:write_file(Name, "#!/x\n-export([main/1]).\nmain(_) -> ok.\n"),
    {ok, Compiled} = escript:extract(Name, [compile_source]),
    show([is_binary(proplists:get_value(source, Compiled))]),
    ok = file:delete(Name),
    show([element(1, escript:extract(Name, []))]).

show(Results) -> io:format("~0p~n", [Results]).

%% expect: [[shebang,comment,{emu_args,"-smp"},{source,<<"x">>}],{ok,<<"#!/usr/bin/env escript\n%% This is an -*- erlang -*- file\n%%!-smp\nx">>}]
%% expect: [[{shebang,"/bin/x"},{comment,"hello"},{source,<<"x">>}],{ok,<<"#!/bin/x\n%% hello\nx">>}]
%% expect: [[{shebang,default},{comment,default},{emu_args,undefined},{source,<<"x">>}],{ok,<<"#!/usr/bin/env escript\n%% This is an -*- erlang -*- file\nx">>}]
%% expect: [[{source,<<"x">>},{beam,<<"FOR1y">>}],{ok,<<"FOR1y">>}]
%% expect: [[shebang,{archive,<<"PKx">>}],{ok,<<"#!/usr/bin/env escript\nPKx">>}]
%% expect: [[],{error,missing_body}]
%% expect: [[comment],{error,missing_body}]
%% expect: [[foo],{error,{badarg,foo}}]
%% expect: [[emu_args],{error,{badarg,emu_args}}]
%% expect: [[{source,"nowhere/x"}],{error,{enoent,{source,"nowhere/x"}}}]
%% expect: [[{archive,["nowhere/x"],[]}],{error,{enoent,{archive,["nowhere/x"],[]}}}]
%% expect: [[{source,x}],{error,{badarg,{source,x}}}]
%% expect: [[{shebang,1},{source,<<"x">>}],{error,{badarg,{shebang,1}}}]
%% expect: [ok,{ok,[{shebang,default},{comment,undefined},{emu_args,undefined},{source,<<"main(_) -> ok.\n">>}]},{error,{badarg,foo}}]
%% expect: [[shebang,comment,emu_args,archive],{ok,[{"a.txt",<<"text">>}]}]
%% expect: [<<"a\nb\n">>,{ok,[{shebang,undefined},{comment,undefined},{emu_args,undefined},{source,<<"a\nb\n">>}]}]
%% expect: [<<"% c\nb\n">>,{ok,[{shebang,undefined},{comment,undefined},{emu_args,undefined},{source,<<"% c\nb\n">>}]}]
%% expect: [<<"a\n">>,{error,"Premature end of file reached"}]
%% expect: [<<>>,{error,"Premature end of file reached"}]
%% expect: [<<"#!/x\n%%! -x\n% c\nb\n">>,{ok,[{shebang,"/x"},{comment,undefined},{emu_args,"-x"},{source,<<"% c\nb\n">>}]}]
%% expect: [<<"#!/x\n% c\n%%!-x\n%%! -y\nb\n">>,{ok,[{shebang,"/x"},{comment,"c"},{emu_args,"-x"},{source,<<"%%! -y\nb\n">>}]}]
%% expect: [<<"#!/x\nFOR1abc">>,{ok,[{shebang,"/x"},{comment,undefined},{emu_args,undefined},{beam,<<"FOR1abc">>}]}]
%% expect: [<<"FOR1abc">>,{ok,[{shebang,undefined},{comment,undefined},{emu_args,undefined},{beam,<<"FOR1abc">>}]}]
%% expect: [<<"PKabc">>,{ok,[{shebang,undefined},{comment,undefined},{emu_args,undefined},{archive,<<"PKabc">>}]}]
%% expect: [<<"#!/x\n%%!\nb\n">>,{ok,[{shebang,"/x"},{comment,undefined},{emu_args,[]},{source,<<"b\n">>}]}]
%% expect: [<<"#! /usr/bin/env escript \nb">>,{ok,[{shebang,default},{comment,undefined},{emu_args,undefined},{source,<<"b">>}]}]
%% expect: [<<"#!/x\n%% This is an -*- erlang -*- file\nb\n">>,{ok,[{shebang,"/x"},{comment,default},{emu_args,undefined},{source,<<"b\n">>}]}]
%% expect: [true]
%% expect: [error]
