%%% ~p of lists of tagged tuples with strings, numbers and nested lists, as programs print them.
-module(pretty_mixed_records_and_strings).

-export([main/1]).

main(_) ->
    Rows = [{person, N, "Name " ++ integer_to_list(N), [{email, "user@example.com"}, {age, 20 + N}]}
            || N <- lists:seq(1, 5)],
    io:format("~p~n", [Rows]),
    io:format("~p~n", [{reply, ok, {state, Rows, #{count => 5, last => hd(Rows)}}}]),
    io:format("~p~n", [[{1.5, -2.25, 1.0e10}, {a, 'B c', "d"}, {self, undefined}]]),
    ok.

%% expect: [{person,1,"Name 1",[{email,"user@example.com"},{age,21}]},
%% expect:  {person,2,"Name 2",[{email,"user@example.com"},{age,22}]},
%% expect:  {person,3,"Name 3",[{email,"user@example.com"},{age,23}]},
%% expect:  {person,4,"Name 4",[{email,"user@example.com"},{age,24}]},
%% expect:  {person,5,"Name 5",[{email,"user@example.com"},{age,25}]}]
%% expect: {reply,ok,
%% expect:        {state,[{person,1,"Name 1",[{email,"user@example.com"},{age,21}]},
%% expect:                {person,2,"Name 2",[{email,"user@example.com"},{age,22}]},
%% expect:                {person,3,"Name 3",[{email,"user@example.com"},{age,23}]},
%% expect:                {person,4,"Name 4",[{email,"user@example.com"},{age,24}]},
%% expect:                {person,5,"Name 5",[{email,"user@example.com"},{age,25}]}],
%% expect:               #{count => 5,
%% expect:                 last =>
%% expect:                     {person,1,"Name 1",
%% expect:                             [{email,"user@example.com"},{age,21}]}}}}
%% expect: [{1.5,-2.25,1.0e10},{a,'B c',"d"},{self,undefined}]
