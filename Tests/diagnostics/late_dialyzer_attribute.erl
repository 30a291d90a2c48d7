%%% What is said to Dialyzer may stand behind functions.
-module(late_dialyzer_attribute).
-export([f/0]).

f() -> ok.

-dialyzer({nowarn_function, g/0}).
-dialyzer(no_return).

-vsn(1).

%% diagnostic: 7:2: function g/0 undefined
%% diagnostic: 10:2: attribute vsn after function definitions
