%%% Numbers and characters that are malformed.
-module(numbers_and_characters).

-export([a/0, b/0, c/0]).

a() -> 2#12.

b() -> 1.0e9999.

c() -> 37#1.

%% diagnostic: 4:2: function a/0 undefined
%% diagnostic: 4:2: function b/0 undefined
%% diagnostic: 4:2: function c/0 undefined
%% diagnostic: 6:11: syntax error before: 2
%% diagnostic: 8:8: illegal float
%% diagnostic: 8:16: syntax error before: '.'
%% diagnostic: 10:8: illegal base '37'
%% diagnostic: 10:10: syntax error before: '#'
%% known issue: reports other or more places than erlc
