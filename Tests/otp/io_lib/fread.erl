%% Values are read as the format says; what is missing and what does not fit is told.
-module(fread).
-export([main/1]).

main(_) ->
    Formats = ["~d", "~d ~s", "~s", "~f", "~a", "~3c", "~u", "~#", "~l", "~3d", "~*d ~d", "a~d"],
    Texts = ["12 ", "-5 x", " 42 foo bar", "1.5e3 x", "abc def\n", "a5 ", "16#ff ", ""],
    [io:format("~p ~p: ~p~n", [Format, Text, io_lib:fread(Format, Text)])
     || Format <- Formats, Text <- Texts].

%% expect: "~d" "12 ": {ok,"\f"," "}
%% expect: "~d" "-5 x": {ok,[-5]," x"}
%% expect: "~d" " 42 foo bar": {ok,"*"," foo bar"}
%% expect: "~d" "1.5e3 x": {ok,[1],".5e3 x"}
%% expect: "~d" "abc def\n": {error,{fread,integer}}
%% expect: "~d" "a5 ": {error,{fread,integer}}
%% expect: "~d" "16#ff ": {ok,[16],"#ff "}
%% expect: "~d" []: {more,"~d",0,[]}
%% expect: "~d ~s" "12 ": {more,"~s",3,"\f"}
%% expect: "~d ~s" "-5 x": {ok,[-5,"x"],[]}
%% expect: "~d ~s" " 42 foo bar": {ok,[42,"foo"]," bar"}
%% expect: "~d ~s" "1.5e3 x": {ok,[1,".5e3"]," x"}
%% expect: "~d ~s" "abc def\n": {error,{fread,integer}}
%% expect: "~d ~s" "a5 ": {error,{fread,integer}}
%% expect: "~d ~s" "16#ff ": {ok,[16,"#ff"]," "}
%% expect: "~d ~s" []: {more,"~d ~s",0,[]}
%% expect: "~s" "12 ": {ok,["12"]," "}
%% expect: "~s" "-5 x": {ok,["-5"]," x"}
%% expect: "~s" " 42 foo bar": {ok,["42"]," foo bar"}
%% expect: "~s" "1.5e3 x": {ok,["1.5e3"]," x"}
%% expect: "~s" "abc def\n": {ok,["abc"]," def\n"}
%% expect: "~s" "a5 ": {ok,["a5"]," "}
%% expect: "~s" "16#ff ": {ok,["16#ff"]," "}
%% expect: "~s" []: {more,"~s",0,[]}
%% expect: "~f" "12 ": {error,{fread,float}}
%% expect: "~f" "-5 x": {error,{fread,float}}
%% expect: "~f" " 42 foo bar": {error,{fread,float}}
%% expect: "~f" "1.5e3 x": {ok,[1.5e3]," x"}
%% expect: "~f" "abc def\n": {error,{fread,float}}
%% expect: "~f" "a5 ": {error,{fread,float}}
%% expect: "~f" "16#ff ": {error,{fread,float}}
%% expect: "~f" []: {more,"~f",0,[]}
%% expect: "~a" "12 ": {ok,['12']," "}
%% expect: "~a" "-5 x": {ok,['-5']," x"}
%% expect: "~a" " 42 foo bar": {ok,['42']," foo bar"}
%% expect: "~a" "1.5e3 x": {ok,['1.5e3']," x"}
%% expect: "~a" "abc def\n": {ok,[abc]," def\n"}
%% expect: "~a" "a5 ": {ok,[a5]," "}
%% expect: "~a" "16#ff ": {ok,['16#ff']," "}
%% expect: "~a" []: {more,"~a",0,[]}
%% expect: "~3c" "12 ": {ok,["12 "],[]}
%% expect: "~3c" "-5 x": {ok,["-5 "],"x"}
%% expect: "~3c" " 42 foo bar": {ok,[" 42"]," foo bar"}
%% expect: "~3c" "1.5e3 x": {ok,["1.5"],"e3 x"}
%% expect: "~3c" "abc def\n": {ok,["abc"]," def\n"}
%% expect: "~3c" "a5 ": {ok,["a5 "],[]}
%% expect: "~3c" "16#ff ": {ok,["16#"],"ff "}
%% expect: "~3c" []: {more,"~3c",0,[]}
%% expect: "~u" "12 ": {ok,"\f"," "}
%% expect: "~u" "-5 x": {error,{fread,unsigned}}
%% expect: "~u" " 42 foo bar": {error,{fread,unsigned}}
%% expect: "~u" "1.5e3 x": {ok,[1],".5e3 x"}
%% expect: "~u" "abc def\n": {error,{fread,unsigned}}
%% expect: "~u" "a5 ": {error,{fread,unsigned}}
%% expect: "~u" "16#ff ": {ok,[16],"#ff "}
%% expect: "~u" []: {more,"~u",0,[]}
%% expect: "~#" "12 ": {error,{fread,based}}
%% expect: "~#" "-5 x": {error,{fread,based}}
%% expect: "~#" " 42 foo bar": {error,{fread,based}}
%% expect: "~#" "1.5e3 x": {error,{fread,based}}
%% expect: "~#" "abc def\n": {error,{fread,based}}
%% expect: "~#" "a5 ": {error,{fread,based}}
%% expect: "~#" "16#ff ": {ok,"ÿ"," "}
%% expect: "~#" []: {more,"~#",0,[]}
%% expect: "~l" "12 ": {ok,[0],"12 "}
%% expect: "~l" "-5 x": {ok,[0],"-5 x"}
%% expect: "~l" " 42 foo bar": {ok,[0]," 42 foo bar"}
%% expect: "~l" "1.5e3 x": {ok,[0],"1.5e3 x"}
%% expect: "~l" "abc def\n": {ok,[0],"abc def\n"}
%% expect: "~l" "a5 ": {ok,[0],"a5 "}
%% expect: "~l" "16#ff ": {ok,[0],"16#ff "}
%% expect: "~l" []: {ok,[0],[]}
%% expect: "~3d" "12 ": {error,{fread,integer}}
%% expect: "~3d" "-5 x": {error,{fread,integer}}
%% expect: "~3d" " 42 foo bar": {ok,"*"," foo bar"}
%% expect: "~3d" "1.5e3 x": {error,{fread,integer}}
%% expect: "~3d" "abc def\n": {error,{fread,integer}}
%% expect: "~3d" "a5 ": {error,{fread,integer}}
%% expect: "~3d" "16#ff ": {error,{fread,integer}}
%% expect: "~3d" []: {more,"~3d",0,[]}
%% expect: "~*d ~d" "12 ": {more,"~d",3,[]}
%% expect: "~*d ~d" "-5 x": {error,{fread,integer}}
%% expect: "~*d ~d" " 42 foo bar": {error,{fread,integer}}
%% expect: "~*d ~d" "1.5e3 x": {error,{fread,integer}}
%% expect: "~*d ~d" "abc def\n": {error,{fread,integer}}
%% expect: "~*d ~d" "a5 ": {error,{fread,integer}}
%% expect: "~*d ~d" "16#ff ": {error,{fread,integer}}
%% expect: "~*d ~d" []: {more,"~*d ~d",0,[]}
%% expect: "a~d" "12 ": {error,{fread,input}}
%% expect: "a~d" "-5 x": {error,{fread,input}}
%% expect: "a~d" " 42 foo bar": {error,{fread,input}}
%% expect: "a~d" "1.5e3 x": {error,{fread,input}}
%% expect: "a~d" "abc def\n": {error,{fread,integer}}
%% expect: "a~d" "a5 ": {ok,[5]," "}
%% expect: "a~d" "16#ff ": {error,{fread,input}}
%% expect: "a~d" []: {more,"a~d",0,[]}
