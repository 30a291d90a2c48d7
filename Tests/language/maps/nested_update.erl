%%% Updates of maps inside maps, and keys that are maps.
-module(nested_update).

-export([main/1]).

main(_) ->
    State = #{users => #{anna => #{age => 30}, bert => #{age => 40}}, count => 2},
    #{users := #{anna := Anna} = Users} = State,
    Older = State#{users := Users#{anna := Anna#{age := 31, email => "a@x"}}},
    io:format("~p~n", [Older]),
    io:format("~w~n", [maps:get(#{x => 1}, #{#{x => 1} => found})]),
    io:format("~w~n", [map_size(#{#{} => 1, #{a => 1} => 2})]),
    ok.

%% expect: #{count => 2,
%% expect:   users => #{anna => #{age => 31,email => "a@x"},bert => #{age => 40}}}
%% expect: found
%% expect: 2
