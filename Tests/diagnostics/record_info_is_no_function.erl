%%% record_info/2 is reserved.
-module(record_info_is_no_function).

-export([f/1]).

-record(r, {a}).

f(X) -> {record_info(X, r), fun record_info/2, #r{}}.

record_info(a, b) -> c.

%% diagnostic: 8:10: illegal record info
%% diagnostic: 8:29: illegal record info
%% diagnostic: 10:1: function record_info/2 already defined
