%%% A string that does not end: the place where it begins.
-module(unterminated).

-export([a/0]).

a() -> ok.

b() -> "never closed
.

c() -> ok.

%% diagnostic: 8:8: unterminated string starting with "never closed\n.\n\n"
