-module(erl_features).
-moduledoc """
Features of the language that a file may switch on or off, `-feature(maybe_expr, disable)`.
""".

-export([all/0, configurable/0, enabled/0, info/1, keywords/0, keywords/1, long/1, short/1]).

-type feature() :: atom().
-type feature_info() ::
    #{description := string(), short := string(), keywords := [atom()], type := extension,
      status := approved, experimental := 25, approved := 27}.

-doc "All features that there are.".
-spec all() -> [feature()].
all() -> [maybe_expr].

-doc "Those that can be switched.".
-spec configurable() -> [feature()].
configurable() -> [maybe_expr].

-doc "Those that are on where a file says nothing.".
-spec enabled() -> [feature()].
enabled() -> [maybe_expr].

-spec info(feature()) -> feature_info().
info(maybe_expr) ->
    #{description => "Expressions that end early: maybe ... else ... end",
      short => "Value based error handling (EEP49)",
      keywords => ['maybe', 'else'], type => extension, status => approved, experimental => 25,
      approved => 27};
info(Feature) ->
    error(invalid_feature, [Feature]).

-doc "The words that are reserved when all features are on.".
-spec keywords() -> [atom()].
keywords() -> keywords(maybe_expr).

-spec keywords(feature()) -> [atom()].
keywords(Feature) -> maps:get(keywords, info(Feature)).

-spec short(feature()) -> string().
short(Feature) -> maps:get(short, info(Feature)).

-spec long(feature()) -> string().
long(Feature) -> maps:get(description, info(Feature)).
