%%% Numbers and characters that are malformed.
-module(numbers_and_characters).

-export([a/0, b/0, c/0]).

a() -> 2#12.

b() -> 1.0e9999.

c() -> 37#1.

%% recorded: by hand (erlc also reports the functions undefined, and the rest of each wrong number as a syntax error)
%% diagnostic: 6:11: syntax error before: 2
%% diagnostic: 8:8: illegal float
%% diagnostic: 10:8: illegal base '37'
