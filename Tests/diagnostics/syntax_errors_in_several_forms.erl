%%% Each form with a syntax error is reported, and the forms between are still read.
-module(syntax_errors_in_several_forms).

-export([good/0, also_good/0]).

bad1() -> [1, 2.

good() -> ok.

bad2() -> case x of.

also_good() -> unknown().

bad3( -> ok.

%% diagnostic: 6:16: syntax error before: '.'
%% diagnostic: 10:20: syntax error before: '.'
%% diagnostic: 12:16: function unknown/0 undefined
%% diagnostic: 14:7: syntax error before: '->'
