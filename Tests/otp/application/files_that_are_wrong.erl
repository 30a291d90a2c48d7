%% What load/1 says of files that hold no specification, or that of another application.
%% flags: -pa Tests/otp/application/wrong
-module(files_that_are_wrong).
-export([main/1]).

main(_) ->
    [print({Name, application:load(Name)}) || Name <- [unclosed, syntax, call, other, list]],
    print(application:start(syntax)),
    print(application:ensure_all_started(syntax)),
    print([Name || {Name, _, _} <- application:loaded_applications(), Name =/= kernel, Name =/= stdlib]).

print(Term) -> io:format("~p~n", [Term]).

%% expect: {unclosed,{error,{["1",58,32,["syntax error before: ",[]]],"unclosed.app"}}}
%% expect: {syntax,{error,{["2",58,32,["syntax error before: ","\"1\""]],"syntax.app"}}}
%% expect: {call,{error,{["1",58,32,"bad term"],"call.app"}}}
%% expect: {other,ok}
%% expect: {list,{error,{bad_application,[{application,list,[{vsn,"1"}]}]}}}
%% expect: {error,{["2",58,32,["syntax error before: ","\"1\""]],"syntax.app"}}
%% expect: {error,{syntax,{["2",58,32,["syntax error before: ","\"1\""]],"syntax.app"}}}
%% expect: [another]
