%%% ~s and ~ts with width and precision: cut, padded left or right, with any padding character.
-module(strings).

-export([main/1]).

main(_) ->
    Formats = ["~s", "~10s", "~-10s", "~.3s", "~10.3s", "~-10.3s", "~10..+s", "~-10..+s", "~3s",
               "~ts", "~10ts", "~-10..-ts", "~2.2s", "~.10s", "~.0s", "~10.5.-s"],
    [io:format("[" ++ Format ++ "]~n", [S]) || Format <- Formats, S <- ["hello", "", atom]],
    io:format("[~s] [~s]~n", [["io", [$l | "ist"], [[]]], ["a", [["b"], $c]]]),
    io:format("[~ts] [~5ts] [~-5ts]~n", ["λx", "λx", "λx"]),
    io:format("[~ts]~n", [[955, "abc", [233]]]),
    ok.

%% expect: [hello]
%% expect: []
%% expect: [atom]
%% expect: [     hello]
%% expect: [          ]
%% expect: [      atom]
%% expect: [hello     ]
%% expect: [          ]
%% expect: [atom      ]
%% expect: [hel]
%% expect: [   ]
%% expect: [ato]
%% expect: [       hel]
%% expect: [          ]
%% expect: [       ato]
%% expect: [hel       ]
%% expect: [          ]
%% expect: [ato       ]
%% expect: [+++++hello]
%% expect: [++++++++++]
%% expect: [++++++atom]
%% expect: [hello+++++]
%% expect: [++++++++++]
%% expect: [atom++++++]
%% expect: [hel]
%% expect: [   ]
%% expect: [ato]
%% expect: [hello]
%% expect: []
%% expect: [atom]
%% expect: [     hello]
%% expect: [          ]
%% expect: [      atom]
%% expect: [hello-----]
%% expect: [----------]
%% expect: [atom------]
%% expect: [he]
%% expect: [  ]
%% expect: [at]
%% expect: [hello     ]
%% expect: [          ]
%% expect: [atom      ]
%% expect: []
%% expect: []
%% expect: []
%% expect: [-----hello]
%% expect: [----------]
%% expect: [-----atom-]
%% expect: [iolist] [abc]
%% expect: [λx] [   λx] [λx   ]
%% expect: [λabcé]
