-module(titles_tests).
-include_lib("eunit/include/eunit.hrl").
%% Called by name.
-export([plain/0]).

titled_test_() -> {"a title", ?_assert(true)}.
line_test_() -> {17, fun() -> ok end}.
line_and_title_test_() -> {"title", {18, fun() -> ok end}}.
titles_test_() -> {"outer", {"inner", [{"one", ?_assert(true)}, {"two", ?_assert(false)}]}}.
binary_test_() -> {<<"a binary">>, ?_assert(true)}.
nested_test_() -> [[], [[?_test(ok)], ?_test(ok)]].
function_name_test_() -> {?MODULE, plain}.
with_arguments_test_() -> {"named", {?MODULE, plain}}.

plain() -> ok.
