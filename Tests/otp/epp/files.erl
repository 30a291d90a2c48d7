%% epp: the forms of a file, whole and one by one; what its errors are.
-module(files).
-export([main/1]).

main(_) ->
    File = "Tests/otp/epp/included/source.erl",
    [show(epp:parse_file(File, Options))
     || Options <- [[], [{location, {1, 1}}], [{macros, ['FOO', {'N2', 1}]}],
                    [{source_name, "shown.erl"}]]],
    show(epp:parse_file(File, [], ['FOO'])),
    show(epp:parse_file("no_such_file.erl", [])),
    {ok, Epp} = epp:open(File, []),
    show(epp:scan_erl_form(Epp)),
    show(epp:scan_erl_form(Epp)),
    [show(epp:parse_erl_form(Epp)) || _ <- lists:seq(1, 6)],
    show(epp:close(Epp)),
    show(epp:open("no_such_file.erl", [])),
    show([epp:default_encoding(), epp:read_encoding(File), epp:encoding_to_string(latin1),
          epp:encoding_to_string(utf8),
          epp:read_encoding_from_binary(list_to_binary("% -*- coding: latin-1 -*-")),
          epp:read_encoding_from_binary(list_to_binary("% vim: fileencoding=utf-8\n")),
          epp:read_encoding_from_binary(list_to_binary("coding: latin-1"))]),
    {ok, Forms} = epp:parse_file(File, []),
    [io:format("~p: ~ts~n", [Location, Module:format_error(What)])
     || {_, {Location, Module, What}} <- Forms].

show({ok, Forms}) when is_list(Forms) -> [io:format("~0tp~n", [Form]) || Form <- Forms];
show(Result) -> io:format("~0tp~n", [Result]).

