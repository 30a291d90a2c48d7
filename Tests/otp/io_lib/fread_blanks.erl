%% io_lib:fread/2 where a text ends, or a line does, within what a directive wants.
-module(fread_blanks).
-export([main/1]).

main(_) ->
    Formats = ["~d", "~u", "~s", "~a", "~f", "~#", "~5a", "~-", "~3d", "~3s", "~c", "~2c", "~a~d", "~d ~d", "~s~2c"],
    Texts = ["", " ", "  \n", "\n", "1\n23", "-4\n", "a b\nc", "+16#ff", "1.5e999"],
    [io:format("~s ~w: ~w~n", [Format, Text, io_lib:fread(Format, Text)]) || Format <- Formats, Text <- Texts].

%% expect: ~d []: {more,[126,100],0,[]}
%% expect: ~d [32]: {error,{fread,integer}}
%% expect: ~d [32,32,10]: {error,{fread,integer}}
%% expect: ~d [10]: {error,{fread,integer}}
%% expect: ~d [49,10,50,51]: {ok,[1],[10,50,51]}
%% expect: ~d [45,52,10]: {ok,[-4],[10]}
%% expect: ~d [97,32,98,10,99]: {error,{fread,integer}}
%% expect: ~d [43,49,54,35,102,102]: {ok,[16],[35,102,102]}
%% expect: ~d [49,46,53,101,57,57,57]: {ok,[1],[46,53,101,57,57,57]}
%% expect: ~u []: {more,[126,117],0,[]}
%% expect: ~u [32]: {error,{fread,unsigned}}
%% expect: ~u [32,32,10]: {error,{fread,unsigned}}
%% expect: ~u [10]: {error,{fread,unsigned}}
%% expect: ~u [49,10,50,51]: {ok,[1],[10,50,51]}
%% expect: ~u [45,52,10]: {error,{fread,unsigned}}
%% expect: ~u [97,32,98,10,99]: {error,{fread,unsigned}}
%% expect: ~u [43,49,54,35,102,102]: {error,{fread,unsigned}}
%% expect: ~u [49,46,53,101,57,57,57]: {ok,[1],[46,53,101,57,57,57]}
%% expect: ~s []: {more,[126,115],0,[]}
%% expect: ~s [32]: {ok,[[]],[]}
%% expect: ~s [32,32,10]: {ok,[[]],[]}
%% expect: ~s [10]: {ok,[[]],[]}
%% expect: ~s [49,10,50,51]: {ok,[[49]],[10,50,51]}
%% expect: ~s [45,52,10]: {ok,[[45,52]],[10]}
%% expect: ~s [97,32,98,10,99]: {ok,[[97]],[32,98,10,99]}
%% expect: ~s [43,49,54,35,102,102]: {ok,[[43,49,54,35,102,102]],[]}
%% expect: ~s [49,46,53,101,57,57,57]: {ok,[[49,46,53,101,57,57,57]],[]}
%% expect: ~a []: {more,[126,97],0,[]}
%% expect: ~a [32]: {ok,[''],[]}
%% expect: ~a [32,32,10]: {ok,[''],[]}
%% expect: ~a [10]: {ok,[''],[]}
%% expect: ~a [49,10,50,51]: {ok,['1'],[10,50,51]}
%% expect: ~a [45,52,10]: {ok,['-4'],[10]}
%% expect: ~a [97,32,98,10,99]: {ok,[a],[32,98,10,99]}
%% expect: ~a [43,49,54,35,102,102]: {ok,['+16#ff'],[]}
%% expect: ~a [49,46,53,101,57,57,57]: {ok,['1.5e999'],[]}
%% expect: ~f []: {more,[126,102],0,[]}
%% expect: ~f [32]: {error,{fread,float}}
%% expect: ~f [32,32,10]: {error,{fread,float}}
%% expect: ~f [10]: {error,{fread,float}}
%% expect: ~f [49,10,50,51]: {error,{fread,float}}
%% expect: ~f [45,52,10]: {error,{fread,float}}
%% expect: ~f [97,32,98,10,99]: {error,{fread,float}}
%% expect: ~f [43,49,54,35,102,102]: {error,{fread,float}}
%% expect: ~f [49,46,53,101,57,57,57]: {error,{fread,float}}
%% expect: ~# []: {more,[126,35],0,[]}
%% expect: ~# [32]: {error,{fread,based}}
%% expect: ~# [32,32,10]: {error,{fread,based}}
%% expect: ~# [10]: {error,{fread,based}}
%% expect: ~# [49,10,50,51]: {error,{fread,based}}
%% expect: ~# [45,52,10]: {error,{fread,based}}
%% expect: ~# [97,32,98,10,99]: {error,{fread,based}}
%% expect: ~# [43,49,54,35,102,102]: {ok,[255],[]}
%% expect: ~# [49,46,53,101,57,57,57]: {error,{fread,based}}
%% expect: ~5a []: {more,[126,53,97],0,[]}
%% expect: ~5a [32]: {error,{fread,atom}}
%% expect: ~5a [32,32,10]: {error,{fread,atom}}
%% expect: ~5a [10]: {error,{fread,atom}}
%% expect: ~5a [49,10,50,51]: {error,{fread,atom}}
%% expect: ~5a [45,52,10]: {error,{fread,atom}}
%% expect: ~5a [97,32,98,10,99]: {error,{fread,atom}}
%% expect: ~5a [43,49,54,35,102,102]: {ok,['+16#f'],[102]}
%% expect: ~5a [49,46,53,101,57,57,57]: {ok,['1.5e9'],[57,57]}
%% expect: ~- []: {more,[126,45],0,[]}
%% expect: ~- [32]: {ok,[1],[32]}
%% expect: ~- [32,32,10]: {ok,[1],[32,32,10]}
%% expect: ~- [10]: {ok,[1],[10]}
%% expect: ~- [49,10,50,51]: {ok,[1],[49,10,50,51]}
%% expect: ~- [45,52,10]: {ok,[-1],[52,10]}
%% expect: ~- [97,32,98,10,99]: {ok,[1],[97,32,98,10,99]}
%% expect: ~- [43,49,54,35,102,102]: {ok,[1],[49,54,35,102,102]}
%% expect: ~- [49,46,53,101,57,57,57]: {ok,[1],[49,46,53,101,57,57,57]}
%% expect: ~3d []: {more,[126,51,100],0,[]}
%% expect: ~3d [32]: {error,{fread,integer}}
%% expect: ~3d [32,32,10]: {error,{fread,integer}}
%% expect: ~3d [10]: {error,{fread,integer}}
%% expect: ~3d [49,10,50,51]: {error,{fread,integer}}
%% expect: ~3d [45,52,10]: {error,{fread,integer}}
%% expect: ~3d [97,32,98,10,99]: {error,{fread,integer}}
%% expect: ~3d [43,49,54,35,102,102]: {ok,[16],[35,102,102]}
%% expect: ~3d [49,46,53,101,57,57,57]: {error,{fread,integer}}
%% expect: ~3s []: {more,[126,51,115],0,[]}
%% expect: ~3s [32]: {error,{fread,string}}
%% expect: ~3s [32,32,10]: {error,{fread,string}}
%% expect: ~3s [10]: {error,{fread,string}}
%% expect: ~3s [49,10,50,51]: {error,{fread,string}}
%% expect: ~3s [45,52,10]: {error,{fread,string}}
%% expect: ~3s [97,32,98,10,99]: {ok,[[97,32,98]],[10,99]}
%% expect: ~3s [43,49,54,35,102,102]: {ok,[[43,49,54]],[35,102,102]}
%% expect: ~3s [49,46,53,101,57,57,57]: {ok,[[49,46,53]],[101,57,57,57]}
%% expect: ~c []: {more,[126,99],0,[]}
%% expect: ~c [32]: {ok,[[32]],[]}
%% expect: ~c [32,32,10]: {ok,[[32]],[32,10]}
%% expect: ~c [10]: {error,{fread,character}}
%% expect: ~c [49,10,50,51]: {ok,[[49]],[10,50,51]}
%% expect: ~c [45,52,10]: {ok,[[45]],[52,10]}
%% expect: ~c [97,32,98,10,99]: {ok,[[97]],[32,98,10,99]}
%% expect: ~c [43,49,54,35,102,102]: {ok,[[43]],[49,54,35,102,102]}
%% expect: ~c [49,46,53,101,57,57,57]: {ok,[[49]],[46,53,101,57,57,57]}
%% expect: ~2c []: {more,[126,50,99],0,[]}
%% expect: ~2c [32]: {error,{fread,character}}
%% expect: ~2c [32,32,10]: {ok,[[32,32]],[10]}
%% expect: ~2c [10]: {error,{fread,character}}
%% expect: ~2c [49,10,50,51]: {error,{fread,character}}
%% expect: ~2c [45,52,10]: {ok,[[45,52]],[10]}
%% expect: ~2c [97,32,98,10,99]: {ok,[[97,32]],[98,10,99]}
%% expect: ~2c [43,49,54,35,102,102]: {ok,[[43,49]],[54,35,102,102]}
%% expect: ~2c [49,46,53,101,57,57,57]: {ok,[[49,46]],[53,101,57,57,57]}
%% expect: ~a~d []: {more,[126,97,126,100],0,[]}
%% expect: ~a~d [32]: {more,[126,100],1,['']}
%% expect: ~a~d [32,32,10]: {more,[126,100],3,['']}
%% expect: ~a~d [10]: {more,[126,100],1,['']}
%% expect: ~a~d [49,10,50,51]: {ok,['1',23],[]}
%% expect: ~a~d [45,52,10]: {error,{fread,integer}}
%% expect: ~a~d [97,32,98,10,99]: {error,{fread,integer}}
%% expect: ~a~d [43,49,54,35,102,102]: {more,[126,100],6,['+16#ff']}
%% expect: ~a~d [49,46,53,101,57,57,57]: {more,[126,100],7,['1.5e999']}
%% expect: ~d ~d []: {more,[126,100,32,126,100],0,[]}
%% expect: ~d ~d [32]: {error,{fread,integer}}
%% expect: ~d ~d [32,32,10]: {error,{fread,integer}}
%% expect: ~d ~d [10]: {error,{fread,integer}}
%% expect: ~d ~d [49,10,50,51]: {ok,[1,23],[]}
%% expect: ~d ~d [45,52,10]: {more,[126,100],3,[-4]}
%% expect: ~d ~d [97,32,98,10,99]: {error,{fread,integer}}
%% expect: ~d ~d [43,49,54,35,102,102]: {error,{fread,integer}}
%% expect: ~d ~d [49,46,53,101,57,57,57]: {error,{fread,integer}}
%% expect: ~s~2c []: {more,[126,115,126,50,99],0,[]}
%% expect: ~s~2c [32]: {more,[126,50,99],1,[[]]}
%% expect: ~s~2c [32,32,10]: {more,[126,50,99],3,[[]]}
%% expect: ~s~2c [10]: {more,[126,50,99],1,[[]]}
%% expect: ~s~2c [49,10,50,51]: {error,{fread,character}}
%% expect: ~s~2c [45,52,10]: {error,{fread,character}}
%% expect: ~s~2c [97,32,98,10,99]: {ok,[[97],[32,98]],[10,99]}
%% expect: ~s~2c [43,49,54,35,102,102]: {more,[126,50,99],6,[[43,49,54,35,102,102]]}
%% expect: ~s~2c [49,46,53,101,57,57,57]: {more,[126,50,99],7,[[49,46,53,101,57,57,57]]}
