%%% ~p shows a printable list as a string, with escapes; ~w never does.
-module(printing).

-export([main/1]).

main(_) ->
    Strings = ["abc", "", "a\nb", "quote\"backslash\\", "tab\t", [1, 2, 3], [97, 98, 300], [0],
               "\e[0m", "é", [233, 955], "😀", [127], [128], [160], [255], [$a, b], [$a | $b],
               "it's", "\v\b\f", [8], [11], [12], [13], [14], [31]],
    [io:format("~w ~p ~tp~n", [String, String, String]) || String <- Strings],
    ok.

%% expect: [97,98,99] "abc" "abc"
%% expect: [] [] []
%% expect: [97,10,98] "a\nb" "a\nb"
%% expect: [113,117,111,116,101,34,98,97,99,107,115,108,97,115,104,92] "quote\"backslash\\" "quote\"backslash\\"
%% expect: [116,97,98,9] "tab\t" "tab\t"
%% expect: [1,2,3] [1,2,3] [1,2,3]
%% expect: [97,98,300] [97,98,300] [97,98,300]
%% expect: [0] [0] [0]
%% expect: [27,91,48,109] "\e[0m" "\e[0m"
%% expect: [233] "é" "é"
%% expect: [233,955] [233,955] [233,955]
%% expect: [128512] [128512] [128512]
%% expect: [127] [127] [127]
%% expect: [128] [128] [128]
%% expect: [160] " " " "
%% expect: [255] "ÿ" "ÿ"
%% expect: [97,b] [97,b] [97,b]
%% expect: [97|98] [97|98] [97|98]
%% expect: [105,116,39,115] "it's" "it's"
%% expect: [11,8,12] "\v\b\f" "\v\b\f"
%% expect: [8] "\b" "\b"
%% expect: [11] "\v" "\v"
%% expect: [12] "\f" "\f"
%% expect: [13] "\r" "\r"
%% expect: [14] [14] [14]
%% expect: [31] [31] [31]
