%% split, with every option.
-module(splitting).
-export([main/1]).

main(_) ->
    Subjects = [<<"a,b,c">>, <<",a,,b,">>, <<",,">>, <<>>, <<"abc">>, <<"a,">>, <<",a">>],
    Options = [[], [global], [trim], [trim_all], [global, trim], [global, trim_all]],
    [io:format("~p ~w: ~p~n", [S, O, binary:split(S, <<",">>, O)]) || S <- Subjects, O <- Options],
    io:format("~p~n", [binary:split(<<"a;b,c, d">>, [<<",">>, <<";">>, <<", ">>], [global])]),
    io:format("~p~n", [binary:split(<<"a,b,c,d">>, <<",">>, [global, {scope, {2, 4}}])]),
    io:format("~p~n", [length(binary:split(binary:copy(<<"line of text\n">>, 100000), <<"\n">>, [global]))]).

%% expect: <<"a,b,c">> []: [<<"a">>,<<"b,c">>]
%% expect: <<"a,b,c">> [global]: [<<"a">>,<<"b">>,<<"c">>]
%% expect: <<"a,b,c">> [trim]: [<<"a">>,<<"b,c">>]
%% expect: <<"a,b,c">> [trim_all]: [<<"a">>,<<"b,c">>]
%% expect: <<"a,b,c">> [global,trim]: [<<"a">>,<<"b">>,<<"c">>]
%% expect: <<"a,b,c">> [global,trim_all]: [<<"a">>,<<"b">>,<<"c">>]
%% expect: <<",a,,b,">> []: [<<>>,<<"a,,b,">>]
%% expect: <<",a,,b,">> [global]: [<<>>,<<"a">>,<<>>,<<"b">>,<<>>]
%% expect: <<",a,,b,">> [trim]: [<<>>,<<"a,,b,">>]
%% expect: <<",a,,b,">> [trim_all]: [<<"a,,b,">>]
%% expect: <<",a,,b,">> [global,trim]: [<<>>,<<"a">>,<<>>,<<"b">>]
%% expect: <<",a,,b,">> [global,trim_all]: [<<"a">>,<<"b">>]
%% expect: <<",,">> []: [<<>>,<<",">>]
%% expect: <<",,">> [global]: [<<>>,<<>>,<<>>]
%% expect: <<",,">> [trim]: [<<>>,<<",">>]
%% expect: <<",,">> [trim_all]: [<<",">>]
%% expect: <<",,">> [global,trim]: []
%% expect: <<",,">> [global,trim_all]: []
%% expect: <<>> []: [<<>>]
%% expect: <<>> [global]: [<<>>]
%% expect: <<>> [trim]: []
%% expect: <<>> [trim_all]: []
%% expect: <<>> [global,trim]: []
%% expect: <<>> [global,trim_all]: []
%% expect: <<"abc">> []: [<<"abc">>]
%% expect: <<"abc">> [global]: [<<"abc">>]
%% expect: <<"abc">> [trim]: [<<"abc">>]
%% expect: <<"abc">> [trim_all]: [<<"abc">>]
%% expect: <<"abc">> [global,trim]: [<<"abc">>]
%% expect: <<"abc">> [global,trim_all]: [<<"abc">>]
%% expect: <<"a,">> []: [<<"a">>,<<>>]
%% expect: <<"a,">> [global]: [<<"a">>,<<>>]
%% expect: <<"a,">> [trim]: [<<"a">>]
%% expect: <<"a,">> [trim_all]: [<<"a">>]
%% expect: <<"a,">> [global,trim]: [<<"a">>]
%% expect: <<"a,">> [global,trim_all]: [<<"a">>]
%% expect: <<",a">> []: [<<>>,<<"a">>]
%% expect: <<",a">> [global]: [<<>>,<<"a">>]
%% expect: <<",a">> [trim]: [<<>>,<<"a">>]
%% expect: <<",a">> [trim_all]: [<<"a">>]
%% expect: <<",a">> [global,trim]: [<<>>,<<"a">>]
%% expect: <<",a">> [global,trim_all]: [<<"a">>]
%% expect: [<<"a">>,<<"b">>,<<"c">>,<<"d">>]
%% expect: [<<"a,b">>,<<"c">>,<<"d">>]
%% expect: 100001
