-module(order_of_cleanup_tests).
-include_lib("eunit/include/eunit.hrl").

nested_test_() ->
    {setup, local, fun() -> note(outer_setup) end, fun(_) -> note(outer_cleanup) end,
     [{setup, local, fun() -> note(inner_setup) end, fun(_) -> note(inner_cleanup) end,
       [{"first", fun() -> note(first) end}, {"fails", fun() -> error(failed) end}]},
      {"last", fun() -> note(last) end}]}.
notes_test_() ->
    ?_assertEqual([outer_setup, inner_setup, first, inner_cleanup, last, outer_cleanup],
                  lists:reverse(get(notes))).

note(What) ->
    put(notes, [What | case get(notes) of undefined -> []; Notes -> Notes end]).
