%% epp:macro_defs/1: the macros behind the last form that was read.
-module(macro_definitions).
-export([main/1]).

main(_) ->
    {ok, Epp} = epp:open("Tests/otp/epp/included/macros.erl", [], [{given, [value]}, 'FLAG']),
    show(Epp),
    io:format("~0p~n", [[begin {ok, Form} = epp:parse_erl_form(Epp), Form end || _ <- [1, 2, 3]]]),
    show(Epp),
    io:format("~0p~n", [epp:parse_erl_form(Epp)]),
    show(Epp),
    io:format("~0p~n", [epp:parse_erl_form(Epp)]),
    ok = epp:close(Epp).

%% Those whose values depend on the release are left out.
show(Epp) ->
    [io:format("~0p~n", [Definition])
     || {{atom, Name}, _} = Definition <- epp:macro_defs(Epp),
        not lists:member(Name, ['FEATURE_AVAILABLE', 'FEATURE_ENABLED', 'OTP_RELEASE', 'MACHINE'])].

%% expect: {{atom,'BASE_MODULE'},undefined}
%% expect: {{atom,'BASE_MODULE_STRING'},undefined}
%% expect: {{atom,'BEAM'},{none,[{atom,1,true}]}}
%% expect: {{atom,'FILE'},{none,[{string,1,"Tests/otp/epp/included/macros.erl"}]}}
%% expect: {{atom,'FLAG'},[{none,{none,[{atom,0,true}]}}]}
%% expect: {{atom,'FUNCTION_ARITY'},undefined}
%% expect: {{atom,'FUNCTION_NAME'},undefined}
%% expect: {{atom,'LINE'},{none,[{integer,1,1}]}}
%% expect: {{atom,'MODULE'},undefined}
%% expect: {{atom,'MODULE_STRING'},undefined}
%% expect: {{atom,given},[{none,{none,[{'[',0},{atom,0,value},{']',0}]}}]}
%% expect: [{attribute,1,file,{"Tests/otp/epp/included/macros.erl",1}},{attribute,1,module,macros},{attribute,6,export,[{f,0}]}]
%% expect: {{atom,'A'},[{none,{none,[{integer,2,1}]}}]}
%% expect: {{atom,'B'},[{2,{['X','Y'],[{var,4,'X'},{'+',4},{var,4,'Y'}]}},{1,{['X'],[{'{',3},{var,3,'X'},{',',3},{atom,3,'Y'},{',',3},{string,3,"s"},{'}',3}]}}]}
%% expect: {{atom,'BASE_MODULE'},undefined}
%% expect: {{atom,'BASE_MODULE_STRING'},undefined}
%% expect: {{atom,'BEAM'},{none,[{atom,1,true}]}}
%% expect: {{atom,'C'},[{0,{[],[{char,5,99}]}}]}
%% expect: {{atom,'FILE'},{none,[{string,1,"Tests/otp/epp/included/macros.erl"}]}}
%% expect: {{atom,'FLAG'},[{none,{none,[{atom,0,true}]}}]}
%% expect: {{atom,'FUNCTION_ARITY'},undefined}
%% expect: {{atom,'FUNCTION_NAME'},undefined}
%% expect: {{atom,'LINE'},{none,[{integer,1,1}]}}
%% expect: {{atom,'MODULE'},{none,[{atom,1,macros}]}}
%% expect: {{atom,'MODULE_STRING'},{none,[{string,1,"macros"}]}}
%% expect: {{atom,given},[{none,{none,[{'[',0},{atom,0,value},{']',0}]}}]}
%% expect: {ok,{function,9,f,0,[{clause,9,[],[],[{atom,9,ok}]}]}}
%% expect: {{atom,'B'},[{2,{['X','Y'],[{var,4,'X'},{'+',4},{var,4,'Y'}]}},{1,{['X'],[{'{',3},{var,3,'X'},{',',3},{atom,3,'Y'},{',',3},{string,3,"s"},{'}',3}]}}]}
%% expect: {{atom,'BASE_MODULE'},undefined}
%% expect: {{atom,'BASE_MODULE_STRING'},undefined}
%% expect: {{atom,'BEAM'},{none,[{atom,1,true}]}}
%% expect: {{atom,'C'},[{0,{[],[{char,5,99}]}}]}
%% expect: {{atom,'D'},[{none,{none,[{atom,8,foo},{'(',8},{atom,8,a}]}}]}
%% expect: {{atom,'FILE'},{none,[{string,1,"Tests/otp/epp/included/macros.erl"}]}}
%% expect: {{atom,'FLAG'},[{none,{none,[{atom,0,true}]}}]}
%% expect: {{atom,'FUNCTION_ARITY'},undefined}
%% expect: {{atom,'FUNCTION_NAME'},undefined}
%% expect: {{atom,'LINE'},{none,[{integer,1,1}]}}
%% expect: {{atom,'MODULE'},{none,[{atom,1,macros}]}}
%% expect: {{atom,'MODULE_STRING'},{none,[{string,1,"macros"}]}}
%% expect: {{atom,given},[{none,{none,[{'[',0},{atom,0,value},{']',0}]}}]}
%% expect: {eof,10}
