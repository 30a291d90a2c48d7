%% How ~p, ~w, ~s and ~ts show binaries in terms.
-module(binary_text).
-export([main/1]).

main(_) ->
    io:format("~p~n", [#{<<"key">> => [<<"v1">>, <<255>>, <<1:1>>], bin => <<0:64>>}]),
    io:format("~w~n", [{<<"text">>, <<1, 2, 3:4>>}]),
    io:format("~s ~ts~n", [<<"latin">>, <<"\x{400}"/utf8>>]),
    io:format("~p~n", [binary:copy(<<"long text ">>, 20)]),
    io:format("~P ~P~n", [<<"abcdefghijklmnopqrstuvwxyz">>, 5, <<1, 2, 3, 4, 5, 6, 7, 8, 9>>, 5]),
    io:format("~p~n", [<<"tab\tnew\nquote\"back\\">>]),
    io:format("~0p~n", [[<<N>> || N <- lists:seq(0, 40)]]).

%% expect: #{bin => <<0,0,0,0,0,0,0,0>>,<<"key">> => [<<"v1">>,<<"ÿ">>,<<1:1>>]}
%% expect: {<<116,101,120,116>>,<<1,2,3:4>>}
%% expect: latin Ѐ
%% expect: <<"long text long text long text long text long text long text long text long text long text long text long text long text long text long text long text long text long text long text long text long text ">>
%% expect: <<"abcdefghijklmnop"...>> <<1,2,3,4,...>>
%% expect: <<"tab\tnew\nquote\"back\\">>
%% expect: [<<0>>,<<1>>,<<2>>,<<3>>,<<4>>,<<5>>,<<6>>,<<7>>,<<"\b">>,<<"\t">>,<<"\n">>,<<"\v">>,<<"\f">>,<<"\r">>,<<14>>,<<15>>,<<16>>,<<17>>,<<18>>,<<19>>,<<20>>,<<21>>,<<22>>,<<23>>,<<24>>,<<25>>,<<26>>,<<"\e">>,<<28>>,<<29>>,<<30>>,<<31>>,<<" ">>,<<"!">>,<<"\"">>,<<"#">>,<<"$">>,<<"%">>,<<"&">>,<<"'">>,<<"(">>]
