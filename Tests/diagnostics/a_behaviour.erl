%%% A behaviour, for missing_callbacks.erl. There is nothing wrong with it.
-module(a_behaviour).

-callback start() -> term().
-callback handle() -> ok | {error, Reason :: term()}.
-callback 'odd name'(integer(), atom()) -> term().
-callback terminate() -> term().
-optional_callbacks([terminate/0]).