%% expect: {attribute,1,file,{"Tests/otp/epp/included/source.erl",1}}
%% expect: {attribute,2,module,source}
%% expect: {attribute,1,file,{"Tests/otp/epp/included/header.hrl",1}}
%% expect: {function,3,h1,0,[{clause,3,[],[],[{integer,3,1}]}]}
%% expect: {attribute,4,file,{"Tests/otp/epp/included/source.erl",4}}
%% expect: {attribute,4,export,[{f,1}]}
%% expect: {attribute,7,record,{r,[{record_field,7,{atom,7,a},{atom,7,bar}}]}}
%% expect: {function,11,f,1,[{clause,11,[{var,11,'X'}],[],[{tuple,11,[{op,11,'+',{var,11,'X'},{integer,11,1}},{integer,11,11},{atom,11,foo}]},{atom,11,source},{string,11,"source"},{atom,11,f},{integer,11,1}]}]}
%% expect: {attribute,[{generated,true},{location,13}],file,{"other.yrl",30}}
%% expect: {function,31,g,0,[{clause,31,[],[],[{atom,31,ok}]}]}
%% expect: {warning,{33,epp,{warning,"hello"}}}
%% expect: {error,{34,epp,{error,foo}}}
%% expect: {error,{35,erl_parse,["syntax error before: ","'->'"]}}
%% expect: {error,{36,epp,{undefined,'UNDEF',none}}}
%% expect: {error,{37,epp,{mismatch,'M'}}}
%% expect: {error,{38,epp,{include,file,"missing.hrl"}}}
%% expect: {error,{39,epp,{redefine,'N'}}}
%% expect: {error,{40,epp,{illegal,"unbalanced",endif}}}
%% expect: {function,41,k,0,[{clause,41,[],[],[{tuple,41,[{call,41,{'fun',41,{clauses,[{clause,41,[{var,41,'Y'}],[],[{var,41,'Y'}]}]}},[{integer,41,2}]},{integer,41,41},{atom,41,foo}]}]}]}
%% expect: {error,{43,epp,{illegal,"unterminated",ifndef}}}
%% expect: {eof,43}
%% expect: {attribute,{1,1},file,{"Tests/otp/epp/included/source.erl",1}}
%% expect: {attribute,{2,2},module,source}
%% expect: {attribute,{1,1},file,{"Tests/otp/epp/included/header.hrl",1}}
%% expect: {function,{3,1},h1,0,[{clause,{3,1},[],[],[{integer,{3,10},1}]}]}
%% expect: {attribute,{4,1},file,{"Tests/otp/epp/included/source.erl",4}}
%% expect: {attribute,{4,2},export,[{f,1}]}
%% expect: {attribute,{7,2},record,{r,[{record_field,{7,13},{atom,{7,13},a},{atom,{7,18},bar}}]}}
%% expect: {function,{11,1},f,1,[{clause,{11,1},[{var,{11,3},'X'}],[],[{tuple,{11,10},[{op,{11,14},'+',{var,{11,12},'X'},{integer,{11,16},1}},{integer,{11,16},11},{atom,{11,16},foo}]},{atom,{11,21},source},{string,{11,30},"source"},{atom,{11,46},f},{integer,{11,62},1}]}]}
%% expect: {attribute,[{generated,true},{location,{13,2}}],file,{"other.yrl",30}}
%% expect: {function,{31,1},g,0,[{clause,{31,1},[],[],[{atom,{31,8},ok}]}]}
%% expect: {warning,{{33,2},epp,{warning,"hello"}}}
%% expect: {error,{{34,2},epp,{error,foo}}}
%% expect: {error,{{35,4},erl_parse,["syntax error before: ","'->'"]}}
%% expect: {error,{{36,9},epp,{undefined,'UNDEF',none}}}
%% expect: {error,{{37,9},epp,{mismatch,'M'}}}
%% expect: {error,{{38,10},epp,{include,file,"missing.hrl"}}}
%% expect: {error,{{39,9},epp,{redefine,'N'}}}
%% expect: {error,{{40,2},epp,{illegal,"unbalanced",endif}}}
%% expect: {function,{41,1},k,0,[{clause,{41,1},[],[],[{tuple,{41,9},[{call,{41,12},{'fun',{41,12},{clauses,[{clause,{41,15},[{var,{41,16},'Y'}],[],[{var,{41,22},'Y'}]}]}},[{integer,{41,29},2}]},{integer,{41,30},41},{atom,{41,30},foo}]}]}]}
%% expect: {error,{{43,1},epp,{illegal,"unterminated",ifndef}}}
%% expect: {eof,{43,1}}
%% expect: {attribute,1,file,{"Tests/otp/epp/included/source.erl",1}}
%% expect: {attribute,2,module,source}
%% expect: {attribute,1,file,{"Tests/otp/epp/included/header.hrl",1}}
%% expect: {function,3,h1,0,[{clause,3,[],[],[{integer,3,1}]}]}
%% expect: {attribute,4,file,{"Tests/otp/epp/included/source.erl",4}}
%% expect: {attribute,4,export,[{f,1}]}
%% expect: {attribute,7,record,{r,[{record_field,7,{atom,7,a},{atom,7,bar}}]}}
%% expect: {error,{9,erl_parse,["syntax error before: ","'.'"]}}
%% expect: {attribute,[{generated,true},{location,13}],file,{"other.yrl",30}}
%% expect: {function,31,g,0,[{clause,31,[],[],[{atom,31,ok}]}]}
%% expect: {warning,{33,epp,{warning,"hello"}}}
%% expect: {error,{34,epp,{error,foo}}}
%% expect: {error,{35,erl_parse,["syntax error before: ","'->'"]}}
%% expect: {error,{36,epp,{undefined,'UNDEF',none}}}
%% expect: {error,{37,epp,{mismatch,'M'}}}
%% expect: {error,{38,epp,{include,file,"missing.hrl"}}}
%% expect: {error,{39,epp,{redefine,'N'}}}
%% expect: {error,{40,epp,{illegal,"unbalanced",endif}}}
%% expect: {function,41,k,0,[{clause,41,[],[],[{tuple,41,[{call,41,{'fun',41,{clauses,[{clause,41,[{var,41,'Y'}],[],[{var,41,'Y'}]}]}},[{integer,41,2}]},{integer,41,41},{atom,41,foo}]}]}]}
%% expect: {error,{43,epp,{illegal,"unterminated",ifndef}}}
%% expect: {eof,43}
%% expect: {attribute,1,file,{"shown.erl",1}}
%% expect: {attribute,2,module,source}
%% expect: {attribute,1,file,{"Tests/otp/epp/included/header.hrl",1}}
%% expect: {function,3,h1,0,[{clause,3,[],[],[{integer,3,1}]}]}
%% expect: {attribute,4,file,{"shown.erl",4}}
%% expect: {attribute,4,export,[{f,1}]}
%% expect: {attribute,7,record,{r,[{record_field,7,{atom,7,a},{atom,7,bar}}]}}
%% expect: {function,11,f,1,[{clause,11,[{var,11,'X'}],[],[{tuple,11,[{op,11,'+',{var,11,'X'},{integer,11,1}},{integer,11,11},{atom,11,foo}]},{atom,11,source},{string,11,"source"},{atom,11,f},{integer,11,1}]}]}
%% expect: {attribute,[{generated,true},{location,13}],file,{"other.yrl",30}}
%% expect: {function,31,g,0,[{clause,31,[],[],[{atom,31,ok}]}]}
%% expect: {warning,{33,epp,{warning,"hello"}}}
%% expect: {error,{34,epp,{error,foo}}}
%% expect: {error,{35,erl_parse,["syntax error before: ","'->'"]}}
%% expect: {error,{36,epp,{undefined,'UNDEF',none}}}
%% expect: {error,{37,epp,{mismatch,'M'}}}
%% expect: {error,{38,epp,{include,file,"missing.hrl"}}}
%% expect: {error,{39,epp,{redefine,'N'}}}
%% expect: {error,{40,epp,{illegal,"unbalanced",endif}}}
%% expect: {function,41,k,0,[{clause,41,[],[],[{tuple,41,[{call,41,{'fun',41,{clauses,[{clause,41,[{var,41,'Y'}],[],[{var,41,'Y'}]}]}},[{integer,41,2}]},{integer,41,41},{atom,41,foo}]}]}]}
%% expect: {error,{43,epp,{illegal,"unterminated",ifndef}}}
%% expect: {eof,43}
%% expect: {attribute,1,file,{"Tests/otp/epp/included/source.erl",1}}
%% expect: {attribute,2,module,source}
%% expect: {attribute,1,file,{"Tests/otp/epp/included/header.hrl",1}}
%% expect: {function,3,h1,0,[{clause,3,[],[],[{integer,3,1}]}]}
%% expect: {attribute,4,file,{"Tests/otp/epp/included/source.erl",4}}
%% expect: {attribute,4,export,[{f,1}]}
%% expect: {attribute,7,record,{r,[{record_field,7,{atom,7,a},{atom,7,bar}}]}}
%% expect: {error,{9,erl_parse,["syntax error before: ","'.'"]}}
%% expect: {attribute,[{generated,true},{location,13}],file,{"other.yrl",30}}
%% expect: {function,31,g,0,[{clause,31,[],[],[{atom,31,ok}]}]}
%% expect: {warning,{33,epp,{warning,"hello"}}}
%% expect: {error,{34,epp,{error,foo}}}
%% expect: {error,{35,erl_parse,["syntax error before: ","'->'"]}}
%% expect: {error,{36,epp,{undefined,'UNDEF',none}}}
%% expect: {error,{37,epp,{mismatch,'M'}}}
%% expect: {error,{38,epp,{include,file,"missing.hrl"}}}
%% expect: {error,{39,epp,{redefine,'N'}}}
%% expect: {error,{40,epp,{illegal,"unbalanced",endif}}}
%% expect: {function,41,k,0,[{clause,41,[],[],[{tuple,41,[{call,41,{'fun',41,{clauses,[{clause,41,[{var,41,'Y'}],[],[{var,41,'Y'}]}]}},[{integer,41,2}]},{integer,41,41},{atom,41,foo}]}]}]}
%% expect: {error,{43,epp,{illegal,"unterminated",ifndef}}}
%% expect: {eof,43}
%% expect: {error,enoent}
%% expect: {'-',1}
%% expect: {atom,1,file}
%% expect: {'(',1}
%% expect: {string,1,"Tests/otp/epp/included/source.erl"}
%% expect: {',',1}
%% expect: {integer,1,1}
%% expect: {')',1}
%% expect: {dot,1}
%% expect: {'-',2}
%% expect: {atom,2,module}
%% expect: {'(',2}
%% expect: {atom,2,source}
%% expect: {')',2}
%% expect: {dot,2}
%% expect: {ok,{attribute,1,file,{"Tests/otp/epp/included/header.hrl",1}}}
%% expect: {ok,{function,3,h1,0,[{clause,3,[],[],[{integer,3,1}]}]}}
%% expect: {ok,{attribute,4,file,{"Tests/otp/epp/included/source.erl",4}}}
%% expect: {ok,{attribute,4,export,[{f,1}]}}
%% expect: {ok,{attribute,7,record,{r,[{record_field,7,{atom,7,a},{atom,7,bar}}]}}}
%% expect: {ok,{function,11,f,1,[{clause,11,[{var,11,'X'}],[],[{tuple,11,[{op,11,'+',{var,11,'X'},{integer,11,1}},{integer,11,11},{atom,11,foo}]},{atom,11,source},{string,11,"source"},{atom,11,f},{integer,11,1}]}]}}
%% expect: ok
%% expect: {error,enoent}
%% expect: [utf8,none,"coding: latin-1","coding: utf-8",latin1,utf8,none]
%% expect: 33: -warning("hello").
%% expect: 34: -error(foo).
%% expect: 35: syntax error before: '->'
%% expect: 36: undefined macro 'UNDEF'
%% expect: 37: argument mismatch for macro 'M'
%% expect: 38: can't find include file "missing.hrl"
%% expect: 39: redefining macro 'N'
%% expect: 40: unbalanced '-endif'
%% expect: 43: unterminated '-ifndef'
