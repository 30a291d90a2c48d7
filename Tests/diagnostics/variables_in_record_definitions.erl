%%% The default of a field binds no variables, but for those of its funs and comprehensions.
-module(variables_in_record_definitions).

-export([main/1]).

-record(a, {x = Y, z = (Q = 1), f = fun(V) -> V end, l = [W || W <- [1]], w = _}).
-record(b, {
    x = case next() of 1 -> one; N -> N end,
    y = begin next(), K = 2, K end}).

main(_) -> {next(), #a{}, #b{}}.

next() -> 2.

%% diagnostic: 6:17: variable 'Y' is unbound
%% diagnostic: 6:25: variable 'Q' in record definition
%% diagnostic: 6:79: variable '_' is unbound
%% diagnostic: 8:34: variable 'N' in record definition
%% diagnostic: 9:23: variable 'K' in record definition
